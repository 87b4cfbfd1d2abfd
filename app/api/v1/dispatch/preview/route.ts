import { defineRoute } from '@/app/api/define-route'
import { previewIncident } from '@/lib/desk/drafts'
import { draftIncidentSchema } from '@/lib/incidents/schema'
import { ok } from '@/lib/result'

/** A recommendation for an incident that is not saved; nothing is. */
export const POST = defineRoute(
  { needs: 'desk:view', body: draftIncidentSchema },
  async ({ body, context }) => ok({ body: await previewIncident(body, context.now) }),
)
