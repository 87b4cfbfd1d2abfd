import 'server-only'
import type { Tx } from '@/lib/db'
import type { Touch } from '@/lib/journal/journal'

/**
 * A team leaves one order for another: the same crew with all that it has, so that what is used up is
 * told for both when it is home. Its row was locked when the team was read (`listTeams`).
 */
export async function turnRound(
  tx: Tx,
  fromId: string,
  to: { id: string; incidentCode: string },
  now: Date,
): Promise<Touch[]> {
  const open = { where: { assignmentId: fromId, endedAt: null } }
  const [commitments, crew] = [
    await tx.commitment.findMany({ ...open, omit: { endedAt: true, consumed: true } }),
    await tx.crewCommitment.findMany({ ...open, omit: { endedAt: true } }),
  ]
  await tx.commitment.updateMany({ ...open, data: { endedAt: now } })
  await tx.crewCommitment.updateMany({ ...open, data: { endedAt: now } })
  const moved = { assignmentId: to.id }
  await tx.commitment.createMany({ data: commitments.map((row) => ({ ...row, ...moved })) })
  await tx.crewCommitment.createMany({ data: crew.map((row) => ({ ...row, ...moved })) })
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
  return [
    { type: 'assignment', id: fromId, version },
    { type: 'incident', id: incidentId, version: 0 },
  ]
}
