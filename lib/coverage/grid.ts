import type { Position } from '@/lib/geo/position'
import type { PlacesGeo } from '@/lib/places/place'
import { type Access, accessOf, type Network } from '@/lib/travel/network'
import type { TravelPolicy } from '@/lib/travel/policy'
import { crossesSea, harbourCell } from '@/lib/travel/sea'
import type { SeaGrid } from '@/lib/travel/sea-grid'
import type { PointKind } from './coverage'
import { type Lattice, latticePosition, territory } from './territory'

/** One place whose arrival time is reckoned: the middle of a cell, or a known place. */
export type CoveragePoint = {
  kind: PointKind
  position: Position
  /** 0 for a known place: it is counted, not measured. */
  areaKm2: number
  /** Number in `provinces`; −1 = none known. */
  province: number
  /** Where it meets the roads; null at sea and on an island without any. */
  access: Access | null
  /** The cell of open sea a vessel would reach it by; −1 = none near. */
  harbour: number
}

export type CoverageGrid = {
  lattice: Lattice
  provinces: { code: string; name: string }[]
  /** Cells first, in the order of the lattice, then the known places. */
  points: CoveragePoint[]
  /** Number of the point of each lattice cell; −1 = neither land nor territorial sea. */
  pointOf: Int32Array
  network: Network
  sea: SeaGrid
  policy: TravelPolicy
}

/** How well the middle of a place must be known to be counted, m. */
const KNOWN_WITHIN_M = 10_000

/**
 * The country as some ten thousand points: land and territorial sea in cells of at most 10 km, and the
 * gazetteer. Where each meets road and water is worked out once; stations are not part of it.
 */
export function coverageGrid(
  geo: PlacesGeo,
  engine: { network: Network; sea: SeaGrid; policy: TravelPolicy },
): CoverageGrid {
  const { network, sea, policy } = engine
  const isCut = (from: Position, to: Position) => crossesSea(sea, from, to)
  const { lattice, cells } = territory(geo)
  const pointOf = new Int32Array(lattice.columns * lattice.rows).fill(-1)
  const provinces = geo.provinces.map(({ code, name }) => ({ code, name }))
  const numberOf = new Map(provinces.map(({ code }, i) => [code, i]))

  const point = (kind: PointKind, position: Position, province: number): CoveragePoint => ({
    kind,
    position,
    areaKm2: kind === 'place' ? 0 : cellKm2(lattice, position),
    province,
    access: kind === 'sea' ? null : accessOf(network, position, policy, isCut),
    harbour: harbourCell(sea, position),
  })
  const points = cells.map(({ at, kind, province }, i) => {
    pointOf[at] = i
    return point(kind, latticePosition(lattice, at), province)
  })
  const places = geo.named
    .filter((place) => place.provinceCode !== null && place.accuracyM <= KNOWN_WITHIN_M)
    .filter((place) => place.kind !== 'oil-field')
    .map((place) => point('place', place.position, numberOf.get(place.provinceCode ?? '') ?? -1))
  return { lattice, provinces, points: [...points, ...places], pointOf, network, sea, policy }
}

const KM_PER_DEGREE = 111.195

const cellKm2 = ({ step }: Lattice, { lat }: Position) =>
  (step * KM_PER_DEGREE) ** 2 * Math.cos((lat * Math.PI) / 180)
