import { defineRoute } from '@/app/api/define-route'
import { answerIncident } from '@/app/api/v1/incidents/answer'
import { chooseQuantity } from '@/lib/incidents/record-commands'
import { chooseQuantitySchema } from '@/lib/incidents/schema'
import { err } from '@/lib/result'

/** Marks the figure that the level is judged by. */
export const POST = defineRoute({ needs: 'incident:edit' }, async ({ user, params, context }) => {
  const chosen = chooseQuantitySchema.safeParse({ quantityId: params.id })
  if (!chosen.success) return err({ code: 'quantity-not-found' })
  const marked = await chooseQuantity(context, user, params.code ?? '', chosen.data.quantityId)
  return marked.ok ? answerIncident(user, marked.value.incidentId) : marked
})
