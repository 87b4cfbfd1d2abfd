import { feature } from 'topojson-client'
import type { Basemap } from '@/lib/places/asset-format'
import { loadAsset } from '@/lib/places/load'
import { toPlane } from './mercator'

type Ring = { path: Path2D; west: number; east: number; north: number; south: number }

/** The ground as paths in the plane of `mercator.ts`, made once and drawn at every zoom. */
export type Base = {
  land: Path2D
  landFar: Path2D
  /** Holes of land, lakes and reservoirs: drawn only where they are wide enough not to be specks. */
  lakes: Ring[]
  border: Path2D
  coast: Path2D
  provinces: Path2D
}

type Level = 'national' | 'detail'
const FILES: Record<Level, string> = { national: 'basemap-national.json', detail: 'basemap.json' }

/** What failed once is asked for again, not remembered. */
function memo<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}

const LEVELS: Record<Level, () => Promise<Base>> = {
  national: memo(async () => toBase(await loadAsset<Basemap>(FILES.national))),
  detail: memo(async () => toBase(await loadAsset<Basemap>(FILES.detail))),
}
export const loadBase = (level: Level) => LEVELS[level]()

function toBase(topology: Basemap): Base {
  const { land, landFar, border, coast, provinceBorders } = topology.objects
  const nearLakes: Ring[] = []
  return {
    land: polygons(feature(topology, land).geometry.coordinates, nearLakes),
    landFar: polygons(feature(topology, landFar).geometry.coordinates, nearLakes),
    lakes: nearLakes,
    border: lines(feature(topology, border).geometry.coordinates),
    coast: lines(feature(topology, coast).geometry.coordinates),
    provinces: lines(feature(topology, provinceBorders).geometry.coordinates),
  }
}

type Coordinates = readonly (readonly number[])[]

function polygons(coordinates: readonly (readonly Coordinates[])[], lakes: Ring[]): Path2D {
  const path = new Path2D()
  for (const [outer, ...holes] of coordinates) {
    if (outer) trace(path, outer, true)
    for (const hole of holes) lakes.push(ring(hole))
  }
  return path
}

function lines(coordinates: readonly Coordinates[]): Path2D {
  const path = new Path2D()
  for (const line of coordinates) trace(path, line, false)
  return path
}

function trace(path: Path2D, points: Coordinates, close: boolean) {
  points.forEach(([lng = 0, lat = 0], index) => {
    const { x, y } = toPlane({ lat, lng })
    if (index === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  })
  if (close) path.closePath()
}

function ring(points: Coordinates): Ring {
  const path = new Path2D()
  trace(path, points, true)
  const plane = points.map(([lng = 0, lat = 0]) => toPlane({ lat, lng }))
  const xs = plane.map((point) => point.x)
  const ys = plane.map((point) => point.y)
  return {
    path,
    west: Math.min(...xs),
    east: Math.max(...xs),
    north: Math.min(...ys),
    south: Math.max(...ys),
  }
}
