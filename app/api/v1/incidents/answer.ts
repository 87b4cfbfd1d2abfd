import 'server-only'
import { etag } from '@/app/api/etag'
import type { Viewer } from '@/lib/accounts/permissions'
import { getIncident } from '@/lib/desk/queries'
import { err, ok } from '@/lib/result'

/** After a command on an incident: the incident as it is now. */
export async function answerIncident(viewer: Viewer, id: string, status = 200) {
  const incident = await getIncident(viewer, id)
  if (!incident) return err({ code: 'incident-not-found' } as const)
  return ok({ status, body: incident, headers: { etag: etag(incident) } })
}
