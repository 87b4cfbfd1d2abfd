import { activityOverD, released } from './measure'
import type { InForce, Range, RuleFacts, When } from './rule'

/** Which end of a reported range is judged. */
export type End = 'min' | 'max'

/** Is the rule about such an incident at all: the right hazard, medium and side of the shore? */
export const concerns = (when: When, facts: RuleFacts) =>
  when.hazard.includes(facts.hazard) &&
  (!when.medium || [facts.medium, ...facts.alsoMedia].some((m) => when.medium?.includes(m))) &&
  (when.atSea === undefined || when.atSea === isAtSea(facts))

/** Does everything the rule asks for hold, judged at one end of what is reported as a range? */
export const holds = (when: When, facts: RuleFacts, end: End = 'max') =>
  concerns(when, facts) &&
  oneOf(when.extent, facts.details.extent) &&
  oneOf(when.situation, facts.details.situation) &&
  within(when.quantity, () => released(facts)?.base[end]) &&
  within(when.activityRatio, () => activityOverD(facts)?.[end]) &&
  within(when.teq, () => facts.details.teq)

/** Whole days between a Vietnamese day and the time a row is in force; 0 = in force on it. */
export function daysOutOfForce({ effectiveFrom, effectiveTo }: InForce, day: string): number {
  if (day < effectiveFrom) return daysBetween(day, effectiveFrom)
  return effectiveTo !== null && day > effectiveTo ? daysBetween(effectiveTo, day) : 0
}

export const isInForce = (row: InForce, day: string) => daysOutOfForce(row, day) === 0

/**
 * The rows that judge a day: those in force. Where none is, the nearest in time, which can serve
 * for reference only; of equally near ones the first.
 */
export function inForceOrNearest<T extends InForce & { when: When }>(
  rows: readonly T[],
  facts: RuleFacts,
  day: string,
): { rows: T[]; reference: boolean } {
  const about = rows.filter((row) => concerns(row.when, facts))
  const current = about.filter((row) => isInForce(row, day))
  if (current.length > 0) return { rows: current, reference: false }
  const nearness = (row: T) => daysOutOfForce(row, day)
  return { rows: about.sort((a, b) => nearness(a) - nearness(b)), reference: true }
}

const isAtSea = (facts: RuleFacts) => facts.atSea || facts.medium === 'sea'

const oneOf = <T>(wanted: readonly T[] | undefined, fact: T | undefined) =>
  !wanted || (fact !== undefined && wanted.includes(fact))

function within(range: Range | undefined, measure: () => number | null | undefined) {
  if (!range) return true
  const value = measure()
  if (value === null || value === undefined) return false
  return (
    (range.gt === undefined || value > range.gt) &&
    (range.gte === undefined || value >= range.gte) &&
    (range.lt === undefined || value < range.lt) &&
    (range.lte === undefined || value <= range.lte)
  )
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
