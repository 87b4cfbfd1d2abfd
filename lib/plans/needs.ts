import type { Hazard, Medium } from '@/lib/hazards/hazard'
import { CAPABILITIES } from '@/lib/plans/capability'
import { isInForce } from './in-force'
import type { Magnitude, Need, Plan } from './plan'

export type PlannedCall = {
  hazard: Hazard
  medium: Medium
  alsoMedia: readonly Medium[]
  magnitude: Magnitude
  /** `YYYY-MM-DD` in Viet Nam */
  day: string
}

export type PlanNote = 'no-plan' | 'magnitude-unknown' | 'plan-not-approved'

export type Planned = {
  /** One per medium that has a plan, the leading medium's first; none twice. */
  plans: Plan[]
  needs: Need[]
  crewPerStation: number
  notes: PlanNote[]
}

/** An unknown magnitude is served like a medium one, and said so. */
export const plannedMagnitude = (magnitude: Magnitude) =>
  magnitude === 'unknown' ? 'medium' : magnitude

/**
 * What the plans in force ask for: per capability the most that any medium's plan asks, essential if
 * it is essential in any; the largest crew. A medium without a plan takes the hazard's land plan.
 * Needs come in the order of the capability table. `plans` are the issued versions: a draft is not
 * among them before a commander approves it, so it changes no order, not even where nothing else is
 * planned. What shipped with the product is issued, counts, and is noted as not approved until it is.
 */
export function needsFor(call: PlannedCall, plans: readonly Plan[]): Planned {
  const found: Plan[] = []
  let isMissing = false
  for (const medium of new Set([call.medium, ...call.alsoMedia])) {
    const own = planOf(call, medium, plans)
    const plan = own ?? planOf(call, 'land', plans)
    isMissing ||= own === undefined
    if (plan && !found.includes(plan)) found.push(plan)
  }
  const notes: PlanNote[] = []
  if (isMissing) notes.push('no-plan')
  if (call.magnitude === 'unknown') notes.push('magnitude-unknown')
  if (found.some((plan) => plan.approvedBy === null)) notes.push('plan-not-approved')
  return {
    plans: found,
    needs: mergeNeeds(found.flatMap((plan) => plan.needs)),
    // Nobody is sent without a crew, whatever the data says.
    crewPerStation: Math.max(1, ...found.map((plan) => plan.crewPerStation)),
    notes,
  }
}

/** One need per capability; asks for nothing are dropped, as are figures that are no numbers. */
export function mergeNeeds(needs: readonly Need[]): Need[] {
  const merged = new Map<string, Need>()
  for (const { capability, quantity, essential } of needs) {
    if (!(quantity > 0) || quantity === Number.POSITIVE_INFINITY) continue
    const before = merged.get(capability)
    merged.set(capability, {
      capability,
      quantity: Math.max(quantity, before?.quantity ?? 0),
      essential: essential || (before?.essential ?? false),
    })
  }
  return CAPABILITIES.flatMap((capability) => merged.get(capability) ?? [])
}

/** The newest version in force; ids break a tie that the database does not allow. */
function planOf(call: PlannedCall, medium: Medium, plans: readonly Plan[]): Plan | undefined {
  const magnitude = plannedMagnitude(call.magnitude)
  let newest: Plan | undefined
  for (const plan of plans)
    if (
      plan.hazard === call.hazard &&
      plan.medium === medium &&
      plan.magnitude === magnitude &&
      isInForce(plan, call.day) &&
      (newest === undefined ||
        plan.version > newest.version ||
        (plan.version === newest.version && plan.id < newest.id))
    )
      newest = plan
  return newest
}
