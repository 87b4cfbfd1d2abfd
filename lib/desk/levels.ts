import 'server-only'
import type { IncidentRecord, IncidentSummary } from '@/lib/incidents/queries'
import type { NoticeView } from '@/lib/notices/queries'
import { rulesData } from '@/lib/rules/assets'
import { classify } from '@/lib/rules/classify'
import { duties } from '@/lib/rules/duties'
import type { RuleFacts } from '@/lib/rules/rule'
import type { ClassificationView, DutyView } from './view'

/** What the rules say of an incident, with what a person has set since. */
export function classificationsOf(record: IncidentRecord): ClassificationView[] {
  const suggested = classify(factsOf(record), rulesData.rules)
  const set = new Map(record.levels.map((level) => [level.scheme, level]))
  const rows: ClassificationView[] = suggested.map(({ ruleId: _rule, ...row }) => {
    const own = set.get(row.scheme)
    set.delete(row.scheme)
    return {
      ...row,
      suggested: row.level,
      level: own?.level ?? row.level,
      setBy: own?.setBy ?? null,
      setReason: own?.reason ?? null,
    }
  })
  // Schemes that no rule suggests (civil defence, INES) are a person's word alone.
  for (const own of set.values())
    rows.push({
      scheme: own.scheme,
      level: own.level,
      suggested: null,
      setBy: own.setBy,
      setReason: own.reason,
      instrument: null,
      article: null,
      legalBasis: null,
      effectiveFrom: null,
      effectiveTo: null,
      verified: false,
      reason: 'set-by-person',
      reasonValues: {},
      reference: true,
    })
  return rows
}

export function dutiesOf(incident: IncidentSummary, notices: Map<string, NoticeView>): DutyView[] {
  const all = duties(factsOf(incident), rulesData)
  const metGroups = new Set(
    all.flatMap(({ id, oneOf }) => (oneOf && notices.has(id) ? [oneOf] : [])),
  )
  return all.map(({ ruleId: _rule, ...duty }) => ({
    ...duty,
    met: notices.has(duty.id) || (duty.oneOf !== null && metGroups.has(duty.oneOf)),
    notice: notices.get(duty.id) ?? null,
  }))
}

/** The duty whose time runs out first. */
export const mostUrgent = (all: DutyView[]): DutyView | null =>
  all
    .filter(({ met, due }) => !met && due.at !== undefined)
    .sort((a, b) => Date.parse(a.due.at ?? '') - Date.parse(b.due.at ?? ''))[0] ?? null

/** An incident as rules see it: no prose. */
export const factsOf = (incident: IncidentSummary): RuleFacts => ({
  hazard: incident.hazard,
  medium: incident.medium,
  alsoMedia: incident.alsoMedia,
  atSea: incident.place.atSea,
  quantities: incident.quantities,
  substanceName: incident.substance?.name ?? null,
  details: incident.details,
  at: incident.occurredAt ?? incident.discoveredAt ?? incident.reportedAt ?? incident.loggedAt,
  discoveredAt: incident.discoveredAt,
  loggedAt: incident.loggedAt,
})
