import type { RecommendInput } from '@/lib/dispatch/input'
import type { Pick } from '@/lib/dispatch/recommendation'
import { replan } from '@/lib/dispatch/replan'
import type { Capability } from '@/lib/plans/capability'
import type { Plan } from '@/lib/plans/plan'
import { costMinutes } from './decision'

/** The latest order of an incident, as it is stored. */
export type PastOrder = {
  decisionId: string
  incidentCode: string
  isDrill: boolean
  /** ISO 8601 */
  at: string
  inputs: RecommendInput
  chosen: readonly Pick[]
}

export type Going = { stationCode: string; name: string; arrivalMinutes: number }

/** What was sent beside what this plan would send; both lead first. */
export type PreviewRow = Omit<PastOrder, 'inputs' | 'chosen'> & {
  sent: Going[]
  /** null = the stored facts can no longer be reckoned with */
  now: Going[] | null
  /** Needs of the plan that nobody could have brought whole. */
  short: Capability[]
  /** First on scene later (+) or earlier (−) than what was sent; null where either side is nobody. */
  laterMinutes: number | null
  differs: boolean
}

/** One past order under a plan; null where its call does not ask this plan. */
export function previewOf({ inputs, chosen, ...order }: PastOrder, plan: Plan): PreviewRow | null {
  const sent = chosen.map(goingOf)
  const again = replanned(inputs, plan)
  if (again === null) return null
  if (again === 'unreadable')
    return { ...order, sent, now: null, short: [], laterMinutes: null, differs: false }
  const now = again.package.map(goingOf)
  return {
    ...order,
    sent,
    now,
    short: again.shortfalls.map(({ capability }) => capability),
    laterMinutes: costMinutes({ recommended: sent, chosen: now }),
    differs: leadAndOthers(sent) !== leadAndOthers(now),
  }
}

function replanned(inputs: RecommendInput, plan: Plan) {
  try {
    return replan(inputs, plan)
  } catch (error) {
    // Stored years ago, by other code or another hand: facts of another shape are an answer, not a bug.
    if (error instanceof TypeError) return 'unreadable'
    throw error
  }
}

const goingOf = ({ stationCode, name, arrivalMinutes }: Pick): Going => ({
  stationCode,
  name,
  arrivalMinutes,
})

/** In what order the others arrive is no difference in who goes. */
const leadAndOthers = ([lead, ...others]: readonly Going[]) =>
  [lead?.stationCode, ...others.map(({ stationCode }) => stationCode).sort()].join()
