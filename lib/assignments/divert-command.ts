import 'server-only'
import type { Tx } from '@/lib/db'
import type { Touch } from '@/lib/journal/journal'

/**
 * A team leaves one order for another: the same crew with all that it has, so that what is used up is
 * told once, when it is home. Its row was locked when the team was read (`listTeams`).
 */
export async function turnRound(
  tx: Tx,
  fromId: string,
  to: { id: string; incidentCode: string },
  now: Date,
): Promise<Touch[]> {
  await moveTeam(tx, fromId, to.id)
  const { incidentId, version } = await tx.assignment.update({
    where: { id: fromId },
    data: {
      status: 'diverted',
      endedAt: now,
      endReason: to.incidentCode,
      version: { increment: 1 },
    },
    select: { incidentId: true, version: true },
  })
  return touchesOf(fromId, incidentId, version)
}

/**
 * A team that was turned round does not go after all (it declined, did not answer, or the order was taken
 * back). It is on the road all the same: it is on its way home from its former order, which binds it until
 * it says that it is there. False where the team of this order set out from its station.
 */
export async function fallBack(tx: Tx, orderId: string, at: Date): Promise<Touch[] | null> {
  const { divertedFromId } = await tx.assignment.findUniqueOrThrow({
    where: { id: orderId },
    select: { divertedFromId: true },
  })
  if (!divertedFromId) return null
  await moveTeam(tx, orderId, divertedFromId)
  await tx.assignment.update({
    where: { id: orderId },
    data: { divertedFromId: null },
    select: { id: true },
  })
  const { releasedAt } = await tx.assignment.findUniqueOrThrow({
    where: { id: divertedFromId },
    select: { releasedAt: true },
  })
  const { incidentId, version } = await tx.assignment.update({
    where: { id: divertedFromId },
    data: {
      status: 'released',
      releasedAt: releasedAt ?? at,
      endedAt: null,
      endReason: null,
      version: { increment: 1 },
    },
    select: { incidentId: true, version: true },
  })
  return touchesOf(divertedFromId, incidentId, version)
}

/** What is bound stays bound, by another order. */
async function moveTeam(tx: Tx, fromId: string, toId: string) {
  const open = { where: { assignmentId: fromId, endedAt: null }, data: { assignmentId: toId } }
  await tx.commitment.updateMany(open)
  await tx.crewCommitment.updateMany(open)
}

const touchesOf = (id: string, incidentId: string, version: number): Touch[] => [
  { type: 'assignment', id, version },
  { type: 'incident', id: incidentId, version: 0 },
]
