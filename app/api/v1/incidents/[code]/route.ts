import { defineRoute } from '@/app/api/define-route'
import { etag, notModified, versionOf } from '@/app/api/etag'
import { getIncident } from '@/lib/desk/queries'
import { editIncident } from '@/lib/incidents/commands'
import { locate } from '@/lib/incidents/locate'
import { editIncidentSchema } from '@/lib/incidents/schema'
import { err, ok } from '@/lib/result'

export const GET = defineRoute(
  { needs: ['desk:view', 'crew:view'] },
  async ({ user, params, request }) => {
    const incident = await getIncident(user, params.code ?? '')
    if (!incident) return err({ code: 'incident-not-found' })
    const tag = etag(incident)
    return ok(notModified(request, tag) ?? { body: incident, headers: { etag: tag } })
  },
)

export const PATCH = defineRoute(
  { needs: 'incident:edit', body: editIncidentSchema },
  async ({ user, params, body, context, request }) => {
    const expectedVersion = versionOf(request.headers.get('if-match'))
    if (expectedVersion === null) return err({ code: 'if-match-missing' })
    const code = params.code ?? ''
    const moves =
      body.position !== undefined ||
      typeof body.place === 'string' ||
      body.communeCode !== undefined
    const before = moves ? await getIncident(user, code) : null
    const located = before
      ? await locate({
          // A commune alone is chosen for the point that is already there.
          position:
            body.position ??
            (body.place === undefined ? (before.position ?? undefined) : undefined),
          place: body.place ?? before.placeText,
          positionSource:
            body.positionSource ??
            (body.place === undefined ? (before.positionSource ?? undefined) : undefined),
          accuracyM: body.accuracyM ?? (body.place === undefined ? before.accuracyM : undefined),
          communeCode: body.communeCode,
        })
      : null
    const edited = await editIncident(context, user, {
      code,
      expectedVersion,
      input: body,
      located,
    })
    if (!edited.ok) return edited
    const incident = await getIncident(user, edited.value.incidentId)
    if (!incident) return err({ code: 'incident-not-found' })
    return ok({ body: incident, headers: { etag: etag(incident) } })
  },
)
