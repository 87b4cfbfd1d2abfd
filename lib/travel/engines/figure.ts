import { err, ok, type Result } from '@/lib/result'
import { type Cell, MOST_SNAPPED_KM, type RefusedBecause, type RoadFigure } from './engine'

/** Three days: no way within the country takes longer. OSRM prints "no way" as 214748364.7 s. */
const MOST_MINUTES = 3 * 24 * 60
/** No loaded truck is faster. Miles, metres or milliseconds taken for ours end here. */
const MOST_KMH = 150
/** Room for an ellipsoid and for rounding where road and straight line coincide. */
const STRAIGHTEST = 0.98

/** An engine's figure for one station, or why it is not used. `straightKm` between the points asked. */
export function figureOf(
  { seconds, km, snappedKm }: Cell,
  straightKm: number,
): Result<RoadFigure, RefusedBecause> {
  if (snappedKm !== null && !(snappedKm <= MOST_SNAPPED_KM)) return err('snapped-far')
  if (seconds === null || seconds === undefined || km === null || km === undefined)
    return err('no-way')
  if (!isNumber(seconds) || !isNumber(km)) return err('not-a-number')
  if (seconds === 0 || km === 0) return err('zero')
  if (seconds < 0 || km < 0 || seconds > MOST_MINUTES * 60) return err('over-limit')
  // Seconds come cut to whole ones: one more is as true.
  if (km / ((seconds + 1) / 3600) > MOST_KMH) return err('over-limit')
  if (km + 2 * MOST_SNAPPED_KM < straightKm * STRAIGHTEST) return err('over-limit')
  return ok({ minutes: seconds / 60, km })
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)
