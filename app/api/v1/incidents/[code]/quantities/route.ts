import { defineRoute } from '@/app/api/define-route'
import { answerIncident } from '@/app/api/v1/incidents/answer'
import { addQuantity } from '@/lib/incidents/record-commands'
import { quantitySchema } from '@/lib/incidents/schema'

export const POST = defineRoute(
  { needs: 'incident:edit', body: quantitySchema },
  async ({ user, params, body, context }) => {
    const added = await addQuantity(context, user, params.code ?? '', body)
    return added.ok ? answerIncident(user, added.value.incidentId, 201) : added
  },
)
