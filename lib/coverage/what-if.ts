import { CAPABILITIES, type Capability } from '@/lib/plans/capability'
import type { StationFacts } from '@/lib/stations/station'
import type { WhatIf } from './coverage'

/** Code of the station that a change adds; no station has it. */
export const NEW_STATION = '+'

/** More than any plan asks for: a station set up for whatever the question is. */
const AMPLE = 1_000_000

/** A quay this near is the new station's port, km. */
export const QUAY_WITHIN_KM = 5

/**
 * The stations after the change. Moved stock leaves the donor's usable part and is whole at the other;
 * a new station has everything asked for, its crew on duty, and a vessel where it has a quay.
 */
export function changed(
  stations: readonly StationFacts[],
  { off, move, add }: WhatIf,
  hasQuay: boolean,
): StationFacts[] {
  const kept = stations.filter(({ code }) => !off.includes(code))
  const moved = move
    ? kept.map((station) => {
        if (station.code === move.from) return withStock(station, move.capability, -move.quantity)
        return station.code === move.to
          ? withStock(station, move.capability, move.quantity)
          : station
      })
    : kept
  return add ? [...moved, newStation(add, hasQuay, medianReady(stations))] : moved
}

/** Half of the stations are ready sooner: what a new one is reckoned with, min. */
export const medianReady = (stations: readonly StationFacts[]): number =>
  stations.map(({ mobilisationMinutes }) => mobilisationMinutes).sort((a, b) => a - b)[
    Math.floor(stations.length / 2)
  ] ?? 0

function withStock(station: StationFacts, capability: Capability, more: number): StationFacts {
  const lot = station.stock.find((each) => each.capability === capability)
  const others = station.stock.filter((each) => each !== lot)
  const base = lot ?? { capability, owned: 0, outOfService: 0, committed: 0, expiresOn: null }
  return { ...station, stock: [...others, { ...base, owned: Math.max(0, base.owned + more) }] }
}

const newStation = (
  { name, lat, lng }: NonNullable<WhatIf['add']>,
  hasQuay: boolean,
  mobilisationMinutes: number,
): StationFacts => ({
  code: NEW_STATION,
  name,
  agency: 'SOS',
  position: { lat, lng },
  port: hasQuay ? { name, position: { lat, lng } } : null,
  mobilisationMinutes,
  readiness: 'ready',
  crewOnDuty: AMPLE,
  crewFree: AMPLE,
  qualificationExpiresOn: null,
  stock: CAPABILITIES.map((capability) => ({
    capability,
    owned: AMPLE,
    outOfService: 0,
    committed: 0,
    expiresOn: null,
  })),
  isSynthetic: true,
})
