import { mandateOf } from '@/lib/plans/mandates'
import type { MandateRole, Need } from '@/lib/plans/plan'
import { type Thousandths, thousandths, thousandthsUp } from '@/lib/quantities/thousandths'
import { testNeeds, testStation } from '@/lib/stations/eligibility'
import { type Holding, holdings, usableIn } from '@/lib/stations/holding'
import { reach } from '@/lib/stations/reach'
import type { Failing } from '@/lib/stations/reason'
import type { StationFacts } from '@/lib/stations/station'
import { type Team, TURN_MINUTES, teamAsStation, teamKey } from '@/lib/stations/team'
import type { TravelRow } from '@/lib/travel/travel'
import { type Arrival, arrivalBy } from './arrival'
import type { RecommendInput } from './input'
import { homeOrTeam, turnable } from './teams'

/** A station, or a team of it on the move, as this call sees it: when there, with what, why not. */
export type Assessed = {
  station: StationFacts
  /** The team it stands for; null = the crew at home. */
  team: Team | null
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

/**
 * Every station measured against the call and its needs, once: as its crew at home or as a team of it
 * that is out (`homeOrTeam`), by what is still asked of each need. The order is that of the input.
 */
export function assess(
  input: RecommendInput,
  needs: readonly Need[],
  crewNeeded: number,
  asks: readonly Thousandths[] = needs.map(({ quantity }) => thousandthsUp(quantity)),
): Assessed[] {
  const { stations, teams = [], call, policy } = input
  const assessOne = assessor(input, needs, crewNeeded)
  if (teams.length === 0) return stations.map((station) => assessOne(station, null))
  const out = turnable(teams, call)
  const turnMinutes = policy.turnMinutes ?? TURN_MINUTES
  return stations.map((station) =>
    homeOrTeam(
      assessOne(station, null),
      out
        .filter(({ stationCode }) => stationCode === station.code)
        .map((team) => assessOne(teamAsStation(team, station, turnMinutes), team)),
      asks,
    ),
  )
}

function assessor(
  { call, travel, mandates }: RecommendInput,
  needs: readonly Need[],
  crewNeeded: number,
) {
  const capabilities = needs.map((need) => need.capability)
  const roles = new Map<string, MandateRole | null>()
  return (station: StationFacts, team: Team | null): Assessed => {
    let role = roles.get(station.agency)
    if (role === undefined) {
      role = mandateOf(station.agency, call, mandates)?.role ?? null
      roles.set(station.agency, role)
    }
    const row = travel.rows[team ? teamKey(team) : station.code] ?? NO_WAY
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
    return {
      station,
      team,
      row,
      arrival,
      held,
      usable,
      holds,
      reasons,
      stationFailures,
      isCandidate,
    }
  }
}

/** Those that can go, by arrival, equal arrivals by code. */
export const candidatesOf = (assessed: readonly Assessed[]): Candidate[] =>
  assessed.filter(isCandidate).sort(byArrival)

export const isCandidate = (assessed: Assessed): assessed is Candidate =>
  assessed.isCandidate && assessed.arrival !== null

export const byArrival = (a: Candidate, b: Candidate) =>
  a.arrival.at - b.arrival.at || (a.station.code < b.station.code ? -1 : 1)

const NO_WAY: TravelRow = { stationCode: '', straightKm: Number.NaN, options: [] }
