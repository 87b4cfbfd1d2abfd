import { defineRoute } from '@/app/api/define-route'
import { answerSupport } from '@/lib/assignments/support-commands'
import { answerSupportSchema } from '@/lib/assignments/support-schema'
import { getSupportRequest } from '@/lib/desk/queries'
import { err, ok } from '@/lib/result'

export const POST = defineRoute(
  { needs: 'dispatch:order', body: answerSupportSchema },
  async ({ user, params, body, context }) => {
    const answered = await answerSupport(context, user, params.id ?? '', body)
    if (!answered.ok) return answered
    const request = await getSupportRequest(user, answered.value.id)
    return request ? ok({ body: request }) : err({ code: 'not-found' })
  },
)
