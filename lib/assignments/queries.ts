import 'server-only'
import type { Viewer } from '@/lib/accounts/permissions'
import { db, type Tx } from '@/lib/db'
import { needsApproval } from '@/lib/plans/approval'
import { CAPABILITY_UNIT, type Capability } from '@/lib/plans/capability'
import type { Magnitude, Policy } from '@/lib/plans/plan'
import { isUuid } from '@/lib/text/uuid'
import type { Prisma } from '@/prisma/generated/client'
import type { Fix } from './on-the-move'

const COLUMNS = {
  id: true,
  incidentId: true,
  stationCode: true,
  status: true,
  isLead: true,
  crew: true,
  decisionId: true,
  estimate: true,
  orderedAt: true,
  ackDueAt: true,
  acknowledgedAt: true,
  departedAt: true,
  arrivedAt: true,
  releasedAt: true,
  returnedAt: true,
  endedAt: true,
  endReason: true,
  version: true,
  incident: { select: { code: true } },
  station: { select: { name: true } },
  divertedFrom: { select: { incident: { select: { code: true } } } },
  divertedTo: { select: { incident: { select: { code: true } } } },
  commitments: { select: { capability: true, quantity: true }, orderBy: { capability: 'asc' } },
} as const satisfies Prisma.AssignmentSelect

type Row = Prisma.AssignmentGetPayload<{ select: typeof COLUMNS }>
export type AssignmentView = ReturnType<typeof toView>

/** What an order was decided on, as it is stored. */
export type Estimate = {
  travelMinutes: number
  arrivalMinutes: number
  km: number
  mode: string
  source: string
  /** Where a team set out that was on the move; absent = its station. */
  from?: { lat: number; lng: number; at: string }
}

export async function listAssignments(incidentIds: string[]) {
  const rows = await db.assignment.findMany({
    where: { incidentId: { in: incidentIds } },
    select: COLUMNS,
    orderBy: [{ orderedAt: 'asc' }, { isLead: 'desc' }, { stationCode: 'asc' }],
  })
  const byIncident = new Map<string, AssignmentView[]>(incidentIds.map((id) => [id, []]))
  for (const view of await viewsOf(rows)) byIncident.get(view.incidentId)?.push(view)
  return byIncident
}

/** One order; a crew sees its own station's alone. */
export async function findAssignment(viewer: Viewer, id: string): Promise<AssignmentView | null> {
  const row = isUuid(id) ? await db.assignment.findUnique({ where: { id }, select: COLUMNS }) : null
  if (!row || (viewer.role === 'crew' && row.stationCode !== viewer.stationCode)) return null
  return (await viewsOf([row]))[0] ?? null
}

/** The orders that a crew's phone shows: open ones, newest first. */
export async function listStationOrders(stationCode: string): Promise<AssignmentView[]> {
  const rows = await db.assignment.findMany({
    where: { stationCode, endedAt: null },
    select: COLUMNS,
    orderBy: { orderedAt: 'desc' },
  })
  return viewsOf(rows)
}

/** A decision as it was taken, with everything that was known. */
export async function findDecision(id: string) {
  if (!isUuid(id)) return null
  const row = await db.decision.findUnique({
    where: { id },
    select: {
      id: true,
      incidentId: true,
      at: true,
      by: true,
      inputsHash: true,
      engineVersion: true,
      result: true,
      chosen: true,
      named: true,
      forced: true,
      reason: true,
      inputs: { select: { body: true } },
      incident: { select: { code: true } },
    },
  })
  if (!row) return null
  const { inputs, incident, ...decision } = row
  const [kept] = await db.$queryRaw<{ isIntact: boolean }[]>`
    SELECT encode(sha256(convert_to("body"::text, 'UTF8')), 'hex') = "hash" AS "isIntact"
    FROM "DecisionInputs" WHERE "hash" = ${row.inputsHash}`
  return {
    ...decision,
    at: row.at.toISOString(),
    incidentCode: incident.code,
    inputs: inputs.body,
    /** What is stored still has the name that its own text gives it. */
    isIntact: kept?.isIntact ?? false,
  }
}

export type ApprovalView = {
  decisionId: string
  incidentId: string
  /** The policy of the decision wants one for its magnitude. */
  isNeeded: boolean
  given: { by: string; via: string | null; at: string } | null
}

/** Whether a decision wants an approval and who gave it. Two words of its stored facts are read, not all. */
export async function findApproval(decisionId: string): Promise<ApprovalView | null> {
  if (!isUuid(decisionId)) return null
  const [row] = await db.$queryRaw<
    {
      incidentId: string
      at: Date
      magnitude: Magnitude
      approvalFrom: Policy['approvalFrom'] | null
    }[]
  >`
    SELECT d."incidentId", d."at", d."result"->>'magnitude' AS "magnitude",
      i."body"->'policy'->>'approvalFrom' AS "approvalFrom"
    FROM "Decision" d JOIN "DecisionInputs" i ON i."hash" = d."inputsHash"
    WHERE d."id" = ${decisionId}::uuid`
  if (!row) return null
  const approved = await db.assignment.findFirst({
    where: { decisionId, approvedBy: { not: null } },
    select: { approvedBy: true, approvedVia: true },
    orderBy: { stationCode: 'asc' },
  })
  const { incidentId, approvalFrom, magnitude } = row
  return {
    decisionId,
    incidentId,
    isNeeded: needsApproval(approvalFrom ? { approvalFrom } : {}, magnitude),
    given: approved?.approvedBy
      ? {
          by: approved.approvedBy,
          via: approved.approvedVia,
          at: await approvedAt(incidentId, decisionId, row.at),
        }
      : null,
  }
}

/** When: as the journal has it, else it came with the order itself. */
async function approvedAt(incidentId: string, decisionId: string, orderedAt: Date) {
  const entry = await db.journalEntry.findFirst({
    where: {
      incidentId,
      kind: 'decision-approved',
      values: { path: ['decision'], equals: decisionId },
    },
    select: { at: true, values: true },
  })
  if (!entry) return orderedAt.toISOString()
  const told = entry.values as { at?: string }
  return told.at ?? entry.at.toISOString()
}

/** Of each team the last position that was told; one row of each, however many there are. */
export async function listLastFixes(tx: Tx, ids: readonly string[]): Promise<Map<string, Fix>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ assignmentId: string; at: Date; lat: number; lng: number }[]>`
    SELECT DISTINCT ON ("assignmentId") "assignmentId", "at", "lat", "lng" FROM "Track"
    WHERE "assignmentId" = ANY(${ids}::uuid[]) ORDER BY "assignmentId", "at" DESC`
  return new Map(
    rows.map(({ assignmentId, at, lat, lng }) => [assignmentId, { at, position: { lat, lng } }]),
  )
}

async function viewsOf(rows: readonly Row[]) {
  const moving = rows.filter(({ endedAt, departedAt }) => endedAt === null && departedAt !== null)
  const fixes = await listLastFixes(
    db,
    moving.map(({ id }) => id),
  )
  return rows.map((row) => toView(row, fixes.get(row.id) ?? null))
}

function toView(row: Row, fix: Fix | null) {
  const iso = (at: Date | null) => at?.toISOString() ?? null
  return {
    id: row.id,
    incidentId: row.incidentId,
    incidentCode: row.incident.code,
    stationCode: row.stationCode,
    stationName: row.station.name,
    status: row.status,
    isLead: row.isLead,
    brings: row.commitments.map(({ capability, quantity }) => ({
      capability: capability as Capability,
      unit: CAPABILITY_UNIT[capability as Capability],
      quantity,
    })),
    crew: row.crew,
    decisionId: row.decisionId,
    estimate: row.estimate as Estimate | null,
    ackDueAt: row.ackDueAt.toISOString(),
    orderedAt: row.orderedAt.toISOString(),
    acknowledgedAt: iso(row.acknowledgedAt),
    departedAt: iso(row.departedAt),
    arrivedAt: iso(row.arrivedAt),
    releasedAt: iso(row.releasedAt),
    returnedAt: iso(row.returnedAt),
    endedAt: iso(row.endedAt),
    endReason: row.endReason,
    /** The incident that its team came from, and the one it was turned round to. */
    divertedFrom: row.divertedFrom?.incident.code ?? null,
    divertedTo: row.divertedTo?.incident.code ?? null,
    /** The latest position that was told. */
    lastPosition: fix && { position: fix.position, at: fix.at.toISOString() },
    version: row.version,
  }
}

/** When orders were last swept for answers, on whichever instance; null = never. */
export async function lastSweep(): Promise<string | null> {
  const beat = await db.sweeperBeat.findUnique({
    where: { name: ANSWERS_BEAT },
    select: { at: true },
  })
  return beat?.at.toISOString() ?? null
}

/** The row that a sweep for answers leaves its time in. */
export const ANSWERS_BEAT = 'answers'

/** Whether a station has an open order on an incident. */
export const isOnIncident = async (incidentId: string, stationCode: string) =>
  (await db.assignment.count({ where: { incidentId, stationCode, endedAt: null } })) > 0
