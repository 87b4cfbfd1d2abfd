import type { Box, Point } from './crowding'
import waters from './waters.json'

export type Water = {
  kind: 'sea' | 'country'
  vi: string
  en: string
  lat: number
  lng: number
  minor?: true
}

/** Names on water and on the two neighbours; no other country is named on our maps. */
export const WATERS = waters as readonly Water[]

/** The room a water's or a country's name takes, so that no other name runs into it. */
export function waterBox({ x, y }: Point, water: Water, magnify: number): Box {
  const half = water.vi.length * (water.kind === 'sea' && !water.minor ? 7.5 : 4) * magnify
  return { left: x - half, right: x + half, top: y - 14 * magnify, bottom: y + 4 * magnify }
}
