import { fromVietnam, toVietnamIso, vietnamParts } from '@/lib/time/vietnam'

/** Shifts begin at these hours in Viet Nam: the day shift and the night shift. */
const SHIFT_HOURS = [7, 19] as const

export type Moment = { at: string; isNight: boolean }

/** An hour into each of the next shifts: the roster then, not the moment of the change itself. */
export function nextShifts(now: Date, count: number): Moment[] {
  const { year, month, day } = vietnamParts(now)
  return [0, 1, 2]
    .flatMap((later) => SHIFT_HOURS.map((hour) => ({ later, hour })))
    .map(({ later, hour }) => ({
      start: fromVietnam(year, month, day + later, hour),
      isNight: hour === SHIFT_HOURS[1],
    }))
    .filter(({ start }) => start > now)
    .slice(0, count)
    .map(({ start, isNight }) => ({
      at: toVietnamIso(new Date(start.getTime() + 3_600_000)),
      isNight,
    }))
}
