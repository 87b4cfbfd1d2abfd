import type { Position } from '@/lib/geo/position'
import { clipLine, clipRing, thin } from './clip'
import { type Box, type Point, pathThrough } from './display'
import type { Projection } from './projection'

/** A line as [lng, lat] pairs, the order of GeoJSON. */
export type GeoLine = readonly (readonly number[])[]

/** Land and borders as plain lines; both archipelagos are added by us, never by the data. */
export type PaperBase = {
  /** Rings of Viet Nam's land, and of all other land; holes are lakes. */
  land: readonly GeoLine[]
  landFar: readonly GeoLine[]
  coast: readonly GeoLine[]
  border: readonly GeoLine[]
  provinceBorders: readonly GeoLine[]
}

/** Rings and lines of one layer, projected, cut to a box and thinned: ready to draw. */
export function ringsIn(
  lines: readonly GeoLine[],
  projection: Projection,
  box: Box,
  tolerance: number,
): Point[][] {
  return near(lines, projection, box)
    .map((line) =>
      thin(
        clipRing(
          line.map((pair) => projection.project(at(pair))),
          box,
        ),
        tolerance,
      ),
    )
    .filter((ring) => ring.length > 2)
}

export function linesIn(
  lines: readonly GeoLine[],
  projection: Projection,
  box: Box,
  tolerance: number,
): Point[][] {
  return near(lines, projection, box).flatMap((line) =>
    clipLine(
      line.map((pair) => projection.project(at(pair))),
      box,
    ).map((piece) => thin(piece, tolerance)),
  )
}

export const drawn = (lines: readonly (readonly Point[])[], closed = false) =>
  lines.map((line) => pathThrough(line, closed)).join('')

/** Leaves out what cannot touch the box, so that a coastline of 30,000 points is not projected for nothing. */
function near(lines: readonly GeoLine[], projection: Projection, box: Box): readonly GeoLine[] {
  const northWest = projection.unproject({ x: box.x, y: box.y })
  const southEast = projection.unproject({ x: box.x + box.width, y: box.y + box.height })
  return lines.filter((line) => {
    const { west, east, south, north } = extentOf(line)
    return (
      west <= southEast.lng &&
      east >= northWest.lng &&
      south <= northWest.lat &&
      north >= southEast.lat
    )
  })
}

type Extent = { west: number; east: number; south: number; north: number }

/** Remembered as long as the line itself is: the base map is loaded once and drawn many times. */
const extents = new WeakMap<GeoLine, Extent>()

function extentOf(line: GeoLine): Extent {
  const known = extents.get(line)
  if (known) return known
  const extent = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity }
  for (const pair of line) {
    const { lat, lng } = at(pair)
    if (lng < extent.west) extent.west = lng
    if (lng > extent.east) extent.east = lng
    if (lat < extent.south) extent.south = lat
    if (lat > extent.north) extent.north = lat
  }
  extents.set(line, extent)
  return extent
}

const at = ([lng = 0, lat = 0]: readonly number[]): Position => ({ lat, lng })
