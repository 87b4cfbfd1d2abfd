import { ROAD_CLASSES, type RoadClass, type StationFactor } from '@/lib/travel/policy'

/** Fewer trips than this say nothing of the next one. */
export const LEAST_TRIPS = 5
/** A ratio this near to what is reckoned with already is left alone. */
const LEAST_DEVIATION = 0.1
const LEAST_FACTOR = 0.5
const MOST_FACTOR = 2
/** Finer than this a handful of trips cannot tell. */
const FACTOR_STEP = 0.05
/** Under this a red light is a large part of the trip, min. */
const LEAST_ESTIMATE_MINUTES = 5
const LONGEST_TRIP_MINUTES = 24 * 60
/** No lorry is five times as fast: departure and arrival were recorded at once. */
const FASTEST_RATIO = 0.2

/** One trip by road from the station to a scene: what was reckoned, without factors, and what it took. */
export type Trip = {
  stationCode: string
  /** The class of road that took most of the estimated minutes; null = none did, or nobody knows. */
  roadClass: RoadClass | null
  /** NaN = nobody knows. */
  estimatedMinutes: number
  actualMinutes: number
  at: string
}

export const LEFT_OUT = [
  'time-impossible',
  'estimate-short',
  'estimate-unknown',
  'class-unknown',
] as const
export type LeftOut = (typeof LEFT_OUT)[number]
export type SoundTrip = Trip & { roadClass: RoadClass }

/** `isClipped`: the trips say more than a factor may. */
export type Suggestion = { factor: number; isClipped: boolean }

export type ClassCalibration = {
  stationCode: string
  roadClass: RoadClass
  trips: number
  /** Medians, min; null without trips. */
  estimatedMinutes: number | null
  actualMinutes: number | null
  /** Actual per estimated minute: the middle trip, and between which half of the trips lie. */
  ratio: { median: number; low: number; high: number } | null
  /** The factor reckoned with now. */
  inForce: number | null
  suggestion: Suggestion | null
  /** A factor is in force, but the trips agree with the estimate without it. */
  isOutlived: boolean
}

export type Calibration = {
  rows: ClassCalibration[]
  trips: SoundTrip[]
  leftOut: Record<LeftOut, number>
}

/**
 * Estimated against actual per station and class of road. Left out and counted: a trip that took no time,
 * less than a fifth of the estimate or more than a day; one estimated under five minutes, or on nobody knows
 * what; one on no known class.
 * That the desk recorded an arrival hours late cannot be known from the times; the median bears a few such.
 * A trip's ratio is that of the whole way, the factor counts on its class alone: close, not exact.
 */
export function calibrate(
  trips: readonly Trip[],
  inForce: readonly StationFactor[] = [],
): Calibration {
  const leftOut: Calibration['leftOut'] = {
    'time-impossible': 0,
    'estimate-short': 0,
    'estimate-unknown': 0,
    'class-unknown': 0,
  }
  const sound: SoundTrip[] = []
  for (const trip of trips) {
    const { roadClass } = trip
    const fault = faultOf(trip)
    if (fault) leftOut[fault] += 1
    else if (roadClass) sound.push({ ...trip, roadClass })
  }
  const codes = [...new Set([...sound, ...inForce].map(({ stationCode }) => stationCode))].sort()
  const rows = codes.flatMap((stationCode) =>
    ROAD_CLASSES.flatMap((roadClass) => {
      const isThis = (of: { stationCode: string; roadClass: RoadClass }) =>
        of.stationCode === stationCode && of.roadClass === roadClass
      const own = sound.filter(isThis)
      const factor = inForce.find(isThis)?.factor ?? null
      if (own.length === 0 && factor === null) return []
      return [{ stationCode, roadClass, ...standing(own, factor) }]
    }),
  )
  return { rows, trips: sound, leftOut }
}

function faultOf({ roadClass, estimatedMinutes, actualMinutes }: Trip): LeftOut | null {
  if (!Number.isFinite(estimatedMinutes)) return 'estimate-unknown'
  if (!(estimatedMinutes >= LEAST_ESTIMATE_MINUTES)) return 'estimate-short'
  const isPossible = actualMinutes > 0 && actualMinutes >= FASTEST_RATIO * estimatedMinutes
  if (!isPossible || actualMinutes > LONGEST_TRIP_MINUTES) return 'time-impossible'
  return roadClass === null ? 'class-unknown' : null
}

function standing(trips: readonly SoundTrip[], inForce: number | null) {
  const ratios = trips.map((trip) => trip.actualMinutes / trip.estimatedMinutes)
  const median = quantile(ratios, 0.5)
  const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)]
  const isEnough = trips.length >= LEAST_TRIPS
  const differs = (from: number) => median !== null && isEnough && !isNear(median, from)
  const middle = (figures: readonly number[]) => rounded(quantile(figures, 0.5), 10)
  return {
    trips: trips.length,
    estimatedMinutes: middle(trips.map((trip) => trip.estimatedMinutes)),
    actualMinutes: middle(trips.map((trip) => trip.actualMinutes)),
    ratio:
      median !== null && low !== null && high !== null
        ? { median: rounded(median, 100), low: rounded(low, 100), high: rounded(high, 100) }
        : null,
    inForce,
    suggestion:
      median !== null && differs(1) && differs(inForce ?? 1) ? suggested(median, inForce) : null,
    isOutlived: inForce !== null && isEnough && !differs(1) && differs(inForce),
  }
}

/** Within a tenth; the rest is what a decimal fraction loses in binary. */
const isNear = (ratio: number, to: number) => Math.abs(ratio / to - 1) <= LEAST_DEVIATION + 1e-9

/** Null where a clipped figure is what is in force already. */
function suggested(median: number, inForce: number | null): Suggestion | null {
  const clipped = Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, median))
  const factor = Math.round(Math.round(clipped / FACTOR_STEP) * FACTOR_STEP * 100) / 100
  return factor === inForce ? null : { factor, isClipped: clipped !== median }
}

const rounded = <T extends number | null>(value: T, parts: number) =>
  (value === null ? null : Math.round(value * parts) / parts) as T

/** By straight line between the two values around it; null of nothing. */
function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)]
  const above = sorted[Math.ceil(at)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (at - Math.floor(at))
}
