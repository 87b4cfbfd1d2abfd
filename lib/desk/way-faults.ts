import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { REGION } from '@/lib/places/asset-format'
import { accessOf } from '@/lib/travel/network'
import { crossesSea, harbourCell, SAME_PORT_KM } from '@/lib/travel/sea'
import { isletAt } from '@/lib/travel/sea-islets'
import type { WayEngine } from '@/lib/travel/way'
import type { EndFault, WayEnd } from './way-ends'

/** Why no truck reaches an end, or null. */
export function roadFault({ position, place }: WayEnd, engine: WayEngine): EndFault | null {
  if (!isCharted(position)) return 'outside'
  if (place.atSea) return 'at-sea'
  if (isletAt(position) >= 0) return 'islet'
  const isCut = (a: Position, b: Position) => crossesSea(engine.sea, a, b)
  return accessOf(engine.network, position, engine.policy, isCut) ? null : 'no-node'
}

/** Why no ship sets out from an end, or lands there; null where one can. A river port has its leg. */
export function seaFault(
  end: WayEnd,
  { network, sea }: WayEngine,
  side: 'from' | 'to',
): EndFault | null {
  if (!isCharted(end.position)) return 'outside'
  if (end.station && !end.station.port) return 'no-port'
  const quay = quayOf(end)
  const isRiverPort = network.waterways.some((way) => distanceKm(way, quay) <= SAME_PORT_KM)
  if (side === 'from' && isRiverPort) return null
  return harbourCell(sea, quay) < 0 ? 'no-water' : null
}

/** Beyond the base map nobody knows what is land and what is sea. */
const isCharted = ({ lat, lng }: Position) =>
  lat > REGION.south && lat < REGION.north && lng > REGION.west && lng < REGION.east

/** A station's ships lie at its port. */
export const quayOf = ({ station, position }: WayEnd): Position =>
  station?.port?.position ?? position
