import 'server-only'
import { audiencesOf, can, type Viewer } from '@/lib/accounts/permissions'
import { DEPART_MINUTES } from '@/lib/assignments/answer'
import { gatherDesk, gatherInput } from '@/lib/assignments/gather'
import {
  findAssignment,
  findDecision,
  lastSweep,
  listAssignments,
  listStationOrders,
} from '@/lib/assignments/queries'
import { unanswered } from '@/lib/assignments/support-answer'
import { findSupportRequest, listSupportRequests } from '@/lib/assignments/support-queries'
import { db } from '@/lib/db'
import { recommend } from '@/lib/dispatch/recommend'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { type Supposition, suppose } from '@/lib/dispatch/what-if'
import {
  findIncident,
  type IncidentSummary,
  listIncidents,
  listOpenIncidents,
} from '@/lib/incidents/queries'
import type { ListIncidents } from '@/lib/incidents/schema'
import { lastSeq, listJournal } from '@/lib/journal/queries'
import { listNotices } from '@/lib/notices/queries'
import { CAPABILITY_UNIT } from '@/lib/plans/capability'
import { getPolicy } from '@/lib/plans/queries'
import { rulesData } from '@/lib/rules/assets'
import { classify } from '@/lib/rules/classify'
import { duties } from '@/lib/rules/duties'
import type { Duty, Scheme } from '@/lib/rules/rule'
import { countLow } from '@/lib/stations/low-stock'
import { listStations } from '@/lib/stations/queries'
import { breachesOf } from '@/lib/stations/strength'
import { vietnamDay } from '@/lib/time/vietnam'
import { withCoverageCost } from './coverage-cost'
import { classificationsOf, dutiesOf, factsOf, mostUrgent } from './levels'
import type {
  BoardIncident,
  BoardView,
  DeskFacts,
  IncidentView,
  JournalView,
  ReportView,
} from './view'

/** The whole incident as a screen or a program reads it; null where the viewer may not know of it. */
export async function getIncident(viewer: Viewer, codeOrId: string): Promise<IncidentView | null> {
  const record = await findIncident(viewer, codeOrId)
  if (!record) return null
  const assignments = (await listAssignments([record.id])).get(record.id) ?? []
  if (
    viewer.role === 'crew' &&
    !assignments.some(({ stationCode }) => stationCode === viewer.stationCode)
  )
    return null
  const notices = (await listNotices([record.id])).get(record.id) ?? new Map()
  const { levels: _levels, drinkingWater: _water, ...view } = record
  return {
    ...view,
    classifications: classificationsOf(record),
    duties: dutiesOf(record, notices),
    assignments,
    supportRequests: (await listSupportRequests([record.id])).get(record.id) ?? [],
    reports: can(viewer, 'report:write') ? await listReports(record.id) : [],
  }
}

/** The papers of an incident, newest first; what they say is the business of lib/reports. */
async function listReports(incidentId: string): Promise<ReportView[]> {
  const rows = await db.report.findMany({
    where: { incidentId },
    select: {
      id: true,
      kind: true,
      status: true,
      number: true,
      symbol: true,
      issuedAt: true,
      createdAt: true,
      files: { where: { format: 'pdf' }, select: { sha256: true } },
    },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(({ files, status, ...row }) => ({
    ...row,
    status: status === 'issued' ? 'issued' : 'draft',
    issuedAt: row.issuedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    sha256: files[0]?.sha256 ?? null,
  }))
}

/** The entries of an incident that the viewer may read. */
export const listJournalOf = (
  viewer: Viewer,
  incidentId: string,
  page?: { after?: number | undefined; limit?: number | undefined },
): Promise<JournalView[]> => listJournal(audiencesOf(viewer), incidentId, page)

export async function getBoard(viewer: Viewer, now: Date): Promise<BoardView> {
  const seq = await lastSeq()
  const [incidents, stations, policy, provinces, phones, sweptAt] = await Promise.all([
    listOpenIncidents(viewer),
    listStations('real', now),
    getPolicy(db, vietnamDay(now)),
    db.province.findMany({ select: { code: true, name: true } }),
    db.station.findMany({ where: { phone: { not: null } }, select: { code: true, phone: true } }),
    lastSweep(),
  ])
  const { minimumStrength = [], departMinutes = DEPART_MINUTES } = policy
  const phoneOf = new Map(phones.map(({ code, phone }) => [code, phone]))
  const nameOf = (code: string) => provinces.find((each) => each.code === code)?.name ?? code
  return {
    at: now.toISOString(),
    lastSeq: seq,
    incidents: await withOpenSupport(await withWork(incidents)),
    stations: stations.map(
      ({ code, name, position, readiness, crewOnDuty, crewFree, assignments }) => ({
        code,
        name,
        position,
        readiness,
        crewOnDuty,
        crewFree,
        isOut: assignments.length > 0,
        phone: phoneOf.get(code) ?? null,
      }),
    ),
    breaches: breachesOf(stations, minimumStrength, nameOf).map((breach) => ({
      ...breach,
      unit: CAPABILITY_UNIT[breach.capability],
    })),
    lowStock: countLow(stations),
    sweptAt,
    departMinutes,
  }
}

export async function listIncidentPage(viewer: Viewer, filter: ListIncidents) {
  const { items, nextCursor } = await listIncidents(viewer, filter)
  return { items: await withWork(items), nextCursor }
}

async function withWork(incidents: IncidentSummary[]): Promise<BoardIncident[]> {
  const ids = incidents.map(({ id }) => id)
  const [assignments, notices] = await Promise.all([listAssignments(ids), listNotices(ids)])
  return incidents.map((incident) => ({
    id: incident.id,
    code: incident.code,
    world: incident.world,
    isDrill: incident.isDrill,
    title: incident.title,
    hazard: incident.hazard,
    medium: incident.medium,
    position: incident.position,
    place: incident.place,
    status: incident.status,
    priority: incident.priority,
    loggedAt: incident.loggedAt,
    leadAgency: incident.leadAgency,
    version: incident.version,
    lastSeq: incident.lastSeq,
    assignments: assignments.get(incident.id) ?? [],
    nextDuty: mostUrgent(dutiesOf(incident, notices.get(incident.id) ?? new Map())),
  }))
}

/** The board tells which requests for support still wait. */
async function withOpenSupport(incidents: BoardIncident[]): Promise<BoardIncident[]> {
  const requests = await listSupportRequests(incidents.map(({ id }) => id))
  return incidents.map((incident) => {
    const openSupport = unanswered(requests.get(incident.id) ?? [])
    return openSupport.length > 0 ? { ...incident, openSupport } : incident
  })
}

/** A recommendation for a logged incident; nothing is saved. */
export async function getRecommendation(
  viewer: Viewer,
  codeOrId: string,
  now: Date,
): Promise<Recommendation | null> {
  const incident = await findIncident(viewer, codeOrId)
  const input = incident && (await gatherInput(db, incident.id, now))
  return input ? withCoverageCost(recommend(input), input) : null
}

/** The same on facts changed as somebody supposes; nothing is saved, its cost in coverage is not reckoned. */
export async function getSupposed(
  viewer: Viewer,
  codeOrId: string,
  suppositions: readonly Supposition[],
  now: Date,
): Promise<Recommendation | null> {
  const incident = await findIncident(viewer, codeOrId)
  const input = incident && (await gatherInput(db, incident.id, now))
  return input ? suppose(input, suppositions) : null
}

/** The snapshot that the page decides from at typing speed, also with the network gone. */
export async function deskFacts(viewer: Viewer, world: string, now: Date): Promise<DeskFacts> {
  const facts = await gatherDesk(db, world, now)
  return { at: now.toISOString(), world, agency: viewer.agency, ...facts }
}

/** What a crew's phone shows: its open orders, each with its incident. */
export async function myAssignments(viewer: Viewer) {
  if (!viewer.stationCode) return []
  const orders = await listStationOrders(viewer.stationCode)
  const found = await Promise.all(
    orders.map(async (assignment) => ({
      assignment,
      incident: await getIncident(viewer, assignment.incidentId),
    })),
  )
  return found.flatMap(({ assignment, incident }) => (incident ? [{ assignment, incident }] : []))
}

/** One order, where the viewer may see its incident. */
export async function getAssignment(viewer: Viewer, id: string) {
  const assignment = await findAssignment(viewer, id)
  return assignment && (await findIncident(viewer, assignment.incidentId)) ? assignment : null
}

/** One request for support, where the viewer may see its incident. */
export async function getSupportRequest(viewer: Viewer, id: string) {
  const found = await findSupportRequest(id)
  return found && (await findIncident(viewer, found.incidentId)) ? found.request : null
}

/** A decision as it was taken, where the viewer may see its incident. */
export async function getDecision(viewer: Viewer, id: string) {
  const decision = await findDecision(id)
  return decision && (await findIncident(viewer, decision.incidentId)) ? decision : null
}

/** What the rules suggest for one scheme of an incident, with the rule that says so. */
export async function suggestedLevel(viewer: Viewer, codeOrId: string, scheme: Scheme) {
  const incident = await findIncident(viewer, codeOrId)
  return (
    (incident &&
      classify(factsOf(incident), rulesData.rules).find((row) => row.scheme === scheme)) ??
    null
  )
}

/** One duty of an incident by its id, as the rules have it now. */
export async function findDuty(
  viewer: Viewer,
  codeOrId: string,
  dutyId: string,
): Promise<Duty | null> {
  const incident = await findIncident(viewer, codeOrId)
  return (incident && duties(factsOf(incident), rulesData).find(({ id }) => id === dutyId)) ?? null
}
