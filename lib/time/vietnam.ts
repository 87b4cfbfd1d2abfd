/** Viet Nam keeps one offset the year round and has no summer time. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const OFFSET_MS = 7 * 3_600_000

/** The calendar fields of an instant as a clock in Viet Nam shows them; `month` 1–12. */
export function vietnamParts(at: Date) {
  const local = new Date(at.getTime() + OFFSET_MS)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    /** 0 Sunday … 6 Saturday */
    weekday: local.getUTCDay(),
  }
}

/** The year an incident or a paper is numbered in: 00:30 on 1 January belongs to the new year. */
export const vietnamYear = (at: Date) => vietnamParts(at).year

/** `YYYY-MM-DD` of the day in Viet Nam. Dated rules compare with it as text. */
export function vietnamDay(at: Date): string {
  const { year, month, day } = vietnamParts(at)
  return `${year}-${pad(month)}-${pad(day)}`
}

/** The instant at which a Vietnamese wall clock shows these fields. */
export const fromVietnam = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(Date.UTC(year, month - 1, day, hour, minute) - OFFSET_MS)

/** ISO 8601 with the Vietnamese offset, as papers and the API print it. */
export function toVietnamIso(at: Date): string {
  const local = new Date(at.getTime() + OFFSET_MS).toISOString()
  return `${local.slice(0, 19)}+07:00`
}

const pad = (n: number) => String(n).padStart(2, '0')
