import { fromVietnam, vietnamDay, vietnamParts } from './vietnam'

/** A day that is not what its weekday says: a day off, or a Saturday worked in exchange. */
export type Holiday = {
  /** `YYYY-MM-DD` */
  on: string
  kind: 'off' | 'worked'
  name: string
  verified: boolean
  source: string
}

const DAY_MS = 86_400_000

/**
 * The last minute of the `days`-th working day after the day of `from`. The day itself does not
 * count, as terms in days are reckoned (Bộ luật Dân sự 2015, Điều 147, 148): five working days from
 * a Monday end on the next Monday.
 */
export function endOfWorkingDays(from: Date, days: number, holidays: readonly Holiday[]): Date {
  let day = noon(from)
  for (let left = days; left > 0; ) {
    day = new Date(day.getTime() + DAY_MS)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  const { year, month, day: date } = vietnamParts(day)
  return fromVietnam(year, month, date, 23, 59)
}

/** Monday to Friday and not off, or a weekend day that is worked in exchange. */
export function isWorkingDay(at: Date, holidays: readonly Holiday[]): boolean {
  const day = vietnamDay(at)
  const marked = holidays.find((holiday) => holiday.on === day)
  if (marked) return marked.kind === 'worked'
  const { weekday } = vietnamParts(at)
  return weekday >= 1 && weekday <= 5
}

/**
 * Is a term from one day to another reckoned on a calendar that was checked: both years known, and
 * no marked day between them that still waits for the notice it was announced in?
 */
export function isCalendarSure(from: Date, to: Date, holidays: readonly Holiday[]): boolean {
  const [first, last] = [vietnamDay(from), vietnamDay(to)]
  const isYearKnown = (day: string) => holidays.some(({ on }) => on.startsWith(day.slice(0, 5)))
  const isDoubtful = ({ on, verified }: Holiday) => on > first && on <= last && !verified
  return isYearKnown(first) && isYearKnown(last) && !holidays.some(isDoubtful)
}

function noon(at: Date) {
  const { year, month, day } = vietnamParts(at)
  return fromVietnam(year, month, day, 12)
}
