import { vietnamDay, vietnamParts } from '@/lib/time/vietnam'

const pad = (n: number) => String(n).padStart(2, '0')

/** "24/12", by the day in Viet Nam; with the year where it is not this one's. */
export function dayOf(iso: string, now?: number): string {
  const { year, month, day } = vietnamParts(new Date(iso))
  const short = `${pad(day)}/${pad(month)}`
  return now !== undefined && vietnamParts(new Date(now)).year !== year ? `${short}/${year}` : short
}

/** "24/12/2025" */
export function fullDayOf(iso: string): string {
  const { year, month, day } = vietnamParts(new Date(iso))
  return `${pad(day)}/${pad(month)}/${year}`
}

/** 0 Sunday … 6 Saturday */
export const weekdayOf = (iso: string) => vietnamParts(new Date(iso)).weekday

export const dayKeyOf = (iso: string) => vietnamDay(new Date(iso))
