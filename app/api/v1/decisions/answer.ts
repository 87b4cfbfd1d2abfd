import { can, type Viewer } from '@/lib/accounts/permissions'
import { findApproval } from '@/lib/assignments/queries'
import { findIncident } from '@/lib/incidents/queries'
import { err, ok } from '@/lib/result'

/** The approval of a decision as the asker may see it, and whether the asker may give one. */
export async function answerApproval(user: Viewer, decisionId: string) {
  const found = await findApproval(decisionId)
  const incident = found && (await findIncident(user, found.incidentId))
  if (!found || !incident) return err({ code: 'decision-not-found' } as const)
  const { isNeeded, given } = found
  const mayApprove = can(user, 'dispatch:approve') && incident.leadAgency === user.agency
  return ok({ body: { decisionId: found.decisionId, isNeeded, given, mayApprove } })
}
