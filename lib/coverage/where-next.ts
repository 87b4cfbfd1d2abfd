import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { roadFrom } from '@/lib/travel/network'
import { crossesSea, harbourCell } from '@/lib/travel/sea'
import { cellCentre } from '@/lib/travel/sea-grid'
import { seaReach } from '@/lib/travel/sea-reach'
import type { CoverageGrid } from './grid'
import { KM_PER_KNOT, roadMinutesTo } from './reach'
import type { Reckoning } from './reckon'
import { QUAY_WITHIN_KM } from './what-if'

/** Where one more station would bring most land and sea within the minutes. */
export type NextPlace = {
  name: string
  position: Position
  /** Newly within the minutes. */
  landKm2: number
  seaKm2: number
  /** Known places newly within the minutes. */
  places: number
}

export type Site = { name: string; position: Position }

/**
 * Every site tried, the best first: exact, since what one complete station brings a point within the
 * minutes depends on its own arrival alone. It is ready as soon as half of today's stations are, and
 * sails where it stands at a quay.
 */
export function nextPlaces(
  grid: CoverageGrid,
  { complete }: Reckoning,
  sites: readonly Site[],
  { withinMinutes, readyMinutes }: { withinMinutes: number; readyMinutes: number },
  count: number,
): NextPlace[] {
  const open = grid.points.flatMap((_, at) => ((complete[at] ?? 0) > withinMinutes ? [at] : []))
  return sites
    .map(({ name, position }) => {
      const won = reachedWithin(grid, position, open, withinMinutes - readyMinutes)
      const total = (kind: 'land' | 'sea') =>
        won.reduce((sum, at) => {
          const point = grid.points[at]
          return point?.kind === kind ? sum + point.areaKm2 : sum
        }, 0)
      return {
        name,
        position,
        landKm2: total('land'),
        seaKm2: total('sea'),
        places: won.filter((at) => grid.points[at]?.kind === 'place').length,
      }
    })
    .filter(({ landKm2, seaKm2, places }) => landKm2 + seaKm2 > 0 || places > 0)
    .sort(
      (a, b) =>
        b.landKm2 + b.seaKm2 - a.landKm2 - a.seaKm2 ||
        b.places - a.places ||
        (a.name < b.name ? -1 : 1),
    )
    .slice(0, count)
}

/** Of these points, those that a start reaches within so many minutes of travel. */
function reachedWithin(
  grid: CoverageGrid,
  start: Position,
  points: readonly number[],
  minutes: number,
): number[] {
  if (minutes <= 0) return []
  const { network, policy, sea } = grid
  const isCut = (from: Position, to: Position) => crossesSea(sea, from, to)
  const field = roadFrom(network, start, policy, isCut)
  const sailed = sailing(grid, start, minutes)
  return points.filter((at) => {
    const point = grid.points[at]
    if (!point) return false
    const byRoad = roadMinutesTo(field, point, grid, isCut)
    return Number.isFinite(byRoad) ? byRoad <= minutes : sailed(point.harbour, point.position)
  })
}

/** Is a point within so many minutes by vessel from a start's own quay? Never where it has none. */
function sailing({ sea, policy }: CoverageGrid, start: Position, minutes: number) {
  const quay = harbourCell(sea, start)
  const legKm = quay < 0 ? Number.POSITIVE_INFINITY : distanceKm(start, cellCentre(sea, quay))
  if (legKm > QUAY_WITHIN_KM) return () => false
  const limitKm = (minutes * policy.seaKnots * KM_PER_KNOT) / 60
  const reach = seaReach(sea, { start: quay, from: start, legKm: 0 }, limitKm)
  return (harbour: number, position: Position) =>
    harbour >= 0 && reach.kmTo(harbour, position) <= limitKm
}
