import { defineRoute } from '@/app/api/define-route'
import { getSupposed } from '@/lib/desk/queries'
import { whatIfSchema } from '@/lib/dispatch/schema'
import { err, ok } from '@/lib/result'

/** Who would go if things were otherwise; nothing is saved. */
export const POST = defineRoute(
  { needs: 'desk:view', body: whatIfSchema },
  async ({ user, params, body, context }) => {
    const recommendation = await getSupposed(user, params.code ?? '', body.suppose, context.now)
    return recommendation ? ok({ body: recommendation }) : err({ code: 'incident-not-found' })
  },
)
