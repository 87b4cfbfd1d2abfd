import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { REGION } from '@/lib/places/asset-format'
import { areaKm2, type Box, boxOf, clipRing, overlaps, type Polygon } from './rings'

/**
 * No package draws the archipelagos as Viet Nam's and some tag islets with another country, so
 * every polygon that lies in these boxes is dropped; `islands.ts` draws them. The second ends west of
 * Balabac and Banggi, which are not part of them.
 */
const ARCHIPELAGOS: Box[] = [
  { west: 110.5, south: 15, east: 113.5, north: 17.6 },
  { west: 111, south: 7, east: 116.5, north: 12.2 },
]
/** Smaller inland waters become specks on the map. */
const SMALLEST_LAKE_KM2 = 8

type Source = {
  features: {
    properties: { A3: string }
    geometry:
      | { type: 'Polygon'; coordinates: Polygon }
      | { type: 'MultiPolygon'; coordinates: Polygon[] }
  }[]
}

export type Land = { vietnam: Polygon[]; far: Polygon[] }

/** Land of the region at 250 m: Viet Nam and the rest. Only this split survives of the countries. */
export function readLand(): Land {
  const file = createRequire(import.meta.url).resolve('@geo-maps/countries-land-250m/map.geo.json')
  const source: Source = JSON.parse(readFileSync(file, 'utf8'))
  const land: Land = { vietnam: [], far: [] }
  for (const { properties, geometry } of source.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const side = properties.A3 === 'VNM' ? land.vietnam : land.far
    for (const polygon of polygons) {
      const cut = cutToRegion(polygon)
      if (cut) side.push(cut)
    }
  }
  return land
}

function cutToRegion([outer, ...holes]: Polygon): Polygon | null {
  if (!outer) return null
  const box = boxOf(outer)
  if (!overlaps(box, REGION) || ARCHIPELAGOS.some((area) => contains(area, box))) return null
  const isInside = contains(REGION, box)
  const clip = (ring: Polygon[number]) => (isInside ? ring : clipRing(ring, REGION))
  const shore = clip(outer)
  if (shore.length < 4) return null
  const lakes = holes
    .filter((hole) => hole.length >= 4 && areaKm2(hole) >= SMALLEST_LAKE_KM2)
    .filter((hole) => overlaps(boxOf(hole), REGION))
    .map(clip)
    .filter((hole) => hole.length >= 4)
  return [shore, ...lakes]
}

const contains = (outer: Box, inner: Box) =>
  inner.west >= outer.west &&
  inner.east <= outer.east &&
  inner.south >= outer.south &&
  inner.north <= outer.north
