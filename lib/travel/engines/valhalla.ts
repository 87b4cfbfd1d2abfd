import { z } from 'zod'
import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import {
  type Cell,
  type Engine,
  GARBLED,
  MOST_SNAPPED_KM,
  type Reading,
  type RefusedBecause,
} from './engine'

/**
 * Valhalla, `POST /sources_to_targets`, many stations to one place (valhalla.github.io, "Matrix API").
 * Minutes are those of its `truck`. `search_cutoff` makes it refuse a point farther than 2 km from any
 * road by itself (its own default is 35 km). A verbose answer also tells points: the road points taken
 * since valhalla/valhalla#4335, the points asked before; they are measured too. A concise answer tells
 * none and is checked by the cutoff alone; `/locate` is not asked.
 */
export const valhalla: Engine = {
  name: 'valhalla',
  request: (place, stations) => ({
    path: 'sources_to_targets',
    body: JSON.stringify({
      sources: stations.map(({ position }) => toLocation(position)),
      targets: [toLocation(place)],
      costing: 'truck',
      units: 'kilometers',
      verbose: true,
    }),
  }),
  read(status, body, place, stations) {
    if (status !== 200) return refusalOf(body)
    const answer = answerSchema.safeParse(body)
    if (!answer.success) return GARBLED
    const { sources_to_targets: matrix, sources, targets, units } = answer.data
    const cells = cellsOf(matrix)
    if (cells?.length !== stations.length) return GARBLED
    const factor = units === 'miles' ? KM_PER_MILE : 1
    const toPlace = snappedKm(targets, [place])[0] ?? null
    const fromStations = snappedKm(
      sources,
      stations.map(({ position }) => position),
    )
    return {
      is: 'cells',
      cells: cells.map(({ seconds, km }, i) => ({
        seconds,
        km: typeof km === 'number' ? km * factor : km,
        snappedKm: farther(fromStations[i] ?? null, toPlace),
      })),
    }
  },
}

const KM_PER_MILE = 1.609344
const toLocation = ({ lat, lng }: Position) => ({
  lat,
  lon: lng,
  search_cutoff: MOST_SNAPPED_KM * 1000,
})

const verbose = z.array(
  z.tuple([
    z.object({
      time: z.unknown().optional(),
      distance: z.unknown().optional(),
      from_index: z.int().optional(),
    }),
  ]),
)
/** `"verbose": false`, and what some servers answer whatever they are asked. */
const concise = z.object({
  durations: z.array(z.tuple([z.unknown()])),
  distances: z.array(z.tuple([z.unknown()])),
})
const answerSchema = z.object({
  sources_to_targets: z.union([verbose, concise]),
  sources: z.unknown().optional(),
  targets: z.unknown().optional(),
  units: z.unknown().optional(),
})

/** One row per station with one column, the place; null where rows do not belong to their stations. */
function cellsOf(
  matrix: z.infer<typeof answerSchema>['sources_to_targets'],
): Pick<Cell, 'seconds' | 'km'>[] | null {
  if (!Array.isArray(matrix)) {
    const { durations, distances } = matrix
    if (durations.length !== distances.length) return null
    return durations.map(([seconds], i) => ({ seconds, km: distances[i]?.[0] }))
  }
  if (matrix.some(([{ from_index }], i) => from_index !== undefined && from_index !== i))
    return null
  return matrix.map(([{ time, distance }]) => ({ seconds: time, km: distance }))
}

/** Too many points, too far apart, not one net, no road near, search given up. */
const REFUSED = new Map<number, RefusedBecause>([
  [150, 'over-limit'],
  [154, 'over-limit'],
  [170, 'no-way'],
  [171, 'snapped-far'],
  [430, 'no-way'],
])
/** "No path could be found for input": every cell was null. */
const NO_WAY = 442

function refusalOf(body: unknown): Reading {
  const refusal = z.object({ error_code: z.int() }).safeParse(body)
  if (!refusal.success) return GARBLED
  const { error_code: code } = refusal.data
  if (code === NO_WAY) return { is: 'no-way' }
  const because = REFUSED.get(code)
  return because ? { is: 'refused', because } : GARBLED
}

const point = z.object({ lat: z.number(), lon: z.number() }).nullable()
/** A list of points; older versions put that list within another. */
const pointsSchema = z.union([
  z.array(point),
  z.tuple([z.array(point)]).transform(([list]) => list),
])

/** How far each point asked is from the road taken for it; null = not said. No road at all is far. */
function snappedKm(told: unknown, asked: readonly Position[]): (number | null)[] {
  const points = pointsSchema.safeParse(told)
  if (!points.success || points.data.length !== asked.length) return asked.map(() => null)
  return asked.map((position, i) => {
    const at = points.data[i]
    return at ? distanceKm(position, { lat: at.lat, lng: at.lon }) : Number.POSITIVE_INFINITY
  })
}

const farther = (a: number | null, b: number | null) =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)
