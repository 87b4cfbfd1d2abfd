import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { cellCentre, type SeaGrid } from './sea-grid'

/** How far every cell of open sea lies from one quay by water. */
export type SeaReach = {
  /** Kilometres to a cell's centre, `legKm` included; Infinity = not within the limit. */
  km: Float64Array
  /** Kilometres to a point of a reached cell: by the cell's last corner, not by its centre. */
  kmTo(cell: number, point: Position): number
}

const KM_PER_DEGREE = 111.195
/** Buckets of a kilometre, more than the longest step and what losing sight of a corner adds. */
const RING = 64

/**
 * One quay to all water within `limitKm`, straight wherever open water lets it: each cell keeps the
 * corner it is seen from, and the line of sight is looked at when the cell's turn comes. Method:
 * A. Nash, S. Koenig, C. Tovey, "Lazy Theta*: Any-Angle Path Planning and Path Length Analysis in 3D"
 * (2010), without its heuristic and with buckets for a heap. Longer by a few per mille than the way of `seaWays`, which is pulled
 * tight twice. `from` is the quay itself, near or in the cell `start`; `legKm` has been sailed before it.
 */
export function seaReach(
  grid: SeaGrid,
  { start, from: quay, legKm }: { start: number; from: Position; legKm: number },
  limitKm: number,
): SeaReach {
  const { columns, rows, water } = grid
  const km = new Float64Array(water.length).fill(Number.POSITIVE_INFINITY)
  const corner = new Int32Array(water.length).fill(-1)
  const done = new Uint8Array(water.length)
  const between = cellDistances(grid, start, quay)
  const steps = [1, columns + 1, columns, columns - 1, -1, -columns - 1, -columns, -columns + 1]
  const ring: number[][] = Array.from({ length: RING }, () => [])
  let waiting = 1

  /** Nobody sails along the rim of the map. */
  const isRim = (cell: number) =>
    cell < columns ||
    cell >= columns * (rows - 1) ||
    cell % columns === 0 ||
    cell % columns === columns - 1

  /** May a boat pass to the cell beside? A diagonal step needs both cells beside it to be water. */
  const isBeside = (cell: number, step: number, side: number) => {
    if (water[cell + step] !== 1) return false
    if (side % 2 === 0) return true
    return (
      water[cell + (steps[side - 1] ?? 0)] === 1 && water[cell + (steps[(side + 1) % 8] ?? 0)] === 1
    )
  }

  /** The corner was taken on trust; without sight of it, the best neighbour whose turn is over. */
  const settle = (cell: number) => {
    const from = corner[cell] ?? -1
    if (from === cell || sees(grid, from, cell)) return
    let best = Number.POSITIVE_INFINITY
    steps.forEach((step, side) => {
      const next = cell + step
      if (done[next] !== 1 || !isBeside(cell, step, side)) return
      const through = (km[next] ?? 0) + between(next, cell)
      if (through >= best) return
      best = through
      corner[cell] = next
    })
    km[cell] = best
  }

  km[start] = legKm
  corner[start] = start
  ring[Math.floor(legKm) % RING]?.push(start)
  for (let bucketKm = Math.floor(legKm); waiting > 0; bucketKm++) {
    const bucket = ring[bucketKm % RING] ?? []
    // Grows while it is walked: a step of some hundred metres lands in the same bucket.
    for (let i = 0; i < bucket.length; i++) {
      const cell = bucket[i] ?? -1
      waiting--
      if (done[cell] === 1) continue
      settle(cell)
      done[cell] = 1
      if (isRim(cell)) continue
      const from = corner[cell] ?? cell
      const fromKm = km[from] ?? 0
      for (let side = 0; side < 8; side++) {
        const step = steps[side] ?? 0
        const next = cell + step
        if (done[next] === 1 || !isBeside(cell, step, side)) continue
        const through = fromKm + between(from, next)
        if (through >= (km[next] ?? 0) || through > limitKm) continue
        km[next] = through
        corner[next] = from
        ring[Math.max(bucketKm, Math.floor(through)) % RING]?.push(next)
        waiting++
      }
    }
    bucket.length = 0
  }
  return {
    km,
    kmTo: (cell, point) => {
      const from = corner[cell] ?? -1
      if (from < 0) return Number.POSITIVE_INFINITY
      return (km[from] ?? 0) + distanceKm(from === start ? quay : cellCentre(grid, from), point)
    },
  }
}

/**
 * Between two cells' centres, the start being where the quay is; planar at the middle parallel: within
 * 0.2 % of the sphere for a day's sail.
 */
function cellDistances(
  { columns, rows, west, south, step }: SeaGrid,
  start: number,
  quay: Position,
) {
  const squeeze = Float64Array.from({ length: 2 * rows }, (_, twice) =>
    Math.cos(((south + (twice / 2 + 0.5) * step) * Math.PI) / 180),
  )
  const quayColumn = (quay.lng - west) / step - 0.5
  const quayRow = (quay.lat - south) / step - 0.5
  const size = step * KM_PER_DEGREE
  return (a: number, b: number) => {
    const rowA = Math.floor(a / columns)
    const rowB = Math.floor(b / columns)
    const columnA = a === start ? quayColumn : a - rowA * columns
    const dx = (columnA - (b - rowB * columns)) * (squeeze[rowA + rowB] ?? 1)
    const dy = (a === start ? quayRow : rowA) - rowB
    return size * Math.sqrt(dx * dx + dy * dy)
  }
}

/**
 * Is the line between two cells' centres over open water? As `isOpenWater`, in whole numbers: every
 * cell the line passes through, and both where it passes a corner.
 */
export function sees({ columns, water }: SeaGrid, from: number, to: number): boolean {
  let x = from % columns
  let y = Math.floor(from / columns)
  const endX = to % columns
  const endY = Math.floor(to / columns)
  const stepX = endX > x ? 1 : -1
  const stepY = endY > y ? 1 : -1
  const wide = Math.abs(endX - x)
  const high = Math.abs(endY - y)
  if (water[from] !== 1) return false
  for (let across = 0, up = 0; across < wide || up < high; ) {
    const lead = (1 + 2 * across) * high - (1 + 2 * up) * wide
    if (
      lead === 0 &&
      (water[y * columns + x + stepX] !== 1 || water[(y + stepY) * columns + x] !== 1)
    )
      return false
    if (lead <= 0) {
      x += stepX
      across++
    }
    if (lead >= 0) {
      y += stepY
      up++
    }
    if (water[y * columns + x] !== 1) return false
  }
  return true
}
