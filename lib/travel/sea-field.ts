import type { SeaGrid } from './sea-grid'

/** Distances over water from one cell; −1 = not reached. */
export type SeaField = {
  /** In tenths of a cell's height. */
  costs: Int32Array
  /** The cells from one cell to the field's start, both included. */
  cellsFrom(cell: number): number[]
}

/** Cost of one step north or south. East–west is shorter by the cosine of the latitude. */
const UNIT = 10
/** More than the longest step, and a power of two. */
const RING = 16
/**
 * Ways keep to a box around their ends, this much wider: no coast asks for more. To the south it is
 * wide enough to round Cà Mau between two ports of 10.4° N.
 */
const MARGIN_CELLS = 24
const SOUTH_MARGIN_CELLS = 50

/**
 * Distances over open sea from one cell, by eight neighbours, until every target is reached or
 * `limit` (in cells) is passed. Whole numbers and a ring of buckets instead of a heap (R. B. Dial,
 * 1969). A diagonal step needs both cells beside it to be water.
 */
export function seaField(grid: SeaGrid, start: number, targets: number[], limit: number): SeaField {
  const { columns, water } = grid
  const isFree = waterInBox(grid, [start, ...targets])
  const costs = new Int32Array(water.length).fill(-1)
  const parents = new Int32Array(water.length).fill(-1)
  const missing = new Set(targets)
  const ring: number[][] = Array.from({ length: RING }, () => [])
  const across = acrossByRow(grid)
  costs[start] = 0
  ring[0]?.push(start)
  let waiting = 1

  const relax = (next: number, from: number, cost: number) => {
    const known = costs[next] ?? 0
    if (known >= 0 && known <= cost) return
    costs[next] = cost
    parents[next] = from
    ring[cost % RING]?.push(next)
    waiting++
  }

  for (let cost = 0; waiting > 0 && missing.size > 0 && cost <= limit * UNIT; cost++) {
    const bucket = ring[cost % RING] ?? []
    for (let i = 0; i < bucket.length; i++) {
      const cell = bucket[i] ?? -1
      waiting--
      if (costs[cell] !== cost) continue
      if (missing.size > 0) missing.delete(cell)
      const side = across[Math.floor(cell / columns)] ?? UNIT
      const slant = cost + Math.round(Math.sqrt(UNIT * UNIT + side * side))
      const north = cell + columns
      const south = cell - columns
      const isNorth = isFree[north] === 1
      const isSouth = isFree[south] === 1
      if (isNorth) relax(north, cell, cost + UNIT)
      if (isSouth) relax(south, cell, cost + UNIT)
      if (isFree[cell - 1] === 1) {
        relax(cell - 1, cell, cost + side)
        if (isNorth && isFree[north - 1] === 1) relax(north - 1, cell, slant)
        if (isSouth && isFree[south - 1] === 1) relax(south - 1, cell, slant)
      }
      if (isFree[cell + 1] === 1) {
        relax(cell + 1, cell, cost + side)
        if (isNorth && isFree[north + 1] === 1) relax(north + 1, cell, slant)
        if (isSouth && isFree[south + 1] === 1) relax(south + 1, cell, slant)
      }
    }
    bucket.length = 0
  }
  return { costs, cellsFrom: (cell) => trace(parents, cell) }
}

/** Water within the box around the ends; its rim and the grid's are closed, so no step leaves it. */
function waterInBox({ columns, rows, water }: SeaGrid, ends: number[]): Uint8Array {
  const atRow = ends.map((cell) => Math.floor(cell / columns))
  const atColumn = ends.map((cell) => cell % columns)
  const firstRow = Math.max(1, Math.min(...atRow) - SOUTH_MARGIN_CELLS)
  const lastRow = Math.min(rows - 2, Math.max(...atRow) + MARGIN_CELLS)
  const firstColumn = Math.max(1, Math.min(...atColumn) - MARGIN_CELLS)
  const lastColumn = Math.min(columns - 2, Math.max(...atColumn) + MARGIN_CELLS)
  const isFree = new Uint8Array(water.length)
  for (let row = firstRow; row <= lastRow; row++)
    isFree.set(
      water.subarray(row * columns + firstColumn, row * columns + lastColumn + 1),
      row * columns + firstColumn,
    )
  return isFree
}

const acrossByRow = ({ rows, south, step }: SeaGrid) =>
  Int32Array.from({ length: rows }, (_, row) =>
    Math.round(UNIT * Math.cos(((south + (row + 0.5) * step) * Math.PI) / 180)),
  )

function trace(parents: Int32Array, from: number): number[] {
  const cells = [from]
  for (let cell = parents[from] ?? -1; cell >= 0; cell = parents[cell] ?? -1) cells.push(cell)
  return cells
}
