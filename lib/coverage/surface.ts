import { contours } from 'd3-contour'
import { BAND_MINUTES } from './coverage'
import type { CoverageGrid } from './grid'

/** Rings of [lng, lat, lng, lat, …], filled even–odd. */
export type Rings = number[][]

/** What a map draws: areas reached within each band, on land and at sea, each holding those before it. */
export type Surface = {
  bands: { minutes: number; land: Rings; sea: Rings }[]
  /** Territorial sea as reckoned: bands and hatching at sea end here; null where the ask says nothing of the sea. */
  zone: Rings | null
  /** Does the ask say anything of land? */
  isOnLand: boolean
}

/** Areas that a change brings within the minutes, and those it drops; to be clipped like the bands. */
export type Difference = Record<'land' | 'sea', { gained: Rings; lost: Rings }>

/** Later than this is all the same to a line of 240 minutes; keeps it off the last cell reached. */
const LATEST = 330
/** Rings of cells a surface is continued beyond its own cells, so that it runs past the coast. */
const BEYOND_CELLS = 4

/** Lines of equal time, interpolated between the cells: land is clipped at the coast by who draws it. */
export function surfaceOf(grid: CoverageGrid, times: Float32Array): Surface {
  // Negated: a line encloses what is above its value, and a band is what is earlier.
  const land = field(grid, 'land', (at) => -capped(times[at]))
  const sea = field(grid, 'sea', (at) => -capped(times[at]))
  const within = (values: Float64Array | null, minutes: number) =>
    values ? above(grid, values, -minutes) : []
  return {
    bands: BAND_MINUTES.map((minutes) => ({
      minutes,
      land: within(land, minutes),
      sea: within(sea, minutes),
    })),
    zone: isAsked(grid, times, 'sea') ? zoneOf(grid) : null,
    isOnLand: isAsked(grid, times, 'land'),
  }
}

const isAsked = ({ points }: CoverageGrid, times: Float32Array, kind: 'land' | 'sea') =>
  points.some((point, at) => point.kind === kind && !Number.isNaN(times[at] ?? Number.NaN))

export function differenceOf(
  grid: CoverageGrid,
  before: Float32Array,
  after: Float32Array,
  minutes: number,
): Difference {
  const crossed = (kind: 'land' | 'sea', from: Float32Array, to: Float32Array) => {
    const values = field(grid, kind, (at) =>
      Math.min(minutes - capped(to[at]), capped(from[at]) - minutes),
    )
    return values ? above(grid, values, 0.01) : []
  }
  const changed = (kind: 'land' | 'sea') => ({
    gained: crossed(kind, before, after),
    lost: crossed(kind, after, before),
  })
  return { land: changed('land'), sea: changed('sea') }
}

const capped = (minutes = Number.NaN) =>
  Number.isNaN(minutes) ? LATEST : Math.min(minutes, LATEST)

/** One value for each cell of the lattice, continued beyond the cells of this kind; null = none there. */
function field(
  { lattice, points, pointOf }: CoverageGrid,
  kind: 'land' | 'sea',
  valueAt: (point: number) => number,
): Float64Array | null {
  const values = new Float64Array(pointOf.length).fill(Number.NaN)
  let any = false
  pointOf.forEach((point, at) => {
    if (points[point]?.kind !== kind) return
    values[at] = valueAt(point)
    any = true
  })
  if (!any) return null
  for (let ring = 0; ring < BEYOND_CELLS; ring++) widen(values, lattice.columns)
  return values.map((value) => (Number.isNaN(value) ? -LATEST : value))
}

/** Gives empty cells beside known ones the mean of these. */
function widen(values: Float64Array, columns: number) {
  const before = values.slice()
  values.forEach((value, at) => {
    if (!Number.isNaN(value)) return
    let sum = 0
    let count = 0
    for (const step of [
      1,
      -1,
      columns,
      -columns,
      columns + 1,
      columns - 1,
      -columns + 1,
      -columns - 1,
    ]) {
      const beside = before[at + step]
      if (beside === undefined || Number.isNaN(beside)) continue
      sum += beside
      count++
    }
    if (count > 0) values[at] = sum / count
  })
}

/** Rings around everything of at least `least`; only the part of the lattice that holds any is looked at. */
function above({ lattice }: CoverageGrid, values: Float64Array, least: number): Rings {
  const { west, south, step, columns, rows } = lattice
  const box = { left: columns, right: -1, low: rows, high: -1 }
  values.forEach((value, at) => {
    if (value < least) return
    const row = Math.floor(at / columns)
    box.left = Math.min(box.left, (at % columns) - 1)
    box.right = Math.max(box.right, (at % columns) + 1)
    box.low = Math.min(box.low, row - 1)
    box.high = Math.max(box.high, row + 1)
  })
  if (box.right < 0) return []
  const wide = box.right - box.left + 1
  const high = box.high - box.low + 1
  const part = Array.from({ length: wide * high }, (_, i) => {
    const column = box.left + (i % wide)
    const row = box.low + Math.floor(i / wide)
    const isInside = column >= 0 && row >= 0 && column < columns && row < rows
    return isInside ? (values[row * columns + column] ?? -LATEST) : -LATEST
  })
  return contours()
    .size([wide, high])
    .contour(part, least)
    .coordinates.flat()
    .map((ring) =>
      ring.flatMap(([x = 0, y = 0]) => [
        degrees(west + (box.left + x) * step),
        degrees(south + (box.low + y) * step),
      ]),
    )
}

/** To a thousandth of a degree, a hundred metres: far finer than the cells. */
const degrees = (value: number) => Math.round(value * 1000) / 1000

const zones = new WeakMap<CoverageGrid, Rings>()

function zoneOf(grid: CoverageGrid): Rings {
  const known = zones.get(grid)
  if (known) return known
  const zone = above(
    grid,
    Float64Array.from(grid.pointOf, (point) => (point >= 0 ? 1 : 0)),
    0.5,
  )
  zones.set(grid, zone)
  return zone
}
