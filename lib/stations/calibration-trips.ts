import 'server-only'
import type { Tx } from '@/lib/db'
import { travelAssets } from '@/lib/travel/assets'
import { CALIBRATED } from '@/lib/travel/by-class'
import type { Trip } from '@/lib/travel/calibration'
import { ROAD_CLASSES, type RoadClass, type TravelPolicy } from '@/lib/travel/policy'
import { type Traveller, travelRows } from '@/lib/travel/travel-rows'
import type { Prisma } from '@/prisma/generated/client'

/** Only the newest trips count: roads and lorries change. */
const MOST_TRIPS = 200

const TRIP_COLUMNS = {
  departedAt: true,
  arrivedAt: true,
  estimate: true,
  incident: { select: { lat: true, lng: true, atSea: true } },
} as const satisfies Prisma.AssignmentSelect
type TripRow = Prisma.AssignmentGetPayload<{ select: typeof TRIP_COLUMNS }>

/**
 * Trips by road from the station to a scene, newest first. A drill is no trip; a team that was turned
 * round did not set out from the station; what an outside engine estimated says nothing of our roads.
 */
export async function listTrips(tx: Tx, station: Traveller, policy: TravelPolicy): Promise<Trip[]> {
  const rows = await tx.assignment.findMany({
    where: {
      stationCode: station.code,
      world: 'real',
      divertedFromId: null,
      departedAt: { not: null },
      arrivedAt: { not: null },
      AND: [
        { estimate: { path: ['mode'], equals: 'road' } },
        { estimate: { path: ['source'], string_starts_with: 'network@' } },
      ],
    },
    select: TRIP_COLUMNS,
    orderBy: [{ departedAt: 'desc' }, { id: 'asc' }],
    take: MOST_TRIPS,
  })
  return rows.flatMap((row) => toTrip(row, station, policy))
}

/** What an order keeps of its estimate, as far as a trip needs it; written by `orderStations`, `tripBasis` with it. */
type Estimate = {
  travelMinutes?: number
  source?: string
  roadClass?: string
  uncalibratedMinutes?: number
  /** Where a team was turned round; absent = it set out from its station. */
  from?: object
}

function toTrip(
  { departedAt, arrivedAt, estimate, incident }: TripRow,
  station: Traveller,
  policy: TravelPolicy,
): Trip[] {
  if (!departedAt || !arrivedAt) return []
  const { travelMinutes, source, roadClass, uncalibratedMinutes, from } = (estimate ??
    {}) as Estimate
  if (from) return []
  const isCalibrated = source?.endsWith(CALIBRATED) ?? false
  return [
    {
      stationCode: station.code,
      roadClass:
        ROAD_CLASSES.find((known) => known === roadClass) ?? classNow(incident, station, policy),
      // A figure that a factor changed is not held against the roads it was not reckoned on.
      estimatedMinutes:
        uncalibratedMinutes ?? (isCalibrated ? undefined : travelMinutes) ?? Number.NaN,
      actualMinutes: Math.round((arrivedAt.getTime() - departedAt.getTime()) / 6_000) / 10,
      at: departedAt.toISOString(),
    },
  ]
}

/** The class an older order's way has on today's roads. */
function classNow(
  { lat, lng, atSea }: TripRow['incident'],
  station: Traveller,
  policy: TravelPolicy,
): RoadClass | null {
  if (lat === null || lng === null) return null
  const { network, sea } = travelAssets()
  const { rows } = travelRows({ position: { lat, lng }, atSea }, [station], network, sea, policy)
  return rows[station.code]?.options[0]?.mainClass ?? null
}
