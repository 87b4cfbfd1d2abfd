import type { Plan } from './plan'

/** `issued` counts from its day, approved or, as shipped, not yet; the others reach no order. */
export const PLAN_STATES = ['draft', 'issued', 'withdrawn'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** A version of a plan with how it came about. */
export type PlanVersion = Plan & {
  state: PlanState
  /** null = shipped with the product */
  draftedBy: string | null
  /** ISO 8601 */
  draftedAt: string | null
  approvedAt: string | null
}

/** What a version is for: one of these per hazard, medium and magnitude is asked on any day. */
export type PlanKey = Pick<Plan, 'hazard' | 'medium' | 'magnitude'>
export const planKeyOf = ({ hazard, medium, magnitude }: PlanKey) =>
  `${hazard}-${medium}-${magnitude}`

export const STANDINGS = ['draft', 'coming', 'in-force', 'past', 'withdrawn'] as const
export type Standing = (typeof STANDINGS)[number]

/** Where a version stands on a day. */
export function standingOf(
  version: Pick<PlanVersion, 'state' | 'effectiveFrom' | 'effectiveTo'>,
  day: string,
): Standing {
  if (version.state !== 'issued') return version.state
  if (version.effectiveFrom > day) return 'coming'
  return version.effectiveTo !== null && version.effectiveTo < day ? 'past' : 'in-force'
}

/** What any dated version has, a plan's or a mandate's. */
export type Dated = Pick<
  PlanVersion,
  'version' | 'state' | 'effectiveFrom' | 'effectiveTo' | 'approvedBy'
>

/** A draft waits for approval, and so does what shipped, as long as it counts or will. */
export const awaitsApproval = (version: Dated, day: string) =>
  version.approvedBy === null && !['past', 'withdrawn'].includes(standingOf(version, day))

/** The day a draft counts from if approved today: its own, or today where that has gone by. */
export const firstDay = ({ effectiveFrom }: Pick<Plan, 'effectiveFrom'>, today: string) =>
  effectiveFrom > today ? effectiveFrom : today

/**
 * The issued version that begins on the day or after it, null where none does. Before such a one no
 * other can begin: it would have no day of its own, or cut into days that are already decided.
 */
export const laterThan = <T extends Pick<PlanVersion, 'state' | 'effectiveFrom'>>(
  versions: readonly T[],
  day: string,
): T | null =>
  versions.find(({ state, effectiveFrom }) => state === 'issued' && effectiveFrom >= day) ?? null

/** `YYYY-MM-DD` of the day before. */
export function dayBefore(day: string): string {
  const at = new Date(day)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}
