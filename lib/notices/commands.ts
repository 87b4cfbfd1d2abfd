import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Viewer } from '@/lib/accounts/permissions'
import { findForCommand } from '@/lib/incidents/rows'
import { type CommandContext, command } from '@/lib/journal/command'
import { err, ok } from '@/lib/result'
import type { Duty } from '@/lib/rules/rule'
import { CLOCK_SKEW_MS } from '@/lib/time/clock-skew'
import type { RecordNotice } from './schema'

export type NoticeRefusal =
  | { code: 'incident-not-found' }
  | { code: 'notice-exists' }
  | { code: 'time-out-of-order' }

/** Records that an authority was told: who, when, how, whom, and the proof of it. */
export const recordNotice = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  duty: Duty,
  input: RecordNotice,
) =>
  command<{ id: string; incidentId: string }, NoticeRefusal>(context, async (tx) => {
    const row = await findForCommand(tx, viewer, code)
    if (!row) return err({ code: 'incident-not-found' })
    const doneAt = input.doneAt ?? context.now
    if (doneAt.getTime() > context.now.getTime() + CLOCK_SKEW_MS)
      return err({ code: 'time-out-of-order' })
    if (
      await tx.notice.findUnique({
        where: { incidentId_dutyId: { incidentId: row.id, dutyId: duty.id } },
        select: { id: true },
      })
    )
      return err({ code: 'notice-exists' })
    const id = uuid()
    await tx.notice.create({
      data: {
        id,
        incidentId: row.id,
        dutyId: duty.id,
        recipient: duty.recipient,
        dueAt: duty.due.at ? new Date(duty.due.at) : null,
        dueKind: duty.due.kind,
        doneAt,
        by: context.actor.name,
        channel: input.channel,
        person: input.person,
        proof: input.proof || null,
      },
      select: { id: true },
    })
    return ok({
      value: { id, incidentId: row.id },
      entry: {
        kind: 'notice-done',
        world: row.world,
        incidentId: row.id,
        values: {
          recipient: duty.recipient,
          channel: input.channel,
          person: input.person,
          at: doneAt.toISOString(),
        },
        touches: [{ type: 'incident', id: row.id, version: row.version }],
      },
    })
  })
