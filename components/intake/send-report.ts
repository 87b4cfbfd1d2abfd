import type { divertBody } from '@/components/dispatch/choice'
import type { Problem } from '@/components/outbox/outbox'
import { write } from '@/components/outbox/send'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import type { ReportBody } from './body'

/** What the incident page is told of the order that was sent from the form. */
export type OrderNews =
  | { is: 'sent'; shown: string[]; sent: string[] }
  | { is: 'refused'; problem: Problem; shown: string[]; openedAt: string }

export type Saved =
  | { is: 'saved'; code: string; news: OrderNews | null }
  | { is: 'queued'; because: 'network' | 'signed-out' | 'earlier' }
  | { is: 'refused'; problem: Problem }

type Asked = {
  author: string
  title: string
  body: ReportBody
  /** What to order once it is logged; null only saves. `stations` is named only for an edited package. */
  order: {
    recommendation: Recommendation
    stations: string[] | null
    shown: string[]
    /** Teams that are taken from other incidents, and why. */
    diverting: ReturnType<typeof divertBody>
  } | null
}

/**
 * Logs the incident and then orders the stations. Either may have to wait for the network: both are in
 * the outbox by then, the order behind its incident, and nothing has to be typed again.
 */
export async function sendReport({ author, title, body, order }: Asked): Promise<Saved> {
  const reported = await write({
    id: body.id,
    author,
    about: body.id,
    kind: 'report',
    path: '/api/v1/incidents',
    body,
    title,
  })
  if (reported.is === 'refused') return { is: 'refused', problem: reported.problem }
  const ordered = order && (await write(orderOf(author, title, body.id, order)))
  if (reported.is === 'waiting') return { is: 'queued', because: reported.because }
  const code = textAt(reported.body, 'code') ?? body.id
  if (!order || !ordered || ordered.is === 'waiting') return { is: 'saved', code, news: null }
  if (ordered.is === 'refused')
    return {
      is: 'saved',
      code,
      news: {
        is: 'refused',
        problem: ordered.problem,
        shown: order.shown,
        openedAt: order.recommendation.computedAt,
      },
    }
  return {
    is: 'saved',
    code,
    news: { is: 'sent', shown: order.shown, sent: stationsOf(ordered.body) },
  }
}

const orderOf = (
  author: string,
  title: string,
  incidentId: string,
  { recommendation, stations, diverting }: NonNullable<Asked['order']>,
) => ({
  author,
  about: incidentId,
  kind: 'order' as const,
  path: `/api/v1/incidents/${incidentId}/assignments`,
  body: {
    basedOn: { hash: recommendation.hash, afterDecision: null },
    ...(stations ? { stations } : {}),
    ...diverting,
  },
  title,
})

function stationsOf(body: unknown): string[] {
  const rows: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'assignments') : null
  return Array.isArray(rows) ? rows.flatMap((row: unknown) => textAt(row, 'stationCode') ?? []) : []
}

function textAt(value: unknown, field: string): string | null {
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, field) : null
  return typeof found === 'string' ? found : null
}

const KEY = 'truc-ban.order-news.'

/** Hands the news over to the incident's own page, which shows it once. */
export function leaveNews(code: string, news: OrderNews) {
  try {
    sessionStorage.setItem(KEY + code, JSON.stringify(news))
  } catch {
    // The page shows the orders themselves all the same.
  }
}

export function takeNews(code: string): OrderNews | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY + code) ?? 'null')
    sessionStorage.removeItem(KEY + code)
    return isNews(kept) ? kept : null
  } catch {
    return null
  }
}

const isNews = (value: unknown): value is OrderNews =>
  typeof value === 'object' && value !== null && 'is' in value && 'shown' in value
