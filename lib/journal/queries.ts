import 'server-only'
import { db } from '@/lib/db'
import type { Nudge, Touch } from './journal'

/**
 * An incident's log, oldest first, after a sequence number; with the orders for other incidents that
 * took a team of it.
 */
export async function listJournal(
  audiences: string[],
  incidentId: string,
  { after = 0, limit = 200 }: { after?: number | undefined; limit?: number | undefined } = {},
) {
  const taken = await db.assignment.findMany({
    where: { divertedFrom: { incidentId } },
    select: { incidentId: true, orderedAt: true },
  })
  const orders = taken.map(({ incidentId, orderedAt }) => ({
    incidentId,
    kind: 'stations-ordered',
    at: orderedAt,
  }))
  const rows = await db.journalEntry.findMany({
    where: {
      OR: [{ incidentId }, ...orders],
      seq: { gt: after },
      audience: { in: audiences },
    },
    select: {
      id: true,
      seq: true,
      at: true,
      actor: true,
      kind: true,
      body: true,
      values: true,
      correctsId: true,
    },
    orderBy: { seq: 'asc' },
    take: limit,
  })
  return rows.map((row) => ({
    ...row,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    values: row.values as Record<string, string | number>,
  }))
}

/** What a stream that resumes has missed, at most `limit`; older than that it re-reads everything. */
export async function nudgesAfter(audiences: string[], seq: number, limit = 500): Promise<Nudge[]> {
  const rows = await db.journalEntry.findMany({
    where: { seq: { gt: seq }, audience: { in: audiences } },
    select: { seq: true, kind: true, incidentId: true, world: true, audience: true, touches: true },
    orderBy: { seq: 'asc' },
    take: limit,
  })
  return rows.map((row) => ({ ...row, seq: Number(row.seq), touches: row.touches as Touch[] }))
}

export async function lastSeq(): Promise<number> {
  const row = await db.journalEntry.findFirst({ select: { seq: true }, orderBy: { seq: 'desc' } })
  return row ? Number(row.seq) : 0
}
