import { fromVietnam, vietnamParts } from './vietnam'

export type TypedMoment = Date | 'blank' | 'unreadable' | 'future'

/** A caller's watch may be ahead of the desk's by this much. */
const SKEW_MS = 5 * 60_000
const DAY_MS = 86_400_000

/**
 * A moment as it is typed at the desk, on Vietnamese clocks: "13:40", "13h40", "24/12 13:40",
 * "24/12/2025 13:40", "13:40 24/12". Without a day it is the last such time up to now, without a year
 * the last such day up to now. A day without a time is unreadable: nothing is guessed.
 */
export function parseMoment(typed: string, now: Date): TypedMoment {
  const text = typed.normalize('NFC').trim().toLowerCase()
  if (text === '') return 'blank'
  const time = /(?<![\d/])(\d{1,2})\s*(?:[:h.]|giờ)\s*(\d{2})(?![\d/])/.exec(text)
  if (!time) return 'unreadable'
  const rest = text
    .replace(time[0], ' ')
    .replace(/\b(?:lúc|ngày|ngay|luc|hôm nay)\b/g, ' ')
    .trim()
  const hour = Number(time[1])
  const minute = Number(time[2])
  if (hour > 23 || minute > 59) return 'unreadable'
  if (rest === '') return lastTime(hour, minute, now)

  const day = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(rest)
  if (!day) return 'unreadable'
  const at = momentOf(Number(day[1]), Number(day[2]), day[3], { hour, minute, now })
  if (at === null) return 'unreadable'
  return at.getTime() > now.getTime() + SKEW_MS ? 'future' : at
}

function lastTime(hour: number, minute: number, now: Date) {
  const { year, month, day } = vietnamParts(now)
  const today = fromVietnam(year, month, day, hour, minute)
  return today.getTime() > now.getTime() + SKEW_MS ? new Date(today.getTime() - DAY_MS) : today
}

function momentOf(
  day: number,
  month: number,
  year: string | undefined,
  { hour, minute, now }: { hour: number; minute: number; now: Date },
): Date | null {
  const thisYear = vietnamParts(now).year
  const asked = year === undefined ? thisYear : Number(year.length === 2 ? `20${year}` : year)
  const at = fromVietnam(asked, month, day, hour, minute)
  // 31/02 rolls over in a date; here it is a slip of the hand.
  if (vietnamParts(at).day !== day || vietnamParts(at).month !== month) return null
  if (year === undefined && at.getTime() > now.getTime() + SKEW_MS)
    return fromVietnam(asked - 1, month, day, hour, minute)
  return at
}
