import type { Position } from '@/lib/geo/position'

/**
 * Web Mercator in degrees of longitude: x grows east, y grows south. One unit is 256·2^zoom / 360 px,
 * so a path drawn once in these units serves every zoom by scaling.
 */
export const toPlane = ({ lat, lng }: Position): { x: number; y: number } => ({
  x: lng,
  y: planeY(lat),
})

export const planeY = (lat: number) =>
  -(180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))

export const pixelsPerUnit = (zoom: number) => (256 * 2 ** zoom) / 360

/** Metres on the ground under one px at this latitude. */
export const metresPerPixel = (lat: number, zoom: number) =>
  (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom)

/** The longest round length (1, 2 or 5 × 10ⁿ m) that fits into so many px, and its px. */
export function scaleBar(lat: number, zoom: number, maxPx: number): { metres: number; px: number } {
  const perPx = metresPerPixel(lat, zoom)
  const most = maxPx * perPx
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power
  return { metres, px: metres / perPx }
}
