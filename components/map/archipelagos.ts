import type { Position } from '@/lib/geo/position'
import archipelagos from './archipelagos.json'

export type Archipelago = {
  id: string
  name: string
  /** The name on two lines, where the map is narrow. */
  short: readonly string[]
  islets: readonly Position[]
}

/**
 * Hoàng Sa and Trường Sa travel with the code, not with the base map: no missing file and no switch
 * can take them off a map.
 */
export const ARCHIPELAGOS: readonly Archipelago[] = archipelagos

/** Both with room for their names. */
export const BOTH_IN_SIGHT = { south: 7.6, north: 16.9, west: 108.5, east: 114.6 } as const

/** The whole country with both archipelagos. */
export const COUNTRY = { south: 5.6, north: 23.7, west: 101.9, east: 117.2 } as const
