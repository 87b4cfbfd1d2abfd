import type { Problem } from '@/components/outbox/outbox'
import type { IncidentView } from '@/lib/desk/view'
import type { Reason, Recommendation } from '@/lib/dispatch/recommendation'

export const CONFLICT_CODES = ['changed-since', 'no-longer-eligible', 'nothing-to-send'] as const
export type ConflictCode = (typeof CONFLICT_CODES)[number]

/** What of an incident an order turns on. */
export type Ordering = Pick<IncidentView, 'code' | 'status' | 'assignments'>

/** An order that the state of things refused, with what the screen was drawn from. */
export type Conflict = {
  code: ConflictCode
  /** Who ordered what after the screen was drawn. */
  since: { by: string; at: string; stationCodes: string[] }[]
  /** Why each of those named cannot go. */
  refused: { stationCode: string; reasons: Reason[]; forcible: boolean }[]
  /** What the server would order now. */
  fresh: Recommendation | null
  before: { incident: Ordering; recommendation: Recommendation; stations: string[]; at: number }
  at: number
}

/** Reads a 409 of an order; null for any other refusal. */
export function conflictFrom(
  problem: Problem,
  before: Conflict['before'],
  at: number,
): Conflict | null {
  const code = CONFLICT_CODES.find((known) => known === problem.code)
  if (!code) return null
  return {
    code,
    since: listAt(problem.body, 'since').filter(isSince),
    refused: listAt(problem.body, 'stations').filter(isRefused),
    fresh: freshAt(problem.body),
    before,
    at,
  }
}

export type ConflictRow =
  | { row: 'orders'; before: string[]; now: string[]; isChanged: boolean }
  | {
      row: 'station'
      stationCode: string
      name: string
      now: 'same' | 'ordered' | 'dropped'
      isChanged: boolean
    }
  | {
      row: 'stage'
      before: IncidentView['status']
      now: IncidentView['status']
      isChanged: boolean
    }

/** What differs between the screen and now: changed rows first, unchanged ones after. */
export function conflictRows({ before, fresh }: Conflict, now: Ordering): ConflictRow[] {
  const open = (incident: Ordering) =>
    incident.assignments
      .filter(({ endedAt }) => endedAt === null)
      .map(({ stationCode }) => stationCode)
  const [ordersBefore, ordersNow] = [open(before.incident), open(now)]
  const rows: ConflictRow[] = [
    {
      row: 'orders',
      before: ordersBefore,
      now: ordersNow,
      isChanged: ordersBefore.join() !== ordersNow.join(),
    },
    ...before.stations.map((stationCode): ConflictRow => {
      const state = ordersNow.includes(stationCode)
        ? 'ordered'
        : stillProposed(fresh, stationCode)
          ? 'same'
          : 'dropped'
      return {
        row: 'station',
        stationCode,
        name: nameOf(before.recommendation, stationCode),
        now: state,
        isChanged: state !== 'same',
      }
    }),
    {
      row: 'stage',
      before: before.incident.status,
      now: now.status,
      isChanged: before.incident.status !== now.status,
    },
  ]
  return [
    ...rows.filter(({ isChanged }) => isChanged),
    ...rows.filter(({ isChanged }) => !isChanged),
  ]
}

/** Of those that were to go, the ones that could still be told to: nobody gets a second order here. */
export function sendable({ before, refused }: Conflict, now: Ordering): string[] {
  const ordered = new Set(
    now.assignments.filter(({ endedAt }) => endedAt === null).map(({ stationCode }) => stationCode),
  )
  const cannot = new Set(
    refused.filter(({ forcible }) => !forcible).map(({ stationCode }) => stationCode),
  )
  return before.stations.filter((code) => !ordered.has(code) && !cannot.has(code))
}

export const nameOf = (recommendation: Recommendation, code: string) =>
  [...recommendation.package, ...recommendation.reserves, ...recommendation.passedOver].find(
    ({ stationCode }) => stationCode === code,
  )?.name ?? ''

const stillProposed = (fresh: Recommendation | null, code: string) =>
  fresh !== null &&
  [...fresh.package, ...fresh.reserves].some(({ stationCode }) => stationCode === code)

const listAt = (body: unknown, field: string): unknown[] => {
  const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : null
  return Array.isArray(list) ? list : []
}

function freshAt(body: unknown): Recommendation | null {
  const found: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'recommendation') : null
  return isRecommendation(found) ? found : null
}

const isRecommendation = (value: unknown): value is Recommendation =>
  typeof value === 'object' &&
  value !== null &&
  'package' in value &&
  'reserves' in value &&
  'needs' in value

const isSince = (row: unknown): row is Conflict['since'][number] =>
  typeof row === 'object' && row !== null && 'by' in row && 'at' in row && 'stationCodes' in row

const isRefused = (row: unknown): row is Conflict['refused'][number] =>
  typeof row === 'object' && row !== null && 'stationCode' in row && 'reasons' in row
