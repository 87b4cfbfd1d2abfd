import { defineRoute } from '@/app/api/define-route'
import { etag } from '@/app/api/etag'
import { getIncident, listIncidentPage } from '@/lib/desk/queries'
import { reportIncident } from '@/lib/incidents/commands'
import { locate } from '@/lib/incidents/locate'
import { parseCursor } from '@/lib/incidents/queries'
import { listIncidentsSchema, reportIncidentSchema } from '@/lib/incidents/schema'
import { err, ok } from '@/lib/result'

export const GET = defineRoute(
  { needs: 'desk:view', query: listIncidentsSchema },
  async ({ user, query }) => {
    if (query.cursor && !parseCursor(query.cursor))
      return err({ code: 'invalid-input', errors: { cursor: ['choice'] } })
    return ok({ body: await listIncidentPage(user, query) })
  },
)

export const POST = defineRoute(
  { needs: 'incident:report', body: reportIncidentSchema },
  async ({ user, body, context }) => {
    const reported = await reportIncident(context, user, body, await locate(body))
    if (!reported.ok) return reported
    const incident = await getIncident(user, reported.value.incidentId)
    if (!incident) return err({ code: 'incident-not-found' })
    return ok({
      status: 201,
      body: incident,
      headers: { etag: etag(incident), location: `/api/v1/incidents/${incident.code}` },
    })
  },
)
