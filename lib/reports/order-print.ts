import 'server-only'
import type { Viewer } from '@/lib/accounts/permissions'
import { findApproval, findDecision } from '@/lib/assignments/queries'
import { db } from '@/lib/db'
import { getAssignment, getIncident } from '@/lib/desk/queries'
import type { RecommendInput } from '@/lib/dispatch/input'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import { teamKey } from '@/lib/stations/team'
import { ISSUERS } from './facts'
import { paperGround } from './ground'
import { orderPaper } from './order'
import type { OrderFacts } from './order-facts'
import { renderOrderPdf } from './order-pdf'

/** The paper of one order; null where the viewer may not know of it. A crew prints its own station's. */
export async function printOrder(viewer: Viewer, assignmentId: string, now: Date) {
  const facts = await gatherOrderFacts(viewer, assignmentId, now)
  if (!facts) return null
  const paper = orderPaper(facts, await paperGround(facts.incident.position))
  return {
    name: `lenh-dieu-dong-${facts.incident.code}-${facts.order.stationCode}.pdf`,
    bytes: await renderOrderPdf(paper),
  }
}

/** From the decision as it was stored; only the incident is told as it is now. */
export async function gatherOrderFacts(
  viewer: Viewer,
  assignmentId: string,
  now: Date,
): Promise<OrderFacts | null> {
  const order = await getAssignment(viewer, assignmentId)
  const incident = order && (await getIncident(viewer, order.incidentId))
  if (!order || !incident) return null
  const [decision, approval, instance] = await Promise.all([
    findDecision(order.decisionId),
    findApproval(order.decisionId),
    db.instance.findUnique({ where: { id: 1 }, select: { mode: true } }),
  ])
  if (!decision || !approval) return null
  // Written by `orderStations` from these types.
  const inputs = decision.inputs as unknown as RecommendInput
  const { magnitude } = decision.result as unknown as Recommendation
  const pick = (decision.chosen as unknown as Pick[]).find(
    ({ stationCode }) => stationCode === order.stationCode,
  )
  const key = pick?.team ? teamKey(pick.team) : order.stationCode
  const ways = inputs.travel.rows[key]?.options ?? []
  const { isNeeded, given } = approval
  return {
    issuer: ISSUERS[incident.leadAgency],
    order,
    incident: { ...incident, reporter: null },
    orderedBy: decision.by,
    magnitude,
    from:
      pick?.team?.position ??
      inputs.stations.find(({ code }) => code === order.stationCode)?.position ??
      null,
    pick: pick ?? null,
    way: ways.find(({ mode, km }) => mode === pick?.mode && km === pick.distanceKm) ?? null,
    approval: { isNeeded, given },
    mode: { demo: instance?.mode !== 'live', drill: incident.isDrill },
    printedAt: now.toISOString(),
  }
}
