import type { Box, Point } from './crowding'

export type Water = {
  kind: 'sea' | 'country'
  vi: string
  en: string
  lat: number
  lng: number
  minor?: true
}

/** Names on water and on the two neighbours; no other country is named on our maps. */
export const WATERS: readonly Water[] = [
  { kind: 'sea', vi: 'BIỂN ĐÔNG', en: 'EAST SEA', lat: 13.1, lng: 112.6 },
  { kind: 'sea', vi: 'Vịnh Bắc Bộ', en: 'Gulf of Tonkin', lat: 19.7, lng: 107.35, minor: true },
  { kind: 'country', vi: 'LÀO', en: 'LAOS', lat: 19.55, lng: 102.9 },
  { kind: 'country', vi: 'CAMPUCHIA', en: 'CAMBODIA', lat: 12.9, lng: 104.8 },
]

/** The room a water's or a country's name takes, so that no other name runs into it. */
export function waterBox({ x, y }: Point, water: Water, magnify: number): Box {
  const half = water.vi.length * (water.kind === 'sea' && !water.minor ? 7.5 : 4) * magnify
  return { left: x - half, right: x + half, top: y - 14 * magnify, bottom: y + 4 * magnify }
}
