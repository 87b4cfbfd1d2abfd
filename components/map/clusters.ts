import { distanceKm } from '@/lib/geo/distance'
import type { Point } from './crowding'
import { metresPerPixel } from './mercator'
import type { MapIncident } from './model'

/** Two signs step apart, each with its tie; from three on a knot of them is one mark with their number. */
const LEAST = 3
/** Incidents that would still cover each other here share a point: they are listed, not zoomed to. */
export const PART_ZOOM = 13

export type Grouped = {
  single: readonly MapIncident[]
  /** Each in the order given, so that the first is the most urgent where the list is by urgency. */
  clusters: readonly (readonly MapIncident[])[]
}

/**
 * Puts incidents whose signs would lie on each other together. In the order given each gathers what is
 * nearer than `reach` px and not yet taken; distances alone count, so a dragged map groups as before.
 * The selected one stands alone, and a drill is never counted with what is real.
 */
export function groupIncidents(
  incidents: readonly MapIncident[],
  project: (position: MapIncident['position']) => Point,
  reach: number,
): Grouped {
  const spots = incidents.map(({ position }) => project(position))
  const taken = new Set<number>()
  const clusters: MapIncident[][] = []
  incidents.forEach((leader, at) => {
    if (leader.selected || taken.has(at)) return
    const crowd = incidents.flatMap((other, index) => {
      const [a, b] = [spots[at], spots[index]]
      const isFree = !taken.has(index) && !other.selected && other.isDrill === leader.isDrill
      return isFree && a && b && Math.hypot(a.x - b.x, a.y - b.y) < reach ? [index] : []
    })
    if (crowd.length < LEAST) return
    for (const index of crowd) taken.add(index)
    clusters.push(crowd.flatMap((index) => incidents[index] ?? []))
  })
  return { single: incidents.filter((_, index) => !taken.has(index)), clusters }
}

/** A closer look shows at least one of them apart from the first. */
export function canPart(cluster: readonly MapIncident[], signPx: number): boolean {
  const [first, ...rest] = cluster
  if (!first) return false
  const leastM = metresPerPixel(first.position.lat, PART_ZOOM) * signPx
  return rest.some(({ position }) => distanceKm(position, first.position) * 1000 >= leastM)
}
