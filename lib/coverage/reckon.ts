import { type CoverageAsk, type Forces, POINT_KINDS } from './coverage'
import type { CoverageGrid } from './grid'
import { type CoverageFacts, concerns, type Force, muster } from './muster'
import type { Reach } from './reach'
import { type Reckoner, reckoner } from './reckoner'

/** Minutes from the order to every point of the grid; NaN = the ask does not concern the point. */
export type Reckoning = {
  complete: Float32Array
  first: Float32Array
  second: Float32Array
  third: Float32Array
  /** Number in `forces` of the first capable station; −1 = none. */
  nearest: Int16Array
  /** Every station that may go for some point of the ask, by code. */
  forces: Force[]
  /** For each force: the points that fall beyond the gap's minutes if it alone stops. */
  lost: number[][]
}

type Ask = { ask: CoverageAsk; forces: Forces; gapMinutes: number }

/**
 * The whole grid for one ask. `reachOf` gives a station's travel minutes, which do not depend on the
 * ask and are kept by the caller.
 */
export function reckon(
  grid: CoverageGrid,
  { ask, forces, gapMinutes }: Ask,
  facts: CoverageFacts,
  reachOf: (code: string) => Reach,
): Reckoning {
  const size = grid.points.length
  const whole: Reckoning = {
    complete: new Float32Array(size).fill(Number.NaN),
    first: new Float32Array(size).fill(Number.NaN),
    second: new Float32Array(size).fill(Number.NaN),
    third: new Float32Array(size).fill(Number.NaN),
    nearest: new Int16Array(size).fill(-1),
    forces: [],
    lost: [],
  }
  const numbers = new Map<string, number>()
  const musters = POINT_KINDS.map((kind) => muster(ask, kind, facts, forces))
  for (const force of musters.flatMap((each) => each?.forces ?? []).sort(byCode)) {
    if (numbers.has(force.code)) continue
    numbers.set(force.code, whole.forces.length)
    whole.forces.push(force)
    whole.lost.push([])
  }
  POINT_KINDS.forEach((kind, i) => {
    const own = musters[i]
    if (!own) return
    const numberOf = own.forces.map(({ code }) => numbers.get(code) ?? -1)
    const look = reckoner(
      own,
      own.forces.map(({ code }) => reachOf(code)),
      facts.policy,
    )
    grid.points.forEach((point, at) => {
      if (point.kind === kind && concerns(ask, point))
        read(whole, look, at, numberOf, point.kind === 'place' ? 0 : gapMinutes)
    })
  })
  return whole
}

function read(
  whole: Reckoning,
  look: Reckoner,
  at: number,
  numberOf: readonly number[],
  gapMinutes: number,
) {
  look.at(at)
  const complete = look.complete()
  whole.complete[at] = complete
  whole.first[at] = look.arrival(0)
  whole.second[at] = look.arrival(1)
  whole.third[at] = look.arrival(2)
  whole.nearest[at] = numberOf[look.nearest(0)] ?? -1
  if (complete > gapMinutes) return
  for (const force of look.contributors())
    if (look.complete(force) > gapMinutes) whole.lost[numberOf[force] ?? -1]?.push(at)
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)
