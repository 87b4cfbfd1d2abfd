import { defineRoute } from '@/app/api/define-route'
import { answerIncident } from '@/app/api/v1/incidents/answer'
import { changeStatus } from '@/lib/incidents/record-commands'
import { changeStatusSchema } from '@/lib/incidents/schema'

export const POST = defineRoute(
  { needs: 'incident:edit', body: changeStatusSchema },
  async ({ user, params, body, context }) => {
    const changed = await changeStatus(context, user, params.code ?? '', body)
    return changed.ok ? answerIncident(user, changed.value.incidentId) : changed
  },
)
