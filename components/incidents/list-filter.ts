import { HAZARDS, OPEN_STATUSES, STATUSES } from '@/lib/incidents/incident'
import { fromVietnam } from '@/lib/time/vietnam'

/** What the form shows: exactly what stands in the address, or nothing. */
export type ListValues = {
  status: string
  hazard: string
  world: string
  q: string
  from: string
  to: string
  cursor: string
}

type Params = Record<string, string | string[] | undefined>

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads the address of the list into its form and into the question asked of the database. What is not
 * a known word or a day is left out: an address typed by hand shows a list, never an error. Both days
 * are Vietnamese, the last one included.
 */
export function readListFilter(params: Params): {
  values: ListValues
  query: Record<string, string>
} {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const known = (name: string, words: readonly string[]) =>
    words.includes(text(name)) ? text(name) : ''
  const values: ListValues = {
    status: known('status', ['open', ...STATUSES]),
    hazard: known('hazard', HAZARDS),
    world: known('world', ['real', 'drill']),
    q: text('q').slice(0, 200),
    from: dayOf(text('from'), 0) ? text('from') : '',
    to: dayOf(text('to'), 0) ? text('to') : '',
    cursor: text('cursor').slice(0, 200),
  }
  const query = {
    status: values.status === 'open' ? OPEN_STATUSES.join(',') : values.status,
    hazard: values.hazard,
    world: values.world,
    q: values.q,
    from: dayOf(values.from, 0)?.toISOString() ?? '',
    to: dayOf(values.to, 1)?.toISOString() ?? '',
    cursor: values.cursor,
  }
  return {
    values,
    query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
  }
}

/** Midnight in Viet Nam at the start of the day, so many days later; null for what is no day. */
function dayOf(text: string, laterDays: number): Date | null {
  const [, year, month, day] = DAY.exec(text) ?? []
  if (!year || !month || !day) return null
  const at = fromVietnam(Number(year), Number(month), Number(day) + laterDays)
  const earliest = 1945
  return Number.isNaN(at.getTime()) || Number(year) < earliest || Number(year) > 2199 ? null : at
}

/** The same list, one thing changed; empty values stay out of the address. */
export function listHref(values: ListValues, change: Partial<ListValues>): string {
  const entries = Object.entries({ ...values, ...change }).filter(([, value]) => value !== '')
  const search = new URLSearchParams(entries).toString()
  return search === '' ? '/incidents' : `/incidents?${search}`
}
