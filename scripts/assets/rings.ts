import type { MultiLineString, MultiPolygon } from 'geojson'

export type Point = [number, number]
export type Ring = Point[]
export type Polygon = Ring[]

export type Box = { west: number; south: number; east: number; north: number }

export const multiPolygon = (coordinates: Polygon[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates,
})
export const multiLine = (coordinates: Point[][]): MultiLineString => ({
  type: 'MultiLineString',
  coordinates,
})

const KM_PER_DEGREE = 111.195

/** Planar area in km², scaled at the ring's own latitude; sign dropped. */
export function areaKm2(ring: Ring): number {
  let twice = 0
  let lat = 0
  let [px, py] = ring[ring.length - 1] ?? [0, 0]
  for (const [x, y] of ring) {
    twice += px * y - x * py
    lat += y
    px = x
    py = y
  }
  const scale = Math.cos(((lat / ring.length) * Math.PI) / 180)
  return (Math.abs(twice) / 2) * KM_PER_DEGREE ** 2 * scale
}

export function boxOf(ring: Ring): Box {
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const [x, y] of ring) {
    if (x < box.west) box.west = x
    if (x > box.east) box.east = x
    if (y < box.south) box.south = y
    if (y > box.north) box.north = y
  }
  return box
}

export const overlaps = (a: Box, b: Box) =>
  a.west < b.east && a.east > b.west && a.south < b.north && a.north > b.south

/** Sutherland–Hodgman against the four sides; a ring that leaves and returns runs along the frame. */
export function clipRing(ring: Ring, box: Box): Ring {
  const sides: [inside: (p: Point) => boolean, axis: 0 | 1, at: number][] = [
    [(p) => p[0] >= box.west, 0, box.west],
    [(p) => p[0] <= box.east, 0, box.east],
    [(p) => p[1] >= box.south, 1, box.south],
    [(p) => p[1] <= box.north, 1, box.north],
  ]
  let points = ring.slice(0, -1)
  for (const [inside, axis, at] of sides) {
    const kept: Ring = []
    let before = points[points.length - 1]
    for (const point of points) {
      if (before && inside(before) !== inside(point)) kept.push(crossing(before, point, axis, at))
      if (inside(point)) kept.push(point)
      before = point
    }
    points = kept
  }
  const [first] = points
  return first && points.length >= 3 ? [...points, first] : []
}

function crossing(a: Point, b: Point, axis: 0 | 1, at: number): Point {
  const share = (at - a[axis]) / (b[axis] - a[axis])
  const other = axis === 0 ? a[1] + share * (b[1] - a[1]) : a[0] + share * (b[0] - a[0])
  const rounded = Math.round(other * 1000) / 1000
  return axis === 0 ? [at, rounded] : [rounded, at]
}
