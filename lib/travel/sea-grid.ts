import type { Position } from '@/lib/geo/position'
import type { SeaGridAsset } from '@/lib/places/asset-format'

/** Which 0.05° cells are open sea. Cells are numbered row by row from the south-west. */
export type SeaGrid = {
  /** A short mark of the mask's content: printed as `sea@<version>`. */
  version: string
  west: number
  south: number
  step: number
  columns: number
  rows: number
  water: Uint8Array
}

export function decodeSeaGrid(asset: SeaGridAsset): SeaGrid {
  const bytes = Uint8Array.from(atob(asset.bits), (letter) => letter.charCodeAt(0))
  const water = new Uint8Array(asset.columns * asset.rows)
  for (let cell = 0; cell < water.length; cell++)
    water[cell] = ((bytes[cell >> 3] ?? 0) >> (cell & 7)) & 1
  return {
    version: fingerprint(bytes),
    west: asset.west + asset.offset,
    south: asset.south + asset.offset,
    step: asset.step,
    columns: asset.columns,
    rows: asset.rows,
    water,
  }
}

/** The cell a point lies in; −1 outside the grid. */
export function cellAt(grid: SeaGrid, { lat, lng }: Position): number {
  const column = Math.floor((lng - grid.west) / grid.step)
  const row = Math.floor((lat - grid.south) / grid.step)
  const isInside = column >= 0 && row >= 0 && column < grid.columns && row < grid.rows
  return isInside ? row * grid.columns + column : -1
}

export const cellCentre = (grid: SeaGrid, cell: number): Position => ({
  lat: grid.south + (Math.floor(cell / grid.columns) + 0.5) * grid.step,
  lng: grid.west + ((cell % grid.columns) + 0.5) * grid.step,
})

export const isSea = (grid: SeaGrid, point: Position) => {
  const cell = cellAt(grid, point)
  return cell >= 0 && grid.water[cell] === 1
}

/**
 * Visits every cell that the straight line between two points passes through, in order, until
 * `visit` says stop. A line through a corner visits both cells beside it, so that nothing slips
 * between two that touch diagonally. Method: Amanatides & Woo, "A fast voxel traversal algorithm".
 */
export function alongLine(
  grid: SeaGrid,
  from: Position,
  to: Position,
  visit: (column: number, row: number) => boolean,
): boolean {
  const x = (from.lng - grid.west) / grid.step
  const y = (from.lat - grid.south) / grid.step
  const dx = (to.lng - grid.west) / grid.step - x
  const dy = (to.lat - grid.south) / grid.step - y
  let column = Math.floor(x)
  let row = Math.floor(y)
  const stepX = dx > 0 ? 1 : -1
  const stepY = dy > 0 ? 1 : -1
  const perX = Math.abs(1 / dx)
  const perY = Math.abs(1 / dy)
  let nextX = dx === 0 ? Number.POSITIVE_INFINITY : Math.abs((column + (dx > 0 ? 1 : 0) - x) / dx)
  let nextY = dy === 0 ? Number.POSITIVE_INFINITY : Math.abs((row + (dy > 0 ? 1 : 0) - y) / dy)
  for (;;) {
    if (!visit(column, row)) return false
    if (nextX > 1 && nextY > 1) return true
    if (Math.abs(nextX - nextY) < 1e-9) {
      if (!visit(column + stepX, row) || !visit(column, row + stepY)) return false
      column += stepX
      row += stepY
      nextX += perX
      nextY += perY
    } else if (nextX < nextY) {
      column += stepX
      nextX += perX
    } else {
      row += stepY
      nextY += perY
    }
  }
}

/** Is the whole straight line over open sea? */
export const isOpenWater = (grid: SeaGrid, from: Position, to: Position) =>
  alongLine(
    grid,
    from,
    to,
    (column, row) =>
      column >= 0 &&
      row >= 0 &&
      column < grid.columns &&
      row < grid.rows &&
      grid.water[row * grid.columns + column] === 1,
  )

/** FNV-1a, 32 bits: tells two masks apart, guards nothing. */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
