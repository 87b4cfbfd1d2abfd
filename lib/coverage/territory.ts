import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import type { PlacesGeo } from '@/lib/places/place'
import { contains, indexPolygons } from '@/lib/places/polygon-index'
import baseline from './baseline.json'

/** A regular net of points over the country; numbers run row by row from the south-west. */
export type Lattice = { west: number; south: number; step: number; columns: number; rows: number }

export type TerritoryCell = { at: number; kind: 'land' | 'sea'; province: number }

/** 0.08° = 8.9 km. */
const STEP = 0.08
const REGION = { west: 102, south: 6.4, east: 115.2, north: 23.6 }

/** Territorial sea, 12 nautical miles, km. */
const TERRITORIAL_KM = 22.224
/** Islets that no polygon shows are known from the gazetteer. */
const ISLETS = new Set(['islet', 'island', 'archipelago'])

export const latticePosition = ({ west, south, step, columns }: Lattice, at: number): Position => ({
  lat: south + (Math.floor(at / columns) + 0.5) * step,
  lng: west + ((at % columns) + 0.5) * step,
})

/**
 * Which cells are Viet Nam's land and territorial sea, and to which province each is reckoned: a cell
 * of land by its polygon, else as its neighbours; a cell of the sea as the nearest land. The sea is
 * that within the baseline of 1982 and 12 nautical miles of it, of the coast or of an island: a
 * rendering for this map, with no legal standing.
 */
export function territory(geo: PlacesGeo): { lattice: Lattice; cells: TerritoryCell[] } {
  const lattice: Lattice = {
    west: REGION.west,
    south: REGION.south,
    step: STEP,
    columns: Math.round((REGION.east - REGION.west) / STEP),
    rows: Math.round((REGION.north - REGION.south) / STEP),
  }
  const size = lattice.columns * lattice.rows
  const ground = Uint8Array.from({ length: size }, (_, at) => groundAt(geo, lattice, at))
  const provinces = new Int16Array(size).fill(-1)
  for (let at = 0; at < size; at++)
    if (ground[at] === HOME) provinces[at] = provinceAt(geo, latticePosition(lattice, at))
  const islets = geo.named
    .filter(({ kind }) => ISLETS.has(kind))
    .map(({ position, provinceCode }) => ({
      position,
      province: geo.provinces.findIndex(({ code }) => code === provinceCode),
    }))
  const inner = innerWaters()
  const cells: TerritoryCell[] = []
  for (let at = 0; at < size; at++) {
    if (ground[at] === HOME) {
      const own = provinces[at] ?? -1
      const province = own >= 0 ? own : nearestLand(lattice, ground, provinces, at, 3).province
      cells.push({ at, kind: 'land', province })
    } else if (ground[at] === SEA) {
      const province = owner(lattice, ground, provinces, islets, inner, at)
      if (province !== null) cells.push({ at, kind: 'sea', province })
    }
  }
  return { lattice, cells }
}

const SEA = 0
const HOME = 1
const FAR = 2

const groundAt = (geo: PlacesGeo, lattice: Lattice, at: number) => {
  const position = latticePosition(lattice, at)
  if (contains(geo.land, position)) return HOME
  return contains(geo.landFar, position) ? FAR : SEA
}

const provinceAt = ({ provinces }: PlacesGeo, position: Position) =>
  provinces.findIndex(({ polygons }) => contains(polygons, position))

type Islet = { position: Position; province: number }

/** Number of the province whose sea the cell is; −1 = ours without a known province; null = not ours. */
function owner(
  lattice: Lattice,
  ground: Uint8Array,
  provinces: Int16Array,
  islets: readonly Islet[],
  inner: InnerWaters,
  at: number,
): number | null {
  const position = latticePosition(lattice, at)
  const shore = nearestLand(lattice, ground, provinces, at, NEAR_CELLS)
  let islet: Islet | null = null
  // An island is smaller than a cell and its middle is where it is.
  let isletKm = Math.min(TERRITORIAL_KM, shore.km)
  for (const each of islets) {
    // A quarter of a degree is farther than the territorial sea is wide: spares most of the reckoning.
    if (Math.abs(each.position.lat - position.lat) > 0.25) continue
    const km = distanceKm(position, each.position)
    if (km > isletKm) continue
    isletKm = km
    islet = each
  }
  if (islet) return islet.province
  if (shore.isFar) return null
  // Half a cell more: the distance is between middles, and a shore lies before its cell's middle.
  if (shore.km <= TERRITORIAL_KM + (STEP / 2) * 111.2) return shore.province
  if (!inner.holds(position) && inner.km(position) > TERRITORIAL_KM) return null
  return nearestLand(lattice, ground, provinces, at, FAR_CELLS).province
}

/** Cells looked at for a shore within the territorial sea, and for the province of waters farther out. */
const NEAR_CELLS = 4
const FAR_CELLS = 40

/** The nearest cell of land within so many cells; foreign land says so. */
function nearestLand(
  { columns, rows, step, ...corner }: Lattice,
  ground: Uint8Array,
  provinces: Int16Array,
  at: number,
  reach: number,
) {
  const row = Math.floor(at / columns)
  const column = at % columns
  const squeeze = Math.cos(((corner.south + row * step) * Math.PI) / 180)
  let best = Number.POSITIVE_INFINITY
  let found = -1
  const look = (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= columns || y >= rows) return
    const cell = y * columns + x
    if (ground[cell] !== FAR && (provinces[cell] ?? -1) < 0) return
    const away = Math.hypot((x - column) * squeeze, y - row)
    if (away >= best) return
    best = away
    found = cell
  }
  // Rings outwards: what is found is the nearest once no ring beyond can hold a nearer one.
  for (let ring = 0; ring <= reach && best > ring * squeeze; ring++)
    for (let side = -ring; side <= ring; side++) {
      look(column + side, row - ring)
      look(column + side, row + ring)
      look(column - ring, row + side)
      look(column + ring, row + side)
    }
  return {
    km: best * step * 111.2,
    province: found < 0 ? -1 : (provinces[found] ?? -1),
    isFar: found >= 0 && ground[found] === FAR,
  }
}

/** Waters between the coast and the baseline, closed over land: the land itself is told apart before. */
type InnerWaters = { holds(position: Position): boolean; km(position: Position): number }

function innerWaters(): InnerWaters {
  const line = baseline.points.map(([lat, lng]): [number, number] => [Number(lng), Number(lat)])
  const overLand: [number, number][] = [
    [106.6, 17.4],
    [107.6, 15.5],
    [108.3, 13.5],
    [108.3, 12],
    [106.6, 11],
    [104.8, 10.3],
  ]
  const index = indexPolygons([[[...line, ...overLand]]])
  return {
    holds: (position: Position) => contains(index, position),
    km: (position: Position) =>
      Math.min(...line.slice(1).map((to, i) => legKm(position, line[i] ?? to, to))),
  }
}

/** Kilometres from a point to a straight leg, planar at the point's latitude. */
function legKm({ lat, lng }: Position, from: [number, number], to: [number, number]): number {
  const squeeze = Math.cos((lat * Math.PI) / 180)
  const ax = (from[0] - lng) * squeeze
  const ay = from[1] - lat
  const dx = (to[0] - from[0]) * squeeze
  const dy = to[1] - from[1]
  const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
  return Math.hypot(ax + share * dx, ay + share * dy) * 111.2
}
