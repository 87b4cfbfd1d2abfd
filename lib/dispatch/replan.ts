import type { Plan } from '@/lib/plans/plan'
import { planKeyOf } from '@/lib/plans/version'
import type { RecommendInput } from './input'
import { recommend } from './recommend'
import type { Recommendation } from './recommendation'

/**
 * What would have been recommended under another plan: the same call, stations, ways and figures, with
 * this plan in place of the one of its kind, as if it had been in force that day. Needs that a person
 * had changed by hand are the plan's again, or the plan would decide nothing. Null where the call does
 * not ask this plan.
 */
export function replan(input: RecommendInput, plan: Plan): Recommendation | null {
  const key = planKeyOf(plan)
  const standing = { ...plan, effectiveFrom: input.call.day, effectiveTo: null }
  const again = recommend({
    ...input,
    call: { ...input.call, needsOverride: null },
    plans: [...input.plans.filter((other) => planKeyOf(other) !== key), standing],
  })
  return again.plans.some(({ id }) => id === plan.id) ? again : null
}
