import { type ChoiceKind, choiceKind, costMinutes, lostNeeds, type Sent } from '@/lib/desk/decision'
import type { Brings, RecommendedNeed } from '@/lib/dispatch/recommendation'
import type { Hazard } from '@/lib/hazards/hazard'
import type { Capability } from '@/lib/plans/capability'
import { fromVietnam, vietnamParts } from '@/lib/time/vietnam'

/** A month of the Vietnamese calendar; `month` 1–12. */
export type Month = { year: number; month: number }

/** `YYYY-MM`; null where it is no month. */
export function parseMonth(text: string): Month | null {
  const said = /^(\d{4})-(\d{2})$/.exec(text)
  const year = Number(said?.[1])
  const month = Number(said?.[2])
  return said && year >= 2000 && month >= 1 && month <= 12 ? { year, month } : null
}

export const monthKey = ({ year, month }: Month) => `${year}-${String(month).padStart(2, '0')}`

export function monthOf(at: Date): Month {
  const { year, month } = vietnamParts(at)
  return { year, month }
}

/** So many months later (+) or earlier (−). */
export function monthsAfter({ year, month }: Month, count: number): Month {
  const months = year * 12 + month - 1 + count
  return { year: Math.floor(months / 12), month: (months % 12) + 1 }
}

/** From its first instant in Viet Nam to that of the next. */
export function monthSpan(month: Month): { from: Date; before: Date } {
  const next = monthsAfter(month, 1)
  return {
    from: fromVietnam(month.year, month.month, 1),
    before: fromVietnam(next.year, next.month, 1),
  }
}

/** A station that was proposed or sent, by the figures of the decision. */
export type SentStation = Sent & { name: string; brings: Brings[] }

/** One decision, as far as choice against recommendation is concerned. */
export type TakenDecision = {
  id: string
  /** ISO 8601 */
  at: string
  by: string
  named: boolean
  forced: boolean
  reason: string | null
  incidentCode: string
  hazard: Hazard
  isDrill: boolean
  needs: RecommendedNeed[]
  /** Both lead first. */
  recommended: SentStation[]
  chosen: SentStation[]
}

export type Judged = TakenDecision & {
  kind: ChoiceKind
  /** Arrival of the chosen lead minus that of the recommended one, whole minutes; null = no comparison. */
  costMinutes: number | null
  /** Essential needs of which a changed choice brings less than was recommended. */
  lost: Capability[]
}

export function judge(decision: TakenDecision): Judged {
  const kind = choiceKind(decision)
  const { needs, recommended, chosen } = decision
  const lost = kind === 'changed' ? lostNeeds(needs, recommended, chosen) : []
  return { ...decision, kind, costMinutes: costMinutes(decision), lost }
}

export type Summary = Record<ChoiceKind, number> & {
  decisions: number
  /** Of the changed alone: how many came later, earlier, at the same minute, cannot be compared, or brought less. */
  later: { count: number; minutes: number }
  earlier: { count: number; minutes: number }
  level: number
  incomparable: number
  short: number
}

/** A month in figures. Minutes are sums over the changed decisions; what followed costs nothing. */
export function summarise(decisions: readonly Judged[]): Summary {
  const of = (kind: ChoiceKind) => decisions.filter((decision) => decision.kind === kind)
  const changed = of('changed')
  const costs = changed.flatMap((decision) => decision.costMinutes ?? [])
  const later = costs.filter((minutes) => minutes > 0)
  const earlier = costs.filter((minutes) => minutes < 0)
  return {
    decisions: decisions.length,
    followed: of('followed').length,
    changed: changed.length,
    automatic: of('automatic').length,
    later: { count: later.length, minutes: sum(later) },
    earlier: { count: earlier.length, minutes: sum(earlier.map((minutes) => -minutes)) },
    level: costs.length - later.length - earlier.length,
    incomparable: changed.length - costs.length,
    short: changed.filter(({ lost }) => lost.length > 0).length,
  }
}

const sum = (minutes: readonly number[]) => minutes.reduce((total, each) => total + each, 0)
