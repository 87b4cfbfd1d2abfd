import 'server-only'
import type { Tx } from '@/lib/db'
import { db } from '@/lib/db'
import type { StationReadiness, StationView } from '@/lib/desk/view'
import { CAPABILITY_UNIT, type Capability } from '@/lib/plans/capability'
import { vietnamDay } from '@/lib/time/vietnam'
import { isLow } from './low-stock'
import {
  type Port,
  type Readiness,
  type ReadinessCause,
  type StationFacts,
  usable,
} from './station'

/**
 * What every station has in one world at one moment. Committed stock and bound members are derived
 * from the open commitments of that world; a drill has also used up what its own orders consumed.
 */
export async function listStationFacts(
  tx: Tx,
  world: string,
  at: Date,
  codes?: string[],
): Promise<StationFacts[]> {
  const detailed = await listDetailed(tx, world, at, codes)
  return detailed.map(({ facts }) => facts)
}

export async function listStations(world: string, at: Date): Promise<StationView[]> {
  const detailed = await listDetailed(db, world, at)
  return detailed.map((detail) => toView(detail, vietnamDay(at)))
}

export async function findStation(
  code: string,
  world: string,
  at: Date,
): Promise<StationView | null> {
  const [detail] = await listDetailed(db, world, at, [code])
  return detail ? toView(detail, vietnamDay(at)) : null
}

/** How ready one station is, and nothing else of it. */
export async function findReadiness(
  stationCode: string,
  world: string,
  at: Date,
): Promise<StationReadiness | null> {
  const station = await findStation(stationCode, world, at)
  if (!station) return null
  const { code, readiness, readinessCause, readinessReason, readinessSince, version } = station
  return { code, readiness, readinessCause, readinessReason, readinessSince, version }
}

/** The crew of a station by role: who is on shift now and on which order each is out. */
export async function listCrew(code: string, world: string, at: Date) {
  const members = await db.member.findMany({
    where: { stationCode: code },
    select: {
      id: true,
      role: true,
      name: true,
      shifts: { where: onShift(at), select: { endsAt: true }, take: 1 },
      commitments: {
        where: { world, endedAt: null },
        select: { assignment: { select: { incident: { select: { code: true } } } } },
        take: 1,
      },
    },
    orderBy: { id: 'asc' },
  })
  return members.map(({ shifts, commitments, ...member }) => ({
    ...member,
    onDuty: shifts.length > 0,
    until: shifts[0]?.endsAt?.toISOString() ?? null,
    incidentCode: commitments[0]?.assignment.incident.code ?? null,
  }))
}

/** Where every station and its port lie: all that a way to a place needs. */
export async function listTravellers(tx: Tx) {
  const rows = await tx.station.findMany({
    where: { archivedAt: null },
    select: { code: true, lat: true, lng: true, portName: true, portLat: true, portLng: true },
    orderBy: { code: 'asc' },
  })
  return rows.map((row) => ({
    code: row.code,
    position: { lat: row.lat, lng: row.lng },
    port: portOf(row),
  }))
}

const onShift = (at: Date) => ({
  startsAt: { lte: at },
  OR: [{ endsAt: null }, { endsAt: { gt: at } }],
})

async function listDetailed(tx: Tx, world: string, at: Date, codes?: string[]) {
  const where = { archivedAt: null, ...(codes ? { code: { in: codes } } : {}) }
  const ofStations = codes ? { stationCode: { in: codes } } : {}
  const stations = await tx.station.findMany({
    where,
    select: {
      code: true,
      name: true,
      agency: true,
      lat: true,
      lng: true,
      portName: true,
      portLat: true,
      portLng: true,
      mobilisationMinutes: true,
      isSynthetic: true,
      version: true,
      province: { select: { code: true, name: true } },
      commune: { select: { code: true, name: true } },
      stock: {
        select: {
          capability: true,
          owned: true,
          outOfService: true,
          minimum: true,
          expiresOn: true,
          checkedAt: true,
        },
        orderBy: { capability: 'asc' },
      },
      assignments: {
        where: { world, endedAt: null },
        select: { id: true },
        orderBy: { orderedAt: 'asc' },
      },
    },
    orderBy: { code: 'asc' },
  })
  const rosters = new Map(
    (await listRosters(tx, world, at)).map((roster) => [roster.stationCode, roster]),
  )
  const bound = await tx.commitment.groupBy({
    by: ['stationCode', 'capability'],
    where: { world, endedAt: null, ...ofStations },
    _sum: { quantity: true },
  })
  const used =
    world === 'real'
      ? []
      : await tx.commitment.groupBy({
          by: ['stationCode', 'capability'],
          where: { world, endedAt: { not: null }, consumed: { gt: 0 }, ...ofStations },
          _sum: { consumed: true },
        })
  const key = (stationCode: string, capability: string) => `${stationCode} ${capability}`
  const committed = new Map(
    bound.map((row) => [key(row.stationCode, row.capability), row._sum.quantity ?? 0]),
  )
  const consumed = new Map(
    used.map((row) => [key(row.stationCode, row.capability), row._sum.consumed ?? 0]),
  )

  return stations.map((row) => {
    const roster = rosters.get(row.code)
    const facts: StationFacts = {
      code: row.code,
      name: row.name,
      agency: row.agency,
      position: { lat: row.lat, lng: row.lng },
      port: portOf(row),
      mobilisationMinutes: row.mobilisationMinutes,
      // A station nobody has ever reported on is not on duty.
      readiness: roster?.readiness ?? 'off',
      readinessCause: roster?.readinessCause ?? null,
      crewOnDuty: roster?.onDuty ?? 0,
      crewFree: roster?.free ?? 0,
      qualificationExpiresOn: roster?.qualifiedUntil?.toISOString().slice(0, 10) ?? null,
      stock: row.stock.map((lot) => ({
        capability: lot.capability as Capability,
        owned: Math.max(0, lot.owned - (consumed.get(key(row.code, lot.capability)) ?? 0)),
        outOfService: lot.outOfService,
        committed: committed.get(key(row.code, lot.capability)) ?? 0,
        expiresOn: lot.expiresOn?.toISOString().slice(0, 10) ?? null,
      })),
      isSynthetic: row.isSynthetic,
    }
    return { facts, row, roster }
  })
}

type Detailed = Awaited<ReturnType<typeof listDetailed>>[number]

function toView({ facts, row, roster }: Detailed, day: string): StationView {
  return {
    code: facts.code,
    name: facts.name,
    agency: facts.agency,
    position: facts.position,
    province: row.province,
    commune: row.commune,
    readiness: facts.readiness,
    readinessCause: facts.readinessCause ?? null,
    readinessReason: roster?.readinessReason ?? null,
    readinessSince: roster?.readinessSince?.toISOString() ?? null,
    crewOnDuty: facts.crewOnDuty,
    crewFree: facts.crewFree,
    crewEstablished: roster?.established ?? 0,
    mobilisationMinutes: facts.mobilisationMinutes,
    isSynthetic: facts.isSynthetic,
    port: facts.port,
    stock: facts.stock.map((stock, at) => {
      const minimum = row.stock[at]?.minimum ?? null
      return {
        ...stock,
        unit: CAPABILITY_UNIT[stock.capability],
        usable: usable(stock, day),
        minimum,
        isLow: isLow({ ...stock, minimum }, day),
        checkedAt: row.stock[at]?.checkedAt?.toISOString() ?? null,
      }
    }),
    assignments: row.assignments.map(({ id }) => id),
    version: row.version,
  }
}

const portOf = (row: {
  portName: string | null
  portLat: number | null
  portLng: number | null
}): Port | null =>
  row.portName !== null && row.portLat !== null && row.portLng !== null
    ? { name: row.portName, position: { lat: row.portLat, lng: row.portLng } }
    : null

type Roster = {
  stationCode: string
  established: number
  onDuty: number
  free: number
  qualifiedUntil: Date | null
  readiness: Readiness | null
  readinessCause: ReadinessCause | null
  readinessReason: string | null
  readinessSince: Date | null
}

/**
 * Crew counts and the readiness of every station, in one pass over the roster. In a drill the latest word
 * counts, the drill's own or the real one; the real world hears of no drill.
 */
const listRosters = (tx: Tx, world: string, at: Date) => tx.$queryRaw<Roster[]>`
  WITH crew AS (
    SELECT m."stationCode",
      EXISTS (SELECT 1 FROM "ShiftSlot" s WHERE s."memberId" = m."id" AND s."startsAt" <= ${at}
        AND (s."endsAt" IS NULL OR s."endsAt" > ${at})) AS on_duty,
      EXISTS (SELECT 1 FROM "CrewCommitment" c WHERE c."memberId" = m."id" AND c."world" = ${world}
        AND c."endedAt" IS NULL) AS bound,
      (SELECT min(q."expiresOn") FROM "Qualification" q WHERE q."memberId" = m."id") AS qualified_until
    FROM "Member" m)
  SELECT st."code" AS "stationCode",
    count(crew."stationCode")::int AS "established",
    count(*) FILTER (WHERE crew.on_duty)::int AS "onDuty",
    count(*) FILTER (WHERE crew.on_duty AND NOT crew.bound)::int AS "free",
    min(crew.qualified_until) FILTER (WHERE crew.on_duty) AS "qualifiedUntil",
    latest."state"::text AS "readiness", latest."cause" AS "readinessCause",
    latest."reason" AS "readinessReason", latest."at" AS "readinessSince"
  FROM "Station" st
    LEFT JOIN crew ON crew."stationCode" = st."code"
    LEFT JOIN LATERAL (SELECT r."state", r."cause", r."reason", r."at" FROM "Readiness" r
      WHERE r."stationCode" = st."code" AND r."world" IN ('real', ${world}) AND r."at" <= ${at}
      ORDER BY r."at" DESC, r."id" DESC LIMIT 1) latest ON true
  GROUP BY st."code", latest."state", latest."cause", latest."reason", latest."at"`
