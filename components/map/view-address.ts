import type { Position } from '@/lib/geo/position'
import { REGION } from '@/lib/places/asset-format'

export const ZOOM = { least: 4.5, most: 14 } as const

export type AddressedView = { zoom: number; centre: Position }

/** `#map=9.25/15.3600/108.8000`, as other maps write it: zoom, latitude, longitude; 4 decimals are 11 m. */
export const addressOf = ({ zoom, centre }: AddressedView) =>
  `#map=${Number(zoom.toFixed(2))}/${centre.lat.toFixed(4)}/${centre.lng.toFixed(4)}`

const ADDRESS =
  /^#map=(\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,3}(?:\.\d{1,10})?)\/(-?\d{1,3}(?:\.\d{1,10})?)$/

/** The view an address names; null for one that names none, or one outside the map. */
export function viewAt(hash: string): AddressedView | null {
  const found = ADDRESS.exec(hash)
  if (!found) return null
  const [zoom, lat, lng] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const isInside =
    zoom >= ZOOM.least &&
    zoom <= ZOOM.most &&
    lat >= REGION.south &&
    lat <= REGION.north &&
    lng >= REGION.west &&
    lng <= REGION.east
  return isInside ? { zoom, centre: { lat, lng } } : null
}
