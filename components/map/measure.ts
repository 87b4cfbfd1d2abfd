import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'

/** International nautical mile, exact. */
const KM_PER_NAUTICAL_MILE = 1.852

export type Measured = {
  /** Great-circle length from each point to the next, km. */
  legs: readonly number[]
  totalKm: number
  /** As a ship tells it; null below one, where nobody does. */
  nauticalMiles: number | null
}

/** Along the points in their order; one point alone, or none, is no length yet. */
export function measure(points: readonly Position[]): Measured {
  const legs = points.slice(1).map((to, index) => distanceKm(points[index] ?? to, to))
  const totalKm = legs.reduce((sum, km) => sum + km, 0)
  const miles = totalKm / KM_PER_NAUTICAL_MILE
  return { legs, totalKm, nauticalMiles: miles >= 1 ? miles : null }
}
