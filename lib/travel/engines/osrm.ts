import { z } from 'zod'
import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { type Engine, GARBLED, type RefusedBecause } from './engine'

/**
 * OSRM, `GET /table/v1/driving/…`, many stations to one place (project-osrm.org, "Table service").
 * Minutes are those of the profile its data were prepared with; `driving` in the address selects
 * nothing. OSRM takes the nearest road however far and tells how far: both ends are measured.
 */
export const osrm: Engine = {
  name: 'osrm',
  request(place, stations) {
    const points = [...stations.map(({ position }) => position), place]
    const query = [
      `sources=${stations.map((_, i) => i).join(';')}`,
      `destinations=${stations.length}`,
      'annotations=duration,distance',
      'generate_hints=false',
    ]
    return {
      path: `table/v1/driving/${points.map(toCoordinate).join(';')}?${query.join('&')}`,
      body: null,
    }
  },
  read(_status, body, place, stations) {
    const said = z.object({ code: z.string() }).safeParse(body)
    if (!said.success) return GARBLED
    const because = REFUSED.get(said.data.code)
    if (because) return { is: 'refused', because }
    const answer = answerSchema.safeParse(body)
    if (!answer.success) return GARBLED
    const { durations, distances, sources, destinations } = answer.data
    const lists = [durations, distances, sources]
    if (lists.some((list) => list.length !== stations.length)) return GARBLED
    const toPlace = snappedKm(destinations[0], place)
    const guessed = new Set(answer.data.fallback_speed_cells?.map(([row]) => row))
    return {
      is: 'cells',
      cells: stations.map(({ position }, i) => {
        const metres = distances[i]?.[0]
        return {
          seconds: guessed.has(i) ? null : durations[i]?.[0],
          km: typeof metres === 'number' ? metres / 1000 : metres,
          snappedKm: Math.max(snappedKm(sources[i], position), toPlace),
        }
      }),
    }
  },
}

/** More points than `--max-table-size`, a point without a road, nothing found. */
const REFUSED = new Map<string, RefusedBecause>([
  ['TooBig', 'over-limit'],
  ['NoSegment', 'snapped-far'],
  ['NoTable', 'no-way'],
])

const waypoint = z.object({
  location: z.tuple([z.number(), z.number()]),
  /** Metres from the point asked. */
  distance: z.number().optional(),
})
const column = z.array(z.tuple([z.unknown()]))
const answerSchema = z.object({
  code: z.literal('Ok'),
  durations: column,
  distances: column,
  sources: z.array(waypoint),
  destinations: z.tuple([waypoint]),
  /** Cells that are a straight line at a guessed speed, where the server was told to guess. */
  fallback_speed_cells: z.array(z.tuple([z.int(), z.int()])).optional(),
})

/** Six decimals are 0.1 m. */
const toCoordinate = ({ lat, lng }: Position) => `${lng.toFixed(6)},${lat.toFixed(6)}`

/** The farther of what it says and where it says it is. */
const snappedKm = (at: z.infer<typeof waypoint> | undefined, asked: Position) =>
  at
    ? Math.max(
        (at.distance ?? 0) / 1000,
        distanceKm(asked, { lat: at.location[1], lng: at.location[0] }),
      )
    : Number.POSITIVE_INFINITY
