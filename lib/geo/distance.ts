import type { Position } from './position'

/** Mean radius of the Earth, IUGG. Enough for ranking: the ellipsoid differs by at most 0.6 %. */
const EARTH_RADIUS_KM = 6371.0088

/** Great-circle distance in km (haversine). Knows no road and no relief. */
export function distanceKm(from: Position, to: Position): number {
  const chord =
    haversine(to.lat - from.lat) +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * haversine(to.lng - from.lng)
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** The point reached from `from` after `km` on the initial bearing (degrees clockwise from north). */
export function destination(from: Position, bearingDegrees: number, km: number): Position {
  const angle = km / EARTH_RADIUS_KM
  const bearing = radians(bearingDegrees)
  const lat = radians(from.lat)
  const toLat = Math.asin(
    Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing),
  )
  const toLng =
    radians(from.lng) +
    Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * Math.sin(toLat),
    )
  return { lat: degrees(toLat), lng: degrees(toLng) }
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (radians: number) => (radians * 180) / Math.PI
const haversine = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
