import 'server-only'
import type { Viewer } from '@/lib/accounts/permissions'
import { findDecision } from '@/lib/assignments/queries'
import { db } from '@/lib/db'
import type { RecommendInput } from '@/lib/dispatch/input'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import { findIncident } from '@/lib/incidents/queries'
import type { Approval, Decision } from './decision'

/** A decision by its id for the operator of the machine; a viewer asks `getDecisionRecord`. */
export async function readDecision(id: string): Promise<Decision | null> {
  const row = await findDecision(id)
  if (!row) return null
  const { result, chosen, inputs, ...decision } = row
  // Written by `orderStations` from these types; `recompute` says so where they no longer fit.
  return {
    ...decision,
    result: result as unknown as Recommendation,
    chosen: chosen as unknown as Pick[],
    inputs: inputs as unknown as RecommendInput,
  }
}

/** A decision with its incident and who approved it, where the viewer may see the incident. */
export async function getDecisionRecord(viewer: Viewer, id: string) {
  const decision = await readDecision(id)
  const incident = decision && (await findIncident(viewer, decision.incidentId))
  if (!decision || !incident) return null
  const { code, title, hazard, medium, alsoMedia, isDrill } = incident
  return {
    decision,
    incident: { code, title, hazard, medium, alsoMedia, isDrill },
    approvals: await listApprovals(decision.id),
  }
}

/** Every order of one decision is approved alike; told once. */
async function listApprovals(decisionId: string): Promise<Approval[]> {
  const rows = await db.assignment.findMany({
    where: { decisionId, approvedBy: { not: null } },
    select: { approvedBy: true, approvedVia: true },
    distinct: ['approvedBy', 'approvedVia'],
    orderBy: { approvedBy: 'asc' },
  })
  return rows.flatMap(({ approvedBy, approvedVia }) =>
    approvedBy ? [{ by: approvedBy, via: approvedVia }] : [],
  )
}
