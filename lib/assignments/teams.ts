import 'server-only'
import type { Agency } from '@/lib/accounts/agency'
import type { Tx } from '@/lib/db'
import type { GatheredFacts } from '@/lib/dispatch/queries'
import { recommend } from '@/lib/dispatch/recommend'
import { PLACE_COLUMNS } from '@/lib/incidents/rows'
import type { Capability } from '@/lib/plans/capability'
import type { Leaves, Team } from '@/lib/stations/team'
import { TRAVEL_MODES, type TravelFacts, type TravelPlace } from '@/lib/travel/travel'
import type { Prisma } from '@/prisma/generated/client'
import { type CallRow, callOf, listCallRows, placeOfRow } from './call'
import { carried, type Fix, isOnWater, lastKnown, type Moving } from './on-the-move'
import { type Estimate, listLastFixes } from './queries'
import { scenesOf } from './scenes'

type Asked = {
  world: string
  facts: GatheredFacts
  now: Date
  /** Ways of every station to an incident. */
  waysTo: (place: TravelPlace | null, incidentId: string) => Promise<TravelFacts>
  /** The lead agency alone, for an incident that no other may know of. */
  onlyOf?: Agency | null
  /** Keeps each row until the transaction ends; a team whose step is just being recorded is left out. */
  isLocking?: boolean
}

const COLUMNS = {
  id: true,
  incidentId: true,
  stationCode: true,
  status: true,
  crew: true,
  estimate: true,
  departedAt: true,
  arrivedAt: true,
  releasedAt: true,
  commitments: { where: { endedAt: null }, select: { capability: true, quantity: true } },
  station: { select: { lat: true, lng: true } },
  incident: {
    select: {
      code: true,
      hazard: true,
      priority: true,
      leadAgency: true,
      lat: true,
      lng: true,
      ...PLACE_COLUMNS,
    },
  },
} as const satisfies Prisma.AssignmentSelect
type Row = Prisma.AssignmentGetPayload<{ select: typeof COLUMNS }>

/**
 * The teams of one world that are out and could be turned round, with what becomes of what they leave.
 * None of an incident that only its lead agency may know of.
 */
export async function listTeams(tx: Tx, asked: Asked): Promise<Team[]> {
  const { world, now, onlyOf = null, isLocking = false } = asked
  const out = await tx.assignment.findMany({
    where: {
      world,
      endedAt: null,
      status: { in: ['departed', 'released'] },
      incident: { restricted: false, ...(onlyOf ? { leadAgency: onlyOf } : {}) },
    },
    select: COLUMNS,
    orderBy: { id: 'asc' },
  })
  const free = isLocking ? await lockFree(tx, out) : out
  const fixes = await listLastFixes(
    tx,
    free.map(({ id }) => id),
  )
  const moving = free.flatMap((row) => {
    const team = teamOf(row, fixes.get(row.id) ?? null, now)
    return team ? [{ row, team }] : []
  })
  const left = moving.flatMap(({ row }) => (row.status === 'departed' ? [row.incidentId] : []))
  const calls = new Map(
    left.length === 0 ? [] : (await listCallRows(tx, left)).map((call) => [call.id, call]),
  )
  const teams: Team[] = []
  for (const { row, team } of moving) {
    const call = calls.get(row.incidentId)
    teams.push({ ...team, leaves: call ? await leavesOf(row.id, call, asked) : { is: 'covered' } })
  }
  return teams
}

/** Rows that nobody else is changing at this moment. */
async function lockFree(tx: Tx, rows: readonly Row[]): Promise<Row[]> {
  if (rows.length === 0) return []
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Assignment" WHERE "id" = ANY(${rows.map(({ id }) => id)}::uuid[])
      AND "status" IN ('departed', 'released') AND "endedAt" IS NULL
    ORDER BY "id" FOR UPDATE SKIP LOCKED`
  const ids = new Set(locked.map(({ id }) => id))
  return rows.filter(({ id }) => ids.has(id))
}

function teamOf(row: Row, fix: Fix | null, now: Date): Omit<Team, 'leaves'> | null {
  const estimate = row.estimate as Estimate | null
  const from = estimate?.from
  const { lat, lng } = row.station
  const order: Moving = {
    ...row,
    from: from
      ? { position: { lat: from.lat, lng: from.lng }, at: new Date(from.at) }
      : { position: { lat, lng }, at: null },
    scene: placeOfRow(row.incident)?.position ?? null,
    scenes: scenesOf(row),
    mode: TRAVEL_MODES.find((mode) => mode === estimate?.mode) ?? null,
    fix,
    commitments: row.commitments.map(({ capability, quantity }) => ({
      capability: capability as Capability,
      quantity,
    })),
  }
  const known = lastKnown(order, now)
  const carries = carried(order)
  const onWater = isOnWater(order)
  if (known === null || carries === null || onWater === null) return null
  return {
    assignmentId: row.id,
    stationCode: row.stationCode,
    state: row.status === 'departed' ? 'en-route' : 'returning',
    incidentCode: row.incident.code,
    priority: row.incident.priority as Team['priority'],
    position: known.position,
    knownAt: known.at.toISOString(),
    ageMinutes: Math.max(0, Math.round((now.getTime() - known.at.getTime()) / 60_000)),
    onWater,
    crew: row.crew,
    carries,
  }
}

/** Who of those standing by would go in its place. */
async function leavesOf(
  assignmentId: string,
  row: CallRow,
  { facts, now, waysTo }: Asked,
): Promise<Leaves> {
  const { call, place } = callOf(row, now, assignmentId)
  const travel = await waysTo(place, row.id)
  const { needs, package: picks } = recommend({
    call,
    ...facts,
    travel,
    computedAt: now.toISOString(),
  })
  if (needs.length === 0) return { is: 'covered' }
  const [next] = picks
  if (!next) return { is: 'nobody' }
  const { stationCode, name, arrivalMinutes } = next
  return { is: 'reserve', stationCode, name, arrivalMinutes }
}
