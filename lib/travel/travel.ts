import type { Position } from '@/lib/geo/position'
import type { RoadClass } from '@/lib/travel/policy'

export const TRAVEL_MODES = ['road', 'sea', 'road-sea'] as const
export type TravelMode = (typeof TRAVEL_MODES)[number]

export const UNREACHABLE_BECAUSE = ['no-port', 'no-vessel', 'no-route'] as const
export type UnreachableBecause = (typeof UNREACHABLE_BECAUSE)[number]

/** One way from a station to a place; minutes of travel alone, without getting ready. */
export type TravelOption = {
  mode: TravelMode
  minutes: number
  minutesLow: number
  minutesHigh: number
  km: number
  /** `network@<version>`, `sea@<version>`, an outside engine's name. Printed beside every figure. */
  source: string
  /** False only where an outside engine with real roads answered. */
  estimate: boolean
  route: { road: string; km: number }[]
  /** The class of road that takes most of a station's minutes; absent by sea, from an outside engine, and where none does. */
  mainClass?: RoadClass
  /** Before the station's own factors changed the minutes; absent = they did not. `source` then ends with `CALIBRATED`. */
  uncalibratedMinutes?: number
}

/** All ways from one candidate to the place, fastest first; empty = no route by any mode. */
export type TravelRow = { stationCode: string; straightKm: number; options: TravelOption[] }

export type TravelFacts = {
  source: string
  version: string
  rows: Record<string, TravelRow>
  /** Stations whose road the outside engine did not answer for; absent where it did, or none is asked. */
  fallback?: string[]
}

/** Where the place lies, as travel needs to know it. */
export type TravelPlace = { position: Position; atSea: boolean }
