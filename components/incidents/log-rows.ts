import type { JournalView } from '@/lib/desk/view'
import { dayKeyOf } from './day'

export const LOG_FILTERS = ['all', 'scene', 'orders'] as const
export type LogFilter = (typeof LOG_FILTERS)[number]

const SCENE = /^(note|correction|quantity-|assignment-(arrived|released)|status-changed)/
const ORDERS = /^(stations-ordered|assignment-|support-)/

export function passes(filter: LogFilter, { kind }: JournalView): boolean {
  if (filter === 'scene') return SCENE.test(kind)
  if (filter === 'orders') return ORDERS.test(kind)
  return true
}

/** Newest first, by the day in Viet Nam. */
export function logDays(
  entries: readonly JournalView[],
): { day: string; entries: JournalView[] }[] {
  const days = new Map<string, JournalView[]>()
  for (const entry of [...entries].sort((a, b) => b.seq - a.seq)) {
    const day = dayKeyOf(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, rows]) => ({ day, entries: rows }))
}
