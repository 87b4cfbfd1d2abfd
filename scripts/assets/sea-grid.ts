import { REGION, type SeaGridAsset } from '@/lib/places/asset-format'
import type { Land } from './land'
import type { Polygon, Ring } from './rings'

const STEP = 0.05
/** Cell centres must not fall on vertices, which lie on round thousandths. */
const OFFSET = 1e-6
/** Each cell is looked at in 5 × 5 points. */
const SAMPLES = 5
/** A cell is sea when its centre and this many of its 25 points are water: no way leads over a spit. */
const WATER_NEEDED = 20
/** Only water that a ship can reach from here counts as sea: no lake, no pond behind a dyke. */
const OPEN_SEA = { lat: 14, lng: 111 }

const columns = Math.round((REGION.east - REGION.west) / STEP)
const rows = Math.round((REGION.north - REGION.south) / STEP)

export function seaGrid(land: Land): SeaGridAsset {
  const crossings = coastCrossings([...land.vietnam, ...land.far])
  const water = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      water[row * columns + column] = isWater(crossings, row, column) ? 1 : 0
  const sea = reachable(water)
  const bytes = Buffer.alloc(Math.ceil(sea.length / 8))
  sea.forEach((isSea, i) => {
    if (isSea) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7))
  })
  return {
    west: REGION.west,
    south: REGION.south,
    step: STEP,
    offset: OFFSET,
    columns,
    rows,
    bits: bytes.toString('base64'),
  }
}

const sampleAt = (from: number, i: number) => from + ((i + 0.5) / SAMPLES) * STEP + OFFSET

/**
 * For each line of sample points, where it meets a shore, from west to east. Lakes are left out
 * (they are no sea), and a border that two shapes share is met twice and so changes nothing.
 */
function coastCrossings(polygons: Polygon[]): Float64Array[] {
  const lines: number[][] = Array.from({ length: rows * SAMPLES }, () => [])
  const lineBelow = (lat: number) =>
    Math.ceil(((lat - OFFSET - REGION.south) / STEP) * SAMPLES - 0.5)
  const add = (ring: Ring) => {
    let [x1, y1] = ring[ring.length - 1] ?? [Number.NaN, Number.NaN]
    for (const [x2, y2] of ring) {
      const last = lineBelow(Math.max(y1, y2))
      for (let line = Math.max(0, lineBelow(Math.min(y1, y2))); line < last; line++)
        lines[line]?.push(x1 + ((sampleAt(REGION.south, line) - y1) / (y2 - y1)) * (x2 - x1))
      x1 = x2
      y1 = y2
    }
  }
  for (const [outer] of polygons) if (outer) add(outer)
  return lines.map((line) => Float64Array.from(line).sort())
}

function isWater(crossings: Float64Array[], row: number, column: number): boolean {
  let points = 0
  let isCentreWater = false
  for (let j = 0; j < SAMPLES; j++) {
    const line = crossings[row * SAMPLES + j]
    for (let i = 0; i < SAMPLES; i++) {
      const lng = sampleAt(REGION.west, column * SAMPLES + i)
      if (line && countBelow(line, lng) % 2 === 1) continue
      points++
      if (i === 2 && j === 2) isCentreWater = true
    }
  }
  return isCentreWater && points >= WATER_NEEDED
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Cells that share a side, from the open sea on. */
function reachable(water: Uint8Array): Uint8Array {
  const sea = new Uint8Array(water.length)
  const start =
    Math.floor((OPEN_SEA.lat - REGION.south) / STEP) * columns +
    Math.floor((OPEN_SEA.lng - REGION.west) / STEP)
  const queue = [start]
  while (queue.length > 0) {
    const cell = queue.pop() ?? start
    if (sea[cell] || !water[cell]) continue
    sea[cell] = 1
    const column = cell % columns
    if (column > 0) queue.push(cell - 1)
    if (column < columns - 1) queue.push(cell + 1)
    if (cell >= columns) queue.push(cell - columns)
    if (cell < columns * (rows - 1)) queue.push(cell + columns)
  }
  return sea
}
