import 'server-only'
import type { Tx } from '@/lib/db'
import { getPolicy } from '@/lib/plans/queries'
import { vietnamDay } from '@/lib/time/vietnam'
import {
  type ClassCalibration,
  calibrate,
  type LeftOut,
  type SoundTrip,
} from '@/lib/travel/calibration'
import type { RoadClass } from '@/lib/travel/policy'
import { listTrips } from './calibration-trips'

export type FactorInForce = {
  factor: number
  trips: number
  reason: string | null
  acceptedBy: string
  acceptedAt: string
}

export type CalibrationView = {
  stationCode: string
  rows: (Omit<ClassCalibration, 'stationCode' | 'inForce'> & { inForce: FactorInForce | null })[]
  trips: Omit<SoundTrip, 'stationCode'>[]
  leftOut: Record<LeftOut, number>
}

/** What a station's trips say of its estimates, and what is in force; null where there is no such station. */
export async function findCalibration(
  tx: Tx,
  stationCode: string,
  now: Date,
): Promise<CalibrationView | null> {
  const station = await tx.station.findUnique({
    where: { code: stationCode, archivedAt: null },
    select: { code: true, lat: true, lng: true },
  })
  if (!station) return null
  const open = await tx.travelFactor.findMany({
    where: { stationCode, endedAt: null },
    select: {
      stationCode: true,
      roadClass: true,
      factor: true,
      trips: true,
      reason: true,
      acceptedBy: true,
      acceptedAt: true,
    },
  })
  const inForce = open.map((row) => ({ ...row, roadClass: row.roadClass as RoadClass }))
  const traveller = {
    code: station.code,
    position: { lat: station.lat, lng: station.lng },
    port: null,
  }
  const { travel } = await getPolicy(tx, vietnamDay(now))
  const { rows, trips, leftOut } = calibrate(await listTrips(tx, traveller, travel), inForce)
  return {
    stationCode,
    rows: rows.map(({ stationCode: _station, ...row }) => ({
      ...row,
      inForce: toView(inForce.find(({ roadClass }) => roadClass === row.roadClass)),
    })),
    trips: trips.map(({ stationCode: _station, ...trip }) => trip),
    leftOut,
  }
}

type OpenFactor = Omit<FactorInForce, 'acceptedAt'> & { acceptedAt: Date }

const toView = (row: OpenFactor | undefined): FactorInForce | null =>
  row
    ? {
        factor: row.factor,
        trips: row.trips,
        reason: row.reason,
        acceptedBy: row.acceptedBy,
        acceptedAt: row.acceptedAt.toISOString(),
      }
    : null
