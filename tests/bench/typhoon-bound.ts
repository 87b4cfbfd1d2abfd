import { asksOf } from '@/lib/dispatch/asks'
import { assess, type Candidate, candidatesOf } from '@/lib/dispatch/candidates'
import { type Asked, type Forces, ON_SCENE } from './typhoon-hour'

/** For each figure the least that any policy could reach, knowing all calls beforehand. */
export type Bound = {
  /** Mean minutes to the first share, capped at the horizon. */
  mean: number
  late: number
  unserved: number
  /** Mean minutes to the whole of what is essential, capped. */
  completeMean: number
  completeLate: number
  completeUnserved: number
}

/** A crew of a station for its first, second, … call; `from` = the first minute it can be free for it. */
type Slot = { stationCode: string; from: number }
/** How soon each station that holds anything essential could be at a call, were it free. */
type Reachable = { asked: Asked; minutes: Map<string, number>; completeAlone: number }

/** The smallest crew that any plan asks for. */
export const LEAST_CREW = 2

/**
 * A clairvoyant who knows the hundred calls before the first, but moves nobody before it is made. What is
 * solved exactly is easier than the hour: one team for each call, matched to the crews of all stations
 * at least cost (minutes; then calls late; then calls unserved, each on its own). Any team that holds
 * any of an essential need counts as a first share, crews are of two, stock is never short, and a team
 * is back as soon as its quickest possible call allows. So no policy can do better and perhaps none as
 * well. The whole package: each call as if it were the only one.
 */
export function boundOf(calls: readonly Asked[], forces: Forces, lateAfter: number): Bound {
  const { horizonMinutes } = forces.policy
  const reachable = calls.map((asked) => reachableOf(asked, forces))
  const slots = slotsOf(reachable, forces)
  const responses = reachable.map(({ asked, minutes }) =>
    slots.map(({ stationCode, from }) => {
      const travel = minutes.get(stationCode) ?? Number.POSITIVE_INFINITY
      return Math.max(0, from - asked.at) + travel
    }),
  )
  const least = (cost: (response: number) => number) =>
    leastCost(
      responses.map((row) => row.map(cost)),
      cost(Number.POSITIVE_INFINITY),
    )
  const alone = reachable.map(({ completeAlone }) => completeAlone)
  return {
    mean: least((response) => Math.min(response, horizonMinutes)) / calls.length,
    late: least((response) => (response > lateAfter ? 1 : 0)),
    unserved: least((response) => (response > horizonMinutes ? 1 : 0)),
    completeMean:
      alone.reduce((sum, minutes) => sum + Math.min(minutes, horizonMinutes), 0) / calls.length,
    completeLate: alone.filter((minutes) => minutes > lateAfter).length,
    completeUnserved: alone.filter((minutes) => minutes > horizonMinutes).length,
  }
}

function reachableOf(asked: Asked, forces: Forces): Reachable {
  const input = { ...forces, call: asked.call, travel: asked.travel, computedAt: '' }
  const { net: needs, planned } = asksOf(input)
  const candidates = candidatesOf(assess(input, needs, planned.crewPerStation))
  const brings = (candidate: Candidate, need: number) => candidate.holds[need] ?? 0
  const holders = candidates.filter((candidate) =>
    needs.some(({ essential }, need) => essential && brings(candidate, need) > 0),
  )
  const whole = needs.map(({ essential, quantity }, need) => {
    let there = 0
    const last = holders.find((holder) => {
      there += brings(holder, need)
      return there >= quantity * 1000 - 1
    })
    return essential ? (last?.arrival.minutes ?? Number.POSITIVE_INFINITY) : 0
  })
  return {
    asked,
    minutes: new Map(holders.map(({ station, arrival }) => [station.code, arrival.minutes])),
    completeAlone: Math.max(...whole),
  }
}

function slotsOf(reachable: readonly Reachable[], { stations, policy }: Forces): Slot[] {
  const end = Math.max(...reachable.map(({ asked }) => asked.at)) + policy.horizonMinutes
  return stations.flatMap(({ code, crewFree, mobilisationMinutes }) => {
    const busy = reachable.map(({ asked, minutes }) => {
      const arrival = minutes.get(code) ?? Number.POSITIVE_INFINITY
      return arrival + ON_SCENE[asked.call.magnitude] + arrival - mobilisationMinutes
    })
    const quickest = Math.min(...busy)
    const turns = Number.isFinite(quickest) ? Math.floor(end / quickest) + 1 : 0
    return Array.from({ length: turns * Math.floor(crewFree / LEAST_CREW) }, (_, i) => ({
      stationCode: code,
      from: (i % turns) * quickest,
    }))
  })
}

/**
 * Least sum of costs when every row takes a column of its own or stays without at `without`
 * (Hungarian method by shortest augmenting paths, O(rows² × columns)).
 */
export function leastCost(costs: readonly (readonly number[])[], without: number): number {
  const rows = costs.length
  const real = costs[0]?.length ?? 0
  const columns = real + rows
  const cost = (row: number, column: number) =>
    column < real ? Math.min(costs[row]?.[column] ?? without, without) : without
  const rowPrice = new Float64Array(rows)
  const columnPrice = new Float64Array(columns)
  const rowOf = new Int32Array(columns).fill(-1)
  for (let start = 0; start < rows; start++) {
    const slack = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(columns).fill(-1)
    const isDone = new Uint8Array(columns)
    let row = start
    let column = -1
    do {
      if (column >= 0) isDone[column] = 1
      let least = Number.POSITIVE_INFINITY
      let next = -1
      for (let j = 0; j < columns; j++) {
        if (isDone[j]) continue
        const reduced = cost(row, j) - (rowPrice[row] ?? 0) - (columnPrice[j] ?? 0)
        if (reduced < (slack[j] ?? 0)) {
          slack[j] = reduced
          from[j] = column
        }
        if ((slack[j] ?? 0) < least) {
          least = slack[j] ?? 0
          next = j
        }
      }
      rowPrice[start] = (rowPrice[start] ?? 0) + least
      for (let j = 0; j < columns; j++) {
        if (isDone[j]) {
          const taken = rowOf[j] ?? 0
          rowPrice[taken] = (rowPrice[taken] ?? 0) + least
          columnPrice[j] = (columnPrice[j] ?? 0) - least
        } else slack[j] = (slack[j] ?? 0) - least
      }
      column = next
      row = rowOf[column] ?? -1
    } while (row >= 0)
    for (let j = column; j >= 0; ) {
      const before = from[j] ?? -1
      rowOf[j] = before >= 0 ? (rowOf[before] ?? start) : start
      j = before
    }
  }
  return Array.from(rowOf).reduce(
    (sum, taken, column) => (taken < 0 ? sum : sum + cost(taken, column)),
    0,
  )
}
