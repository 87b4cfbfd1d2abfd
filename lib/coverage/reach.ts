import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { type RoadField, roadFrom, roadTo } from '@/lib/travel/network'
import { crossesSea, harbourCell } from '@/lib/travel/sea'
import { cellCentre, isSea } from '@/lib/travel/sea-grid'
import { seaReach } from '@/lib/travel/sea-reach'
import type { CoverageGrid, CoveragePoint } from './grid'

/** Travel minutes from one start to every point of a grid; Infinity = no way. */
export type Reach = {
  road: Float32Array
  /** By the start's port; null without one. Only where there is no road. */
  sea: Float32Array | null
}

/** Longer voyages are not reckoned: past the horizon of every plan, the map says "beyond". */
export const LONGEST_VOYAGE_HOURS = 12
export const KM_PER_KNOT = 1.852
/** A river port whose way to the sea is on record is recognised within this distance. */
const SAME_PORT_KM = 3

/**
 * One start to all points: one spread over the roads and, with a port, one over the water. The same
 * rules as the ways of `travelRows`: by sea only where no road leads, and a port counts only where the
 * start has a road to it.
 */
export function reachFrom(
  grid: CoverageGrid,
  start: { position: Position; port: Position | null },
): Reach {
  const road = roadMinutes(grid, start.position)
  return { road, sea: start.port && seaMinutes(grid, start.position, start.port, road) }
}

function roadMinutes(grid: CoverageGrid, start: Position): Float32Array {
  const { network, policy, sea } = grid
  const isCut = (from: Position, to: Position) => crossesSea(sea, from, to)
  const field = roadFrom(network, start, policy, isCut)
  return Float32Array.from(grid.points, (point) => roadMinutesTo(field, point, grid, isCut))
}

/** By road from a field's start to a point of the grid; Infinity = no road. */
export function roadMinutesTo(
  field: RoadField,
  { access, position }: CoveragePoint,
  { policy }: CoverageGrid,
  isCut: (from: Position, to: Position) => boolean,
): number {
  if (!access || !field.access) return Number.POSITIVE_INFINITY
  const round = access.minutes + (field.minutes[access.node] ?? Number.POSITIVE_INFINITY)
  if (access.node !== field.access.node) return round
  // Neighbours of one node need not go round by it.
  const directKm = distanceKm(field.place, position) * policy.accessFactor
  const isShorter = directKm <= access.km + field.access.km && !isCut(position, field.place)
  return isShorter ? (directKm / policy.accessSpeedKmh) * 60 : round
}

function seaMinutes(
  grid: CoverageGrid,
  start: Position,
  port: Position,
  road: Float32Array,
): Float32Array | null {
  const { network, sea, policy } = grid
  const toPort = roadTo(network, roadFrom(network, port, policy), start, policy)
  const river = network.waterways.find((way) => distanceKm(way, port) <= SAME_PORT_KM)
  const mouth = river?.mouth ?? port
  const quay = harbourCell(sea, mouth)
  if (!toPort || quay < 0) return null
  const kmPerMinute = (policy.seaKnots * KM_PER_KNOT) / 60
  const water = seaReach(
    sea,
    { start: quay, from: mouth, legKm: river?.km ?? 0 },
    LONGEST_VOYAGE_HOURS * 60 * kmPerMinute,
  )
  return Float32Array.from(grid.points, ({ harbour, position }, i) => {
    if (harbour < 0 || Number.isFinite(road[i] ?? 0)) return Number.POSITIVE_INFINITY
    const km = isSea(sea, position)
      ? water.kmTo(harbour, position)
      : (water.km[harbour] ?? Number.POSITIVE_INFINITY) +
        distanceKm(cellCentre(sea, harbour), position)
    return toPort.minutes + km / kmPerMinute
  })
}
