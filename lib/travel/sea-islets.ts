import type { Position } from '@/lib/geo/position'
import islets from './sea-islets.json'

/** Half a kilometre, in degrees: nearer to an islet than this a point counts as its shore, not as sea. */
const SHORE_DEGREES = 0.0045

/** Number of the islet without a road that a point lies on; −1 on other land, and at sea. */
export const isletAt = ({ lat, lng }: Position): number =>
  islets.boxes.findIndex(
    ({ box: [south = 90, west = 180, north = -90, east = -180] }) =>
      lat >= south - SHORE_DEGREES &&
      lat <= north + SHORE_DEGREES &&
      lng >= west - SHORE_DEGREES &&
      lng <= east + SHORE_DEGREES,
  )
