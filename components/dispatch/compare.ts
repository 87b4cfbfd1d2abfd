import type {
  PassedOver,
  Pick,
  Recommendation,
  RecommendedNeed,
} from '@/lib/dispatch/recommendation'
import type { Position } from '@/lib/geo/position'
import { usableOf } from '@/lib/stations/holding'
import type { StationFacts } from '@/lib/stations/station'
import type { TravelMode } from '@/lib/travel/travel'
import { type Role, roleOf } from './supposition'

const MOST = 2

/** Marks one for comparing, or no longer. Two are compared: a third takes the place of the older. */
export const withMark = (marked: readonly string[], stationCode: string): string[] =>
  marked.includes(stationCode)
    ? marked.filter((code) => code !== stationCode)
    : [...marked, stationCode].slice(-MOST)

/** One column of the comparison; null = not known. */
export type Compared = {
  stationCode: string
  name: string
  role: Role
  arrivalMinutes: number | null
  mobilisationMinutes: number | null
  travelMinutes: number | null
  distanceKm: number | null
  /** null for one passed over, whose way the answer does not tell. */
  mode: TravelMode | null
  /** Of each need what it could bring alone. */
  could: { need: RecommendedNeed; quantity: number | null }[]
  crew: number | null
  /** Where its team is that would be turned round; null = at the station. */
  from: Position | null
}

/**
 * A station as the answer has it; its stock is told by the desk's facts, because what a pick brings is
 * only its share of the package, and one passed over has none. Null where the answer does not name it.
 */
export function comparedOf(
  recommendation: Recommendation,
  stationCode: string,
  station: StationFacts | null,
  day: string,
): Compared | null {
  const role = roleOf(recommendation, stationCode)
  if (role === null) return null
  const isIt = (row: { stationCode: string }) => row.stationCode === stationCode
  const pick = [...recommendation.package, ...recommendation.reserves].find(isIt)
  // A team has with it what it has with it; the stock at home says nothing of that.
  const could = recommendation.needs.map((need) => ({
    need,
    quantity: pick?.team ? broughtBy(pick, need) : couldBring(need, station, day),
  }))
  if (pick) return ofPick(pick, role, could)
  const passed = recommendation.passedOver.find(isIt)
  return passed ? ofPassed(passed, could, recommendation.crewNeeded, station) : null
}

const couldBring = (
  { capability, quantity }: RecommendedNeed,
  station: StationFacts | null,
  day: string,
) => station && Math.min(quantity, usableOf(station, capability, day))

const broughtBy = ({ brings }: Pick, need: RecommendedNeed) =>
  brings.find(({ capability }) => capability === need.capability)?.quantity ?? 0

const ofPick = (pick: Pick, role: Role, could: Compared['could']): Compared => ({
  stationCode: pick.stationCode,
  name: pick.name,
  role,
  arrivalMinutes: pick.arrivalMinutes,
  mobilisationMinutes: pick.mobilisationMinutes,
  travelMinutes: pick.travelMinutes,
  distanceKm: pick.distanceKm,
  mode: pick.mode,
  could,
  crew: pick.crew,
  from: pick.team?.position ?? null,
})

function ofPassed(
  passed: PassedOver,
  could: Compared['could'],
  crewNeeded: number,
  station: StationFacts | null,
): Compared {
  const ready = station?.mobilisationMinutes ?? null
  const { arrivalMinutes } = passed
  return {
    stationCode: passed.stationCode,
    name: passed.name,
    role: 'passed',
    arrivalMinutes,
    mobilisationMinutes: ready,
    travelMinutes: arrivalMinutes !== null && ready !== null ? arrivalMinutes - ready : null,
    distanceKm: passed.distanceKm,
    mode: null,
    could,
    crew: station && Math.min(crewNeeded, Math.max(0, station.crewFree)),
    from: null,
  }
}
