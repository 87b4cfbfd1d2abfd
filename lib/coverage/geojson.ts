import type { Gap } from './coverage'
import type { Rings, Surface } from './surface'

type Drawn = { surface: Surface; gaps: readonly Gap[]; minutes: number }

/** One feature for each band on land and at sea, cumulative, and a point for each gap's farthest place. */
export function coverageFeatures({ surface, gaps, minutes }: Drawn) {
  const areas = surface.bands.flatMap((band) =>
    (['land', 'sea'] as const).flatMap((on) =>
      band[on].length === 0
        ? []
        : [
            {
              type: 'Feature',
              id: `${on}-${band.minutes}`,
              geometry: { type: 'MultiPolygon', coordinates: polygonsOf(band[on]) },
              properties: { on, withinMinutes: band.minutes },
            },
          ],
    ),
  )
  const points = gaps.map((gap) => ({
    type: 'Feature',
    id: `gap-${gap.archipelago ?? gap.kind}-${gap.province.code}`,
    geometry: { type: 'Point', coordinates: [gap.farthest.lng, gap.farthest.lat] },
    properties: {
      on: gap.kind,
      province: gap.province.name,
      beyondMinutes: minutes,
      shareUncovered: gap.shareUncovered,
      farthestMinutes: gap.farthestMinutes,
      nearestStation: gap.nearestStation?.code ?? null,
    },
  }))
  return { type: 'FeatureCollection', features: [...areas, ...points] }
}

/** Rings back into polygons: what turns the other way round is a hole of the ring before it. */
function polygonsOf(rings: Rings): [number, number][][][] {
  const polygons: [number, number][][][] = []
  for (const flat of rings) {
    const ring: [number, number][] = []
    for (let i = 0; i + 1 < flat.length; i += 2) ring.push([flat[i] ?? 0, flat[i + 1] ?? 0])
    // RFC 7946: outer rings run against the clock; ours run with it.
    ring.reverse()
    if (signedArea(ring) >= 0 || polygons.length === 0) polygons.push([ring])
    else polygons.at(-1)?.push(ring)
  }
  return polygons
}

const signedArea = (ring: readonly [number, number][]) =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
