import type { AssignmentStatus } from './assignment'

/** What these rules must know of an order. Instants are ISO 8601; what has not happened is null. */
export type Answerable = {
  stationCode: string
  status: AssignmentStatus
  orderedAt: string
  ackDueAt: string
  acknowledgedAt: string | null
  endedAt: string | null
}

/** How long a crew that accepted may take to leave, min; the policy's `departMinutes` goes before. */
export const DEPART_MINUTES = 20

/** Past its time and still without an answer, whether or not the sweep has been there yet. */
export const isOverdue = (
  { status, ackDueAt }: Pick<Answerable, 'status' | 'ackDueAt'>,
  nowMs: number,
) => status === 'ordered' && Date.parse(ackDueAt) <= nowMs

/** Half its time is gone without an answer: the moment to try another way to the station. */
export function isPastHalf(
  { status, orderedAt, ackDueAt }: Pick<Answerable, 'status' | 'orderedAt' | 'ackDueAt'>,
  nowMs: number,
): boolean {
  const half = (Date.parse(orderedAt) + Date.parse(ackDueAt)) / 2
  return status === 'ordered' && nowMs >= half
}

/** Minutes since it accepted, where it should have left by now; else null. It changes no state. */
export function notDepartedFor(
  { status, acknowledgedAt }: Pick<Answerable, 'status' | 'acknowledgedAt'>,
  nowMs: number,
  departMinutes: number,
): number | null {
  if (status !== 'acknowledged' || acknowledgedAt === null) return null
  const minutes = Math.floor((nowMs - Date.parse(acknowledgedAt)) / 60_000)
  return minutes >= departMinutes ? minutes : null
}

/** Orders that ended for want of an answer, and nobody was ordered to the incident since. */
export const unanswered = <Order extends Pick<Answerable, 'status' | 'orderedAt' | 'endedAt'>>(
  orders: readonly Order[],
): Order[] => unreplaced(orders, ({ status }) => status === 'expired')

/** Orders whose team was turned round before it had arrived, and nobody was ordered in its place since. */
export const takenAway = <
  Order extends Pick<Answerable, 'status' | 'orderedAt' | 'endedAt'> & { arrivedAt: string | null },
>(
  orders: readonly Order[],
): Order[] =>
  unreplaced(orders, ({ status, arrivedAt }) => status === 'diverted' && arrivedAt === null)

function unreplaced<Order extends Pick<Answerable, 'orderedAt' | 'endedAt'>>(
  orders: readonly Order[],
  hasEnded: (order: Order) => boolean,
): Order[] {
  const last = Math.max(...orders.map(({ orderedAt }) => Date.parse(orderedAt)))
  return orders.filter(
    (order) => hasEnded(order) && order.endedAt !== null && Date.parse(order.endedAt) > last,
  )
}

/** Stations whose last order, of orders in the order they were given, ended for want of an answer. */
export function silentStations(
  orders: readonly Pick<Answerable, 'stationCode' | 'status'>[],
): string[] {
  const latest = new Map(orders.map(({ stationCode, status }) => [stationCode, status]))
  return [...latest].flatMap(([code, status]) => (status === 'expired' ? [code] : [])).sort()
}

/** Longer without a sweep and the desk no longer knows who does not answer, ms. */
const WATCH_MS = 60_000

/** Nobody sweeps for unanswered orders; `sweptAt` null: nobody ever has. */
export const isUnwatched = (sweptAt: string | null, nowMs: number) =>
  sweptAt === null || nowMs - Date.parse(sweptAt) > WATCH_MS
