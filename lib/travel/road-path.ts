import type { Position } from '@/lib/geo/position'
import type { TravelPolicy } from '@/lib/travel/policy'
import { accessOf, type Network, type RoadField } from './network'

/**
 * The points a way by road passes, for drawing: the start, the network's nodes, the place. Straight
 * between them, so a sketch and no survey. Null where there is no road.
 */
export function roadPath(
  network: Network,
  field: RoadField,
  from: Position,
  policy: TravelPolicy,
): Position[] | null {
  const access = accessOf(network, from, policy, () => false)
  if (!access || !field.access || !Number.isFinite(field.minutes[access.node])) return null
  const path: Position[] = [from]
  // Each link is walked at most once; the bound only guards against a broken field.
  for (let node = access.node, steps = 0; steps <= network.links.length; steps++) {
    const at = network.nodes[node]
    if (at) path.push({ lat: at.lat, lng: at.lng })
    const number = field.towards[node] ?? -1
    if (number < 0) break
    const a = network.ends[2 * number] ?? -1
    node = a === node ? (network.ends[2 * number + 1] ?? -1) : a
  }
  return [...path, field.place]
}
