import { defineRoute } from '@/app/api/define-route'
import { classifyDraft } from '@/lib/desk/drafts'
import { draftIncidentSchema } from '@/lib/incidents/schema'
import { ok } from '@/lib/result'

export const POST = defineRoute(
  { needs: 'desk:view', body: draftIncidentSchema },
  async ({ body, context }) => ok({ body: await classifyDraft(body, context.now) }),
)
