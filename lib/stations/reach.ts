import { TRAVEL_MODES, type TravelOption, type UnreachableBecause } from '@/lib/travel/travel'
import { usableOf } from './holding'
import type { StationFacts } from './station'

/** The way a station would take, or why there is none. */
export type Reach =
  | { option: TravelOption; because?: undefined }
  | { option: null; because: UnreachableBecause }

/**
 * The fastest way this station can really take. By sea it needs a port and a free vessel; equal times
 * prefer the road. A time that is missing, negative or not finite is no way at all.
 */
export function reach(
  station: StationFacts,
  options: readonly TravelOption[],
  call: { day: string; atSea: boolean },
): Reach {
  let best: TravelOption | null = null
  let bySea = false
  let sails: boolean | null = null
  for (const option of options) {
    if (!isFinished(option)) continue
    if (option.mode !== 'road') {
      bySea = true
      sails ??= station.port !== null && usableOf(station, 'vessel-sea', call.day) >= 1
      if (!sails) continue
    }
    if (best === null || isFaster(option, best)) best = option
  }
  if (best) return { option: best }
  if (station.port === null && (bySea || call.atSea)) return { option: null, because: 'no-port' }
  return { option: null, because: bySea ? 'no-vessel' : 'no-route' }
}

const isFinished = ({ minutes }: TravelOption) => Number.isFinite(minutes) && minutes >= 0

const isFaster = (a: TravelOption, b: TravelOption) =>
  a.minutes < b.minutes ||
  (a.minutes === b.minutes && TRAVEL_MODES.indexOf(a.mode) < TRAVEL_MODES.indexOf(b.mode))
