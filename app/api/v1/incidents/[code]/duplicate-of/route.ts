import { defineRoute } from '@/app/api/define-route'
import { answerIncident } from '@/app/api/v1/incidents/answer'
import { linkDuplicate } from '@/lib/incidents/record-commands'
import { duplicateSchema } from '@/lib/incidents/schema'

export const POST = defineRoute(
  { needs: 'incident:edit', body: duplicateSchema },
  async ({ user, params, body, context }) => {
    const linked = await linkDuplicate(context, user, params.code ?? '', body.code)
    return linked.ok ? answerIncident(user, linked.value.incidentId) : linked
  },
)
