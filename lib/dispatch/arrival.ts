import type { Thousandths } from '@/lib/quantities/thousandths'
import type { TravelOption } from '@/lib/travel/travel'

/** Getting ready and the way there. */
export type Arrival = {
  /** For ranking: arrivals within a thousandth of a minute are equal, and codes decide. */
  at: Thousandths
  minutes: number
  mobilisationMinutes: number
  option: TravelOption
}

/** When a station is there by this way; null without a way or with a time that is no number. */
export function arrivalBy(
  option: TravelOption | null,
  mobilisationMinutes: number,
): Arrival | null {
  if (option === null) return null
  const minutes = mobilisationMinutes + option.minutes
  if (!Number.isFinite(minutes) || mobilisationMinutes < 0) return null
  return {
    at: Math.round(minutes * 1000),
    minutes,
    mobilisationMinutes,
    option,
  }
}

/** The range around an arrival; without one, the arrival itself. */
export const rangeOf = ({ mobilisationMinutes, option }: Arrival) => ({
  low: mobilisationMinutes + finiteOr(option.minutesLow, option.minutes),
  high: mobilisationMinutes + finiteOr(option.minutesHigh, option.minutes),
})

const finiteOr = (figure: number, instead: number) => (Number.isFinite(figure) ? figure : instead)
