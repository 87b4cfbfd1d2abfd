import 'server-only'
import type { Agency } from '@/lib/accounts/agency'
import type { Viewer } from '@/lib/accounts/permissions'
import { db } from '@/lib/db'
import { planNamed } from '@/lib/dispatch/named'
import { recommend } from '@/lib/dispatch/recommend'
import { divertingOnly } from '@/lib/dispatch/teams'
import { getPolicy } from '@/lib/plans/queries'
import { err } from '@/lib/result'
import { vietnamDay } from '@/lib/time/vietnam'
import { type Considered, type Ordered, orderChosen } from './commands'
import { SYSTEM } from './expire-command'

/** An order expired longer ago than this is for a person to look at, not for the sweep, ms. */
const WINDOW_MS = 10 * 60_000
const MOST_AT_ONCE = 20

/**
 * Where the policy in force says `order-reserve`: one reserve for each order that expired, each by a
 * command of its own, once however often and by however many it is tried (the key is the expired
 * order's). Nothing is ordered where a person has ordered since. What one reserve cannot bring stays
 * on the board as the proposal it is.
 */
export async function orderReserves(now: Date): Promise<Ordered[]> {
  const { onExpiry = 'propose' } = await getPolicy(db, vietnamDay(now))
  if (onExpiry !== 'order-reserve') return []
  const ordered: Ordered[] = []
  const failed: unknown[] = []
  for (const order of await listWithoutReserve(now)) {
    try {
      const done = await orderReserve(order, now)
      if (done.ok) ordered.push(done.value)
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} reserves not ordered`)
  return ordered
}

type Silent = {
  id: string
  incidentId: string
  station: string
  leadAgency: Agency
  /** The decision that nobody may have added to meanwhile. */
  afterDecision: string
}

const keyOf = (id: string) => `reserve-of:${id}`

function orderReserve({ id, incidentId, station, leadAgency, afterDecision }: Silent, now: Date) {
  const key = keyOf(id)
  const context = { actor: SYSTEM, now, idempotency: { key, requestHash: key } }
  return orderChosen(context, deskOf(leadAgency), incidentId, {
    input: {
      basedOn: { hash: '', afterDecision },
      reason: `Dự bị tự động theo chính sách: ${station} không trả lời.`,
    },
    choose: firstAlone,
  })
}

/** The one who would lead, with what it brings when it goes alone. */
function firstAlone({ facts, fresh }: Considered) {
  // Nobody is here to agree to taking a team from another incident.
  const own = divertingOnly(facts, [])
  const first = recommend(own).package[0]
  if (!first) return err({ code: 'nothing-to-send', recommendation: fresh } as const)
  const alone = planNamed(own, [first.stationCode])
  return alone.ok
    ? alone
    : err({
        code: 'no-longer-eligible',
        stations: alone.error,
        recommendation: fresh,
      } as const)
}

/** The sweep sees what the lead agency's desk sees. */
const deskOf = (agency: Agency): Viewer => ({
  id: SYSTEM.id,
  name: SYSTEM.name,
  agency,
  role: 'coordinator',
  stationCode: null,
})

const listWithoutReserve = (now: Date) => db.$queryRaw<Silent[]>`
  SELECT a."id", a."incidentId", a."stationCode" || ' ' || s."name" AS "station", i."leadAgency"::text,
    (SELECT d."id" FROM "Decision" d WHERE d."incidentId" = a."incidentId" ORDER BY d."at" DESC LIMIT 1) AS "afterDecision"
  FROM "Assignment" a
    JOIN "Incident" i ON i."id" = a."incidentId"
    JOIN "Station" s ON s."code" = a."stationCode"
  WHERE a."status" = 'expired' AND a."endedAt" > ${new Date(now.getTime() - WINDOW_MS)}
    AND NOT EXISTS (SELECT 1 FROM "Idempotency" k
      WHERE k."actorId" = ${SYSTEM.id} AND k."key" = 'reserve-of:' || a."id")
    AND NOT EXISTS (SELECT 1 FROM "Decision" d
      WHERE d."incidentId" = a."incidentId" AND d."at" >= a."endedAt" AND d."by" <> ${SYSTEM.name})
  ORDER BY a."endedAt", a."id" LIMIT ${MOST_AT_ONCE}`
