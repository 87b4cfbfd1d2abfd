import 'server-only'
import { db, type Tx } from '@/lib/db'
import { type Actor, command } from '@/lib/journal/command'
import { err, ok } from '@/lib/result'
import { fallBack } from './divert-command'
import { freeCommitments } from './step-command'

/** What the desk does by itself, it does under this name. */
export const SYSTEM: Actor = { id: 'system', name: 'Hệ thống', agency: null }

/** Of one sweep; what is left over is taken by the next, and the beat comes in between. */
const MOST_AT_ONCE = 50

export type Expired = { assignmentId: string; incidentId: string }

/**
 * Ends every order that was not answered in time, each by a command of its own. Any number of
 * instances may do so at once: an order expires once, with one entry. One that cannot be ended keeps
 * none of the others from it; it throws when all were tried. Proposing the reserve takes no write: the
 * next recommendation passes over those that did not answer (`findCall`).
 */
export async function expireUnanswered(now: Date): Promise<Expired[]> {
  const due = await db.assignment.findMany({
    where: { status: 'ordered', ackDueAt: { lte: now } },
    select: { id: true, incidentId: true },
    orderBy: [{ ackDueAt: 'asc' }, { id: 'asc' }],
    take: MOST_AT_ONCE,
  })
  const expired: Expired[] = []
  const failed: unknown[] = []
  for (const order of due) {
    try {
      const done = await expire(order, now)
      if (done.ok) expired.push(done.value)
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} orders did not expire`)
  return expired
}

/**
 * `order-in-hand`: somebody has the incident locked, most likely to record the answer, and the next
 * sweep looks again. `order-answered`: it was answered, or another instance was first.
 */
type ExpireRefusal = { code: 'order-in-hand' } | { code: 'order-answered' }

const expire = ({ id, incidentId }: { id: string; incidentId: string }, now: Date) =>
  command<Expired, ExpireRefusal>({ actor: SYSTEM, now }, async (tx) => {
    const incident = await lockUnlessInHand(tx, incidentId)
    if (!incident) return err({ code: 'order-in-hand' })
    // Acknowledging takes the same lock: whoever comes second finds another status.
    const { count } = await tx.assignment.updateMany({
      where: { id, status: 'ordered', ackDueAt: { lte: now } },
      data: { status: 'expired', endedAt: now, version: { increment: 1 } },
    })
    if (count === 0) return err({ code: 'order-answered' })
    const order = await tx.assignment.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        stationCode: true,
        world: true,
        version: true,
        ackDueAt: true,
        station: { select: { name: true } },
      },
    })
    const home = await fallBack(tx, id, now)
    if (!home) await freeCommitments(tx, order, now)
    return ok({
      value: { assignmentId: id, incidentId },
      entry: {
        kind: 'assignment-expired',
        world: order.world,
        incidentId,
        values: {
          station: `${order.stationCode} ${order.station.name}`,
          at: order.ackDueAt.toISOString(),
          by: 'system',
        },
        touches: [
          { type: 'incident', id: incidentId, version: incident.version },
          { type: 'assignment', id, version: order.version },
          { type: 'station', id: order.stationCode, version: 0 },
          ...(home ?? []),
        ],
      },
    })
  })

/** The incident first, as every order and step does; null where somebody holds it. */
async function lockUnlessInHand(tx: Tx, incidentId: string) {
  const [incident] = await tx.$queryRaw<{ version: number }[]>`
    SELECT "version" FROM "Incident" WHERE "id" = ${incidentId}::uuid FOR NO KEY UPDATE SKIP LOCKED`
  return incident ?? null
}
