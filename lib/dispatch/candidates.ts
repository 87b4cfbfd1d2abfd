import { mandateOf } from '@/lib/plans/mandates'
import type { MandateRole, Need } from '@/lib/plans/plan'
import { type Thousandths, thousandths } from '@/lib/quantities/thousandths'
import { testNeeds, testStation } from '@/lib/stations/eligibility'
import { type Holding, holdings, usableIn } from '@/lib/stations/holding'
import { reach } from '@/lib/stations/reach'
import type { Failing } from '@/lib/stations/reason'
import type { StationFacts } from '@/lib/stations/station'
import type { TravelRow } from '@/lib/travel/travel'
import { type Arrival, arrivalBy } from './arrival'
import type { RecommendInput } from './input'

/** A station as this call sees it: when it would be there, what it holds, why it may not go. */
export type Assessed = {
  station: StationFacts
  row: TravelRow
  /** null = it cannot come */
  arrival: Arrival | null
  held: Holding[]
  /** Of each need what can go today, in the capability's unit. */
  usable: number[]
  /** Usable for each need, in the order of the needs. */
  holds: Thousandths[]
  /** All failing tests: first those of the station, `stationFailures` of them, then those of the needs. */
  reasons: Failing[]
  stationFailures: number
  isCandidate: boolean
}
export type Candidate = Assessed & { arrival: Arrival }

/** Every station measured against the call and its needs; the order is that of the input. */
export function assess(
  { call, stations, travel, mandates }: RecommendInput,
  needs: readonly Need[],
  crewNeeded: number,
): Assessed[] {
  const capabilities = needs.map((need) => need.capability)
  const roles = new Map<string, MandateRole | null>()
  return stations.map((station) => {
    let role = roles.get(station.agency)
    if (role === undefined) {
      role = mandateOf(station.agency, call, mandates)?.role ?? null
      roles.set(station.agency, role)
    }
    const row = travel.rows[station.code] ?? NO_WAY
    const way = reach(station, row.options, call)
    const arrival = arrivalBy(way.option, station.mobilisationMinutes)
    const reasons: Failing[] = []
    testStation(
      reasons,
      station,
      call,
      crewNeeded,
      role,
      arrival || way.option === null ? way : { option: null, because: 'no-route' },
    )
    const stationFailures = reasons.length
    const held = holdings(station.stock, capabilities, call.day)
    const usable: number[] = []
    const holds: Thousandths[] = []
    let brings = false
    for (const holding of held) {
      const quantity = usableIn(holding, call.day)
      usable.push(quantity)
      const whole = thousandths(quantity)
      holds.push(whole)
      brings ||= whole > 0
    }
    testNeeds(reasons, needs, held, usable)
    const isCandidate = stationFailures === 0 && brings
    return { station, row, arrival, held, usable, holds, reasons, stationFailures, isCandidate }
  })
}

/** Those that can go, by arrival, equal arrivals by code. */
export const candidatesOf = (assessed: readonly Assessed[]): Candidate[] =>
  assessed.filter(isCandidate).sort(byArrival)

export const isCandidate = (assessed: Assessed): assessed is Candidate =>
  assessed.isCandidate && assessed.arrival !== null

export const byArrival = (a: Candidate, b: Candidate) =>
  a.arrival.at - b.arrival.at || (a.station.code < b.station.code ? -1 : 1)

const NO_WAY: TravelRow = { stationCode: '', straightKm: Number.NaN, options: [] }
