import { distanceKm } from '@/lib/geo/distance'
import type { Capability } from '@/lib/plans/capability'
import { isInForce } from '@/lib/plans/in-force'
import type { CoveragePolicy, Plan } from '@/lib/plans/plan'
import { usableOf } from '@/lib/stations/holding'
import type { StationFacts } from '@/lib/stations/station'
import type { CoverageGrid } from './grid'
import { type CoverageFacts, type Force, muster } from './muster'
import type { Reach } from './reach'
import { minutesOf } from './reckoner'

/** What leaves a station when a package goes. */
export type Leaving = {
  stationCode: string
  crew: number
  brings: readonly { capability: Capability; quantity: number }[]
}

/** A province that is covered less in one capability while the package is out. */
export type AreaCost = {
  capability: Capability
  area: string
  /** Shares of its land and sea within `coverMinutes`, 0–1. */
  before: number
  after: number
  /** A unit that could stand in at the departed station meanwhile, keeping its own minimum. */
  moveUp?: { stationCode: string; to: string }
}

type Facts = CoverageFacts & { coverage: CoveragePolicy }

/**
 * What a package leaves uncovered: for each capability it takes, the provinces whose part within reach
 * of a station that can still answer a small call shrinks by `leastShare` or more. With each loss the
 * nearest unit that could move up; none moves up twice, and none is left without its own minimum.
 */
export function costOf(
  grid: CoverageGrid,
  leaving: readonly Leaving[],
  facts: Facts,
  reachOf: (code: string) => Reach,
): AreaCost[] {
  const after = { ...facts, stations: facts.stations.map((each) => without(each, leaving)) }
  const moved = new Set<string>()
  return capabilitiesOf(leaving).flatMap((capability) => {
    const quantity = smallestAsk(facts.plans, capability, facts.day)
    if (quantity === null) return []
    const ask = { by: 'capability', capability, quantity } as const
    const holders = muster(ask, 'land', facts, 'ready')?.forces ?? []
    const left = muster(ask, 'land', after, 'ready')?.forces ?? []
    const before = sharesOf(grid, holders, reachOf, facts.coverage.coverMinutes)
    const now = sharesOf(grid, left, reachOf, facts.coverage.coverMinutes)
    return before.flatMap((was, province) => {
      const is = now[province] ?? 0
      const area = grid.provinces[province]?.name
      if (area === undefined || was - is < facts.coverage.leastShare) return []
      const unit = moveUpFor({
        grid,
        reachOf,
        province,
        capability,
        quantity,
        facts,
        after,
        left,
        target: was,
        moved,
        leaving,
      })
      if (unit) moved.add(unit.stationCode)
      return [{ capability, area, before: was, after: is, ...(unit ? { moveUp: unit } : {}) }]
    })
  })
}

/** What plans in force ask at least of a capability: a station with as much can answer a small call. */
function smallestAsk(plans: readonly Plan[], capability: Capability, day: string): number | null {
  const asks = plans
    .filter((plan) => isInForce(plan, day))
    .flatMap(({ needs }) => needs)
    .filter((need) => need.capability === capability && need.quantity > 0)
    .map(({ quantity }) => quantity)
  return asks.length === 0 ? null : Math.min(...asks)
}

const capabilitiesOf = (leaving: readonly Leaving[]) => [
  ...new Set(leaving.flatMap(({ brings }) => brings.map(({ capability }) => capability))),
]

/** The station while its part of the package is out. */
function without(station: StationFacts, leaving: readonly Leaving[]): StationFacts {
  const own = leaving.find(({ stationCode }) => stationCode === station.code)
  if (!own) return station
  return {
    ...station,
    crewFree: Math.max(0, station.crewFree - own.crew),
    stock: station.stock.map((lot) => {
      const taken =
        own.brings.find(({ capability }) => capability === lot.capability)?.quantity ?? 0
      return taken > 0 ? { ...lot, committed: lot.committed + taken } : lot
    }),
  }
}

/** Of each province, the part of its land and sea within the minutes of any of these stations. */
function sharesOf(
  grid: CoverageGrid,
  forces: readonly Force[],
  reachOf: (code: string) => Reach,
  minutes: number,
): number[] {
  const reached = new Uint8Array(grid.points.length)
  const covered = grid.provinces.map(() => 0)
  for (const force of forces)
    for (const at of reachedBy(force, reachOf(force.code), minutes)) {
      const point = grid.points[at]
      if (!point || reached[at] === 1 || point.province < 0) continue
      reached[at] = 1
      covered[point.province] = (covered[point.province] ?? 0) + point.areaKm2
    }
  return areasOf(grid).map((area, province) => (area > 0 ? (covered[province] ?? 0) / area : 0))
}

const known = new WeakMap<Reach, Map<string, Int32Array>>()

/** The points a station is at within the minutes: a few hundred of thousands, and the same for every call. */
function reachedBy({ readyMinutes, sails }: Force, reach: Reach, minutes: number): Int32Array {
  const key = `${readyMinutes} ${sails} ${minutes}`
  const own = known.get(reach) ?? new Map<string, Int32Array>()
  known.set(reach, own)
  let points = own.get(key)
  if (!points) {
    const found: number[] = []
    for (let at = 0; at < reach.road.length; at++)
      if (readyMinutes + minutesOf(reach, sails, at) <= minutes) found.push(at)
    points = Int32Array.from(found)
    own.set(key, points)
  }
  return points
}

const areas = new WeakMap<CoverageGrid, number[]>()

function areasOf(grid: CoverageGrid): number[] {
  const ready = areas.get(grid)
  if (ready) return ready
  const all = grid.provinces.map(() => 0)
  for (const { province, areaKm2 } of grid.points)
    if (province >= 0) all[province] = (all[province] ?? 0) + areaKm2
  areas.set(grid, all)
  return all
}

type Search = {
  grid: CoverageGrid
  reachOf: (code: string) => Reach
  province: number
  capability: Capability
  quantity: number
  facts: Facts
  after: CoverageFacts
  left: readonly Force[]
  /** The share before anybody left. */
  target: number
  moved: ReadonlySet<string>
  leaving: readonly Leaving[]
}

/**
 * The nearest station with twice the quantity, so that it still answers a small call at home, that
 * standing in at a departed one restores the province to within `leastShare` of what it was.
 */
function moveUpFor(search: Search): AreaCost['moveUp'] | null {
  const { grid, reachOf, facts, after, left, target, moved, leaving, province } = search
  const donors = after.stations.filter(
    (station) =>
      !moved.has(station.code) &&
      !leaving.some(({ stationCode }) => stationCode === station.code) &&
      left.some(({ code }) => code === station.code) &&
      usableOf(station, search.capability, facts.day) >= 2 * search.quantity,
  )
  const posts = facts.stations.filter(({ code }) =>
    leaving.some(({ stationCode }) => stationCode === code),
  )
  const pairs = donors
    .flatMap((donor) =>
      posts.map((post) => ({ donor, post, km: distanceKm(donor.position, post.position) })),
    )
    .filter(({ km }) => km <= MOVE_WITHIN_KM)
    .sort((a, b) => a.km - b.km || (a.donor.code < b.donor.code ? -1 : 1))
    .slice(0, MOST_PAIRS)
  for (const { donor, post } of pairs) {
    const standIn: Force = {
      code: post.code,
      name: post.name,
      readyMinutes: donor.mobilisationMinutes,
      sails: false,
      holds: [],
    }
    const share = sharesOf(grid, [...left, standIn], reachOf, facts.coverage.coverMinutes)[province]
    if ((share ?? 0) >= target - facts.coverage.leastShare)
      return { stationCode: donor.code, to: post.code }
  }
  return null
}

/** A unit from farther away is no help while the package is out. */
const MOVE_WITHIN_KM = 150
/** The nearest units are looked at; one from the other end of the country helps nobody in time. */
const MOST_PAIRS = 6
