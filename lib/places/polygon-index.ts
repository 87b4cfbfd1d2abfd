import type { Position } from '@/lib/geo/position'

/** GeoJSON nesting: polygons of rings of [lng, lat]; the first ring is the outer one. */
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[]

/** Edges sorted into bands of latitude, so that a question looks at a few dozen of 50,000. */
export type PolygonIndex = { bands: Map<number, number[]> }

const BAND_DEGREES = 0.05
const KM_PER_DEGREE = 111.195

const bandOf = (lat: number) => Math.floor(lat / BAND_DEGREES)

export function indexPolygons(polygons: Polygons): PolygonIndex {
  const bands = new Map<number, number[]>()
  for (const rings of polygons)
    for (const ring of rings) {
      let [x1 = Number.NaN, y1 = Number.NaN] = ring[ring.length - 1] ?? []
      for (const [x2 = Number.NaN, y2 = Number.NaN] of ring) {
        const last = bandOf(Math.max(y1, y2))
        for (let band = bandOf(Math.min(y1, y2)); band <= last; band++) {
          const edges = bands.get(band)
          if (edges) edges.push(x1, y1, x2, y2)
          else bands.set(band, [x1, y1, x2, y2])
        }
        x1 = x2
        y1 = y2
      }
    }
  return { bands }
}

/** Even–odd over all rings, so holes are outside. A point exactly on an edge may go either way. */
export function contains({ bands }: PolygonIndex, { lat, lng }: Position): boolean {
  const edges = bands.get(bandOf(lat))
  if (!edges) return false
  let isInside = false
  for (let i = 0; i + 3 < edges.length; i += 4) {
    const [x1, y1, x2, y2] = edgeAt(edges, i)
    if (y1 > lat !== y2 > lat && lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1))
      isInside = !isInside
  }
  return isInside
}

/**
 * Kilometres to the nearest edge, inside or outside; null when none lies within `withinKm`. Planar at
 * the point's latitude: good to 0.5 % up to some 50 km.
 */
export function edgeDistanceKm(
  { bands }: PolygonIndex,
  { lat, lng }: Position,
  withinKm: number,
): number | null {
  const reach = withinKm / KM_PER_DEGREE
  const squeeze = Math.cos((lat * Math.PI) / 180)
  let best = reach ** 2
  let isFound = false
  for (let band = bandOf(lat - reach); band <= bandOf(lat + reach); band++) {
    const edges = bands.get(band)
    if (!edges) continue
    for (let i = 0; i + 3 < edges.length; i += 4) {
      const [x1, y1, x2, y2] = edgeAt(edges, i)
      const ax = (x1 - lng) * squeeze
      const ay = y1 - lat
      const dx = (x2 - x1) * squeeze
      const dy = y2 - y1
      const long = dx * dx + dy * dy
      const share = long === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / long))
      const square = (ax + share * dx) ** 2 + (ay + share * dy) ** 2
      if (square <= best) {
        best = square
        isFound = true
      }
    }
  }
  return isFound ? Math.sqrt(best) * KM_PER_DEGREE : null
}

/** Four numbers per edge by construction; the fallbacks only satisfy the compiler. */
const edgeAt = (edges: number[], i: number) =>
  [edges[i] ?? 0, edges[i + 1] ?? 0, edges[i + 2] ?? 0, edges[i + 3] ?? 0] as const
