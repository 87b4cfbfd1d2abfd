import 'server-only'
import type { Agency } from '@/lib/accounts/agency'
import type { Viewer } from '@/lib/accounts/permissions'
import { findForCommand } from '@/lib/incidents/rows'
import { type CommandContext, command } from '@/lib/journal/command'
import { err, ok } from '@/lib/result'
import { isUuid } from '@/lib/text/uuid'
import { CLOCK_SKEW_MS } from '@/lib/time/clock-skew'
import type { Approve } from './schema'

export type ApproveRefusal =
  | { code: 'decision-not-found' }
  | { code: 'not-lead-agency'; leadAgency: Agency }
  | { code: 'already-approved'; by: string; via: string | null }
  | { code: 'approval-in-future' }

/**
 * Records who approved the orders of a decision, by telephone or on paper, and when. Once: the incident
 * is locked first, as ordering does, so of two commanders the second is told whose word stands. The
 * time is the journal's to keep.
 */
export const approveDecision = (
  context: CommandContext,
  viewer: Viewer,
  decisionId: string,
  { by, via, at = context.now }: Approve,
) =>
  command<{ decisionId: string; incidentId: string }, ApproveRefusal>(context, async (tx) => {
    const target = isUuid(decisionId)
      ? await tx.decision.findUnique({ where: { id: decisionId }, select: { incidentId: true } })
      : null
    const incident = target && (await findForCommand(tx, viewer, target.incidentId))
    if (!incident) return err({ code: 'decision-not-found' })
    if (incident.leadAgency !== viewer.agency)
      return err({ code: 'not-lead-agency', leadAgency: incident.leadAgency })
    if (at.getTime() > context.now.getTime() + CLOCK_SKEW_MS)
      return err({ code: 'approval-in-future' })

    const orders = await tx.assignment.findMany({
      where: { decisionId },
      select: {
        id: true,
        stationCode: true,
        version: true,
        approvedBy: true,
        approvedVia: true,
        station: { select: { name: true } },
      },
      orderBy: [{ isLead: 'desc' }, { stationCode: 'asc' }],
    })
    const before = orders.find(({ approvedBy }) => approvedBy !== null)
    if (before?.approvedBy)
      return err({ code: 'already-approved', by: before.approvedBy, via: before.approvedVia })
    await tx.assignment.updateMany({
      where: { decisionId },
      data: { approvedBy: by, approvedVia: via, version: { increment: 1 } },
    })
    return ok({
      value: { decisionId, incidentId: incident.id },
      entry: {
        kind: 'decision-approved',
        world: incident.world,
        incidentId: incident.id,
        values: {
          decision: decisionId,
          approver: by,
          via,
          at: at.toISOString(),
          stations: orders
            .map(({ stationCode, station }) => `${stationCode} ${station.name}`)
            .join(', '),
        },
        touches: [
          { type: 'incident', id: incident.id, version: incident.version },
          ...orders.map(({ id, version }) => ({
            type: 'assignment' as const,
            id,
            version: version + 1,
          })),
        ],
      },
    })
  })
