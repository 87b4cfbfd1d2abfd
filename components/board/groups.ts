import { takenAway, unanswered } from '@/lib/assignments/answer'
import type { AssignmentStatus } from '@/lib/assignments/assignment'
import type { BoardIncident, DutyView } from '@/lib/desk/view'

export const GROUPS = ['decide', 'responding', 'settling', 'drill'] as const
export type Group = (typeof GROUPS)[number]

/** Orders that still have somebody on the way or on scene. */
const OUT: readonly AssignmentStatus[] = ['ordered', 'acknowledged', 'departed', 'arrived']
export const isOut = ({ status }: { status: AssignmentStatus }) => OUT.includes(status)

/** What the incident needs of the desk: nobody sent is a decision to take, whatever the stage says. */
export function groupOf(incident: BoardIncident): Group {
  if (incident.isDrill) return 'drill'
  if (incident.status === 'contained' || incident.status === 'recovering') return 'settling'
  return incident.assignments.some(isOut) ? 'responding' : 'decide'
}

/** Groups in order, the urgent first in each: by priority, then the newest. Empty groups are left out. */
export function groupBoard(
  incidents: readonly BoardIncident[],
): { group: Group; incidents: BoardIncident[] }[] {
  return GROUPS.map((group) => ({
    group,
    incidents: incidents.filter((incident) => groupOf(incident) === group).sort(byUrgency),
  })).filter((entry) => entry.incidents.length > 0)
}

const byUrgency = (a: BoardIncident, b: BoardIncident) =>
  a.priority - b.priority ||
  Date.parse(b.loggedAt) - Date.parse(a.loggedAt) ||
  (a.code < b.code ? 1 : -1)

export type Work =
  | 'none'
  | 'unanswered'
  | 'taken-away'
  | 'waiting'
  | 'acknowledged'
  | 'moving'
  | 'arrived'
  | 'ended'

/**
 * How far the response has come, told by those who are farthest from done: while one station has not
 * answered, that is what the row says, and before that one that never did, or was turned round to another
 * incident, and has no reserve yet, until somebody has arrived. `codes` are the stations it is said of; `minutesLeft` to the first arrival by
 * estimate, negative when it is over.
 */
export function workOf(
  incident: BoardIncident,
  nowMs: number,
): { work: Work; codes: string[]; minutesLeft: number | null } {
  const of = (status: AssignmentStatus) =>
    incident.assignments.filter((assignment) => assignment.status === status)
  const steps = [
    ['unanswered', of('arrived').length > 0 ? [] : unanswered(incident.assignments)],
    ['taken-away', of('arrived').length > 0 ? [] : takenAway(incident.assignments)],
    ['waiting', of('ordered')],
    ['moving', of('departed')],
    ['acknowledged', of('acknowledged')],
    ['arrived', of('arrived')],
  ] as const
  for (const [work, assignments] of steps) {
    if (assignments.length === 0) continue
    const codes = assignments.map(({ stationCode }) => stationCode).sort()
    if (work !== 'moving') return { work, codes, minutesLeft: null }
    const arrivals = assignments.flatMap(({ estimate, departedAt }) =>
      estimate && departedAt ? [Date.parse(departedAt) + estimate.travelMinutes * 60_000] : [],
    )
    const first = arrivals.length > 0 ? Math.min(...arrivals) : null
    return {
      work,
      codes,
      minutesLeft: first === null ? null : Math.round((first - nowMs) / 60_000),
    }
  }
  return {
    work: incident.assignments.length > 0 && incident.status !== 'reported' ? 'ended' : 'none',
    codes: [],
    minutesLeft: null,
  }
}

/** Duties past their time and not yet done, the longest overdue first. Drills ring nobody. */
export function overdue(
  incidents: readonly BoardIncident[],
  nowMs: number,
): { incident: BoardIncident; duty: DutyView; at: string }[] {
  return incidents
    .flatMap((incident) => {
      const duty = incident.nextDuty
      const at = duty?.due.at
      return duty && at && !duty.met && !incident.isDrill && Date.parse(at) < nowMs
        ? [{ incident, duty, at }]
        : []
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

export type ForceCount = { ready: number; limited: number; out: number; off: number }

/** Each station in one of four states; off duty counts as off even with an order still open. */
export function countForces(
  stations: readonly { readiness: 'ready' | 'limited' | 'off'; isOut: boolean }[],
): ForceCount {
  const count: ForceCount = { ready: 0, limited: 0, out: 0, off: 0 }
  for (const { readiness, isOut: out } of stations)
    count[out && readiness !== 'off' ? 'out' : readiness]++
  return count
}
