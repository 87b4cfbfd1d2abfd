import { toVietnamIso, vietnamDay } from '@/lib/time/vietnam'
import { endOfWorkingDays, type Holiday, isCalendarSure } from '@/lib/time/working-days'
import { holds, inForceOrNearest } from './condition'
import type { Duty, DutyRow, RuleFacts, RulesData } from './rule'

/**
 * Whom the rules in force at `at` (ISO 8601) want told, and by when. A term in law runs from the
 * discovery, where that is unknown from the logging; an internal target runs from the logging,
 * since nobody can be told of what the desk has not heard. Where no rule was in force at the date
 * the recipient is still named, with no term and no basis. Order: as in the table, nearest first.
 */
export function duties(
  facts: RuleFacts,
  rules: Pick<RulesData, 'duties' | 'holidays'>,
  at: string = facts.at,
): Duty[] {
  const day = vietnamDay(new Date(at))
  return [...new Set(rules.duties.map((row) => row.duty))].flatMap((key) => {
    const versions = rules.duties.filter((row) => row.duty === key)
    const { rows, reference } = inForceOrNearest(versions, facts, day)
    const row = rows.find(({ when }) => holds(when, facts))
    if (!row) return []
    return [reference ? withoutBasis(row) : dutyOf(row, facts, rules.holidays)]
  })
}

const withoutBasis = (row: DutyRow): Duty => ({
  id: row.duty,
  recipient: row.recipient,
  due: { kind: 'none' },
  legalBasis: null,
  verified: false,
  ruleId: row.id,
  oneOf: row.oneOf,
})

function dutyOf(row: DutyRow, facts: RuleFacts, holidays: Holiday[]): Duty {
  const { due, isSure } = dueOf(row, facts, holidays)
  return {
    id: row.duty,
    recipient: row.recipient,
    due,
    legalBasis: row.legalBasis,
    verified: row.verified && isSure,
    ruleId: row.id,
    oneOf: row.oneOf,
  }
}

function dueOf(row: DutyRow, facts: RuleFacts, holidays: Holiday[]) {
  const discovered = new Date(facts.discoveredAt ?? facts.loggedAt)
  const term = row.due
  if (term.kind === 'none') return { due: { kind: term.kind }, isSure: true }
  if (term.kind === 'internal') {
    const hours = term.minutes / 60
    return { due: { kind: term.kind, hours, at: after(facts.loggedAt, hours) }, isSure: true }
  }
  if ('hours' in term) {
    const at = after(discovered.toISOString(), term.hours)
    return { due: { kind: term.kind, hours: term.hours, at }, isSure: true }
  }
  const end = endOfWorkingDays(discovered, term.workingDays, holidays)
  return {
    due: { kind: term.kind, at: toVietnamIso(end) },
    isSure: isCalendarSure(discovered, end, holidays),
  }
}

const after = (instant: string, hours: number) =>
  toVietnamIso(new Date(Date.parse(instant) + hours * 3_600_000))
