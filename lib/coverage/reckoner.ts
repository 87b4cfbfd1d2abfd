import type { Policy } from '@/lib/plans/plan'
import type { Muster } from './muster'
import type { Reach } from './reach'

/** Arrival times at one point after another, in minutes; Infinity = not at all. */
export type Reckoner = {
  /** Looks at a point: what follows speaks of it. */
  at(point: number): void
  /**
   * When all that is essential is there: the latest t* of the needs (design §4.4), as `recommend` has
   * it. `without` leaves one station out. Infinity where nobody brings some of each need.
   */
  complete(without?: number): number
  /** The stations of the muster without which `complete` would be later, or never. */
  contributors(): number[]
  /** When the k-th station (0 = first) that is worth being first on scene is there. */
  arrival(k: number): number
  /** Its number in the muster; −1 = none. */
  nearest(k: number): number
}

/** What ranks a time: arrivals within a thousandth of a minute are equal, and codes decide. */
const PER_MINUTE = 1000

/**
 * Made once per muster; the buffers are its own.
 */
export function reckoner(
  { forces, asks }: Muster,
  reaches: readonly Reach[],
  { horizonMinutes, firstShare }: Pick<Policy, 'horizonMinutes' | 'firstShare'>,
): Reckoner {
  const arrivals = new Float64Array(forces.length)
  // Kept from point to point: neighbours have nearly the same order, and sorting what is sorted is free.
  const order = forces.map((_, i) => i)
  const ready = forces.map(({ readyMinutes }) => Math.round(readyMinutes * PER_MINUTE))
  const leads = forces.map(({ holds }) =>
    asks.some((ask, need) => (holds[need] ?? 0) >= ask * firstShare),
  )
  const time = (force: number) => arrivals[force] ?? Number.POSITIVE_INFINITY
  const isLater = (a: number, b: number) => time(a) > time(b) || (time(a) === time(b) && a > b)

  const deadline = (need: number, without: number, bringing?: Set<number>): number => {
    const ask = asks[need] ?? 0
    let target = 0
    let at = Number.POSITIVE_INFINITY
    let horizon = Math.round(horizonMinutes * PER_MINUTE)
    for (const force of order) {
      const quantity = forces[force]?.holds[need] ?? 0
      if (quantity === 0 || force === without) continue
      const arrival = time(force)
      if (arrival === Number.POSITIVE_INFINITY) break
      if (target === 0) horizon = Math.max(horizon, arrival)
      if (arrival > horizon || target >= ask) break
      target += quantity
      at = arrival
      bringing?.add(force)
    }
    return at
  }

  const complete = (without = -1) => {
    let latest = 0
    for (let need = 0; need < asks.length; need++)
      latest = Math.max(latest, deadline(need, without))
    return latest / PER_MINUTE
  }

  return {
    at(point) {
      reaches.forEach((reach, force) => {
        const minutes = minutesOf(reach, forces[force]?.sails ?? false, point)
        arrivals[force] = Math.round(minutes * PER_MINUTE) + (ready[force] ?? 0)
      })
      for (let i = 1; i < order.length; i++) {
        const force = order[i] ?? 0
        let j = i - 1
        while (j >= 0 && isLater(order[j] ?? 0, force)) {
          order[j + 1] = order[j] ?? 0
          j--
        }
        order[j + 1] = force
      }
    },
    complete,
    contributors() {
      const found = new Set<number>()
      for (let need = 0; need < asks.length; need++) deadline(need, -1, found)
      return [...found]
    },
    arrival: (k) => {
      const force = kth(order, leads, k)
      return force < 0 ? Number.POSITIVE_INFINITY : time(force) / PER_MINUTE
    },
    nearest: (k) => {
      const force = kth(order, leads, k)
      return force >= 0 && Number.isFinite(time(force)) ? force : -1
    },
  }
}

/**
 * Travel minutes to a tenth, as the ways that an order rests on have them. By sea only with a vessel,
 * and only where there is no road.
 */
export function minutesOf({ road, sea }: Reach, sails: boolean, point: number): number {
  const byRoad = road[point] ?? Number.POSITIVE_INFINITY
  const minutes =
    Number.isFinite(byRoad) || !sails ? byRoad : (sea?.[point] ?? Number.POSITIVE_INFINITY)
  return Math.round(minutes * 10) / 10
}

function kth(order: readonly number[], leads: readonly boolean[], k: number): number {
  let left = k
  for (const force of order) if (leads[force] && left-- === 0) return force
  return -1
}
