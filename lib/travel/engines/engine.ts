import type { Position } from '@/lib/geo/position'

/** Outside engines that know real roads. `network`, the shipped one, asks nobody. */
export const ENGINES = ['valhalla', 'osrm'] as const
export type EngineName = (typeof ENGINES)[number]

/** A station that the engine is asked about. */
export type From = { code: string; position: Position }

export type RoadFigure = { minutes: number; km: number }

/** Why the engine's figure of one station is not used; the network's stays. */
export type RefusedBecause =
  | 'beyond-reach'
  | 'no-way'
  | 'not-a-number'
  | 'zero'
  | 'over-limit'
  | 'snapped-far'
  | FailedBecause

/** Why the engine told nothing at all. */
export type FailedBecause = 'slow' | 'unreachable' | 'garbled' | 'resting'

/** One figure as the engine wrote it; nothing of it is believed yet. */
export type Cell = {
  seconds: unknown
  km: unknown
  /** The farther of station and place from the road that was taken for it; null = not said. */
  snappedKm: number | null
}

export type Reading =
  | { is: 'cells'; cells: Cell[] }
  /** Refused whole, for the sake of one point or of the size: smaller questions tell which. */
  | { is: 'refused'; because: RefusedBecause }
  | { is: 'no-way' }
  | { is: 'failed'; because: FailedBecause }

/** What goes over the wire; without a body it is a GET. */
export type Request = { path: string; body: string | null }

export type Engine = {
  name: EngineName
  request(place: Position, stations: readonly From[]): Request
  /** `body` is parsed JSON, undefined where it was none. */
  read(status: number, body: unknown, place: Position, stations: readonly From[]): Reading
}

/** A point farther than this from the road taken for it stands for another place. */
export const MOST_SNAPPED_KM = 2

export const GARBLED: Reading = { is: 'failed', because: 'garbled' }

/**
 * JSON, or undefined. Engines in C++ print a figure that is none as a bare `nan` or `inf`: it becomes
 * null, so that it spoils one station and not the ninety-nine beside it.
 */
export function parseAnswer(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(STRING_OR_NO_NUMBER, (token) => (token[0] === '"' ? token : 'null')),
    )
  } catch {
    return undefined
  }
}

const STRING_OR_NO_NUMBER = /"(?:[^"\\]|\\.)*"|-?(?:nan|inf(?:inity)?)\b/gi
