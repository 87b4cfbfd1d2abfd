import { HAZARDS, type Hazard } from '@/lib/hazards/hazard'

/** The scenes where the team of an order has been since it left its station; kept with the estimate. */
export function scenesOf(order: {
  estimate: unknown
  arrivedAt: Date | null
  incident: { hazard: Hazard }
}): Hazard[] {
  const before = scenesIn(order.estimate)
  return order.arrivedAt ? [...before, order.incident.hazard] : before
}

/** Was it at another scene before this order? */
export const hasScenes = (estimate: unknown) => scenesIn(estimate).length > 0

function scenesIn(estimate: unknown): Hazard[] {
  const told: unknown =
    typeof estimate === 'object' && estimate !== null ? Reflect.get(estimate, 'scenes') : null
  return Array.isArray(told) ? HAZARDS.filter((hazard) => told.includes(hazard)) : []
}
