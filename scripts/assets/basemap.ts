import { feature, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { MultiLineString, MultiPolygon, Topology } from 'topojson-specification'
import { type Basemap, REGION } from '@/lib/places/asset-format'
import { contains, indexPolygons } from '@/lib/places/polygon-index'
import type { Land } from './land'
import { areaKm2, multiLine, multiPolygon, type Point, type Polygon } from './rings'

/** The land's own grid: a step of 0.001° is 110 m. */
const STEP_DEGREES = 0.001

type Shapes = Land & { borders: Point[][] }
type Parts = { land: MultiPolygon; landFar: MultiPolygon; provinceBorders: MultiLineString }

export function basemap({ vietnam, far, borders }: Shapes): Basemap {
  const parts = topology({
    land: multiPolygon(vietnam),
    landFar: multiPolygon(far),
    provinceBorders: multiLine(borders),
  }) as Topology<Parts>
  const { land, landFar, provinceBorders } = parts.objects
  const landArcs = arcsOf(land)
  const farArcs = arcsOf(landFar)
  const lines = (indexes: number[]): MultiLineString => ({
    type: 'MultiLineString',
    arcs: indexes.map((index) => [index]),
  })
  const isFrame = (index: number) => (parts.arcs[index] ?? []).every(onFrame)
  const withLines: Basemap = {
    ...parts,
    objects: {
      land,
      landFar,
      border: lines([...landArcs].filter((arc) => farArcs.has(arc))),
      coast: lines([...landArcs].filter((arc) => !farArcs.has(arc) && !isFrame(arc))),
      provinceBorders,
    },
  }
  return quantize(withLines, {
    scale: [STEP_DEGREES, STEP_DEGREES],
    translate: [REGION.west, REGION.south],
  })
}

const NATIONAL = {
  /** Area in square degrees of the triangle a point makes with its neighbours: about 0.6 km². */
  triangle: 5e-5,
  smallestIslandKm2: 1.5,
  smallestFarIslandKm2: 12,
  smallestLakeKm2: 150,
}

/** For first paint, the inset and national paper: the same shapes with less detail. */
export function nationalShapes(shapes: Shapes): Shapes {
  const full = topology({
    land: multiPolygon(shapes.vietnam),
    landFar: multiPolygon(shapes.far),
    provinceBorders: multiLine(shapes.borders),
  }) as Topology<Parts>
  const simple = simplify(presimplify(full), NATIONAL.triangle)
  const { land, landFar, provinceBorders } = simple.objects
  const polygons = (shape: MultiPolygon) => feature(simple, shape).geometry.coordinates as Polygon[]
  return {
    vietnam: withoutSpecks(polygons(land), NATIONAL.smallestIslandKm2),
    far: withoutSpecks(polygons(landFar), NATIONAL.smallestFarIslandKm2),
    borders: feature(simple, provinceBorders).geometry.coordinates as Point[][],
  }
}

function withoutSpecks(polygons: Polygon[], smallestKm2: number): Polygon[] {
  return polygons.flatMap(([outer, ...lakes]) =>
    outer && areaKm2(outer) >= smallestKm2
      ? [[outer, ...lakes.filter((lake) => areaKm2(lake) >= NATIONAL.smallestLakeKm2)]]
      : [],
  )
}

/** Province lines come from another source and overshoot the coast by a kilometre or two: cut there. */
export function trimToLand(borders: Point[][], vietnam: Polygon[]): Point[][] {
  const land = indexPolygons(vietnam.map(([outer]) => (outer ? [outer] : [])))
  const isLand = ([lng, lat]: Point) => contains(land, { lat, lng })
  return borders
    .map((line) => {
      const first = line.findIndex(isLand)
      const last = line.findLastIndex(isLand)
      return first < 0 ? [] : line.slice(first, last + 1)
    })
    .filter((line) => line.length >= 2)
}

const arcsOf = (shape: MultiPolygon) =>
  new Set(shape.arcs.flat(2).map((index) => (index < 0 ? ~index : index)))

const onFrame = (at: number[]) =>
  at[0] === REGION.west || at[0] === REGION.east || at[1] === REGION.south || at[1] === REGION.north
