import { defineRoute } from '@/app/api/define-route'
import { supportRequestSchema } from '@/lib/assignments/schema'
import { requestSupport } from '@/lib/assignments/support-commands'
import { ok } from '@/lib/result'

export const POST = defineRoute(
  { needs: 'dispatch:order', body: supportRequestSchema },
  async ({ user, params, body, context }) => {
    const asked = await requestSupport(context, user, params.code ?? '', body)
    return asked.ok
      ? ok({ status: 201, body: { id: asked.value.id, ...body, answer: null } })
      : asked
  },
)
