import { defineRoute } from '@/app/api/define-route'
import { orderStations } from '@/lib/assignments/commands'
import { orderSchema } from '@/lib/assignments/schema'
import { getIncident } from '@/lib/desk/queries'
import { err, ok } from '@/lib/result'

export const POST = defineRoute(
  { needs: 'dispatch:order', body: orderSchema, bodyOptional: true },
  async ({ user, params, body, context }) => {
    const ordered = await orderStations(context, user, params.code ?? '', body)
    if (!ordered.ok) return ordered
    const { decisionId, incidentId, assignmentIds } = ordered.value
    const incident = await getIncident(user, incidentId)
    if (!incident) return err({ code: 'incident-not-found' })
    const assignments = incident.assignments.filter(({ id }) => assignmentIds.includes(id))
    return ok({ status: 201, body: { decisionId, assignments } })
  },
)
