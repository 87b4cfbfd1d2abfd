import { defineRoute } from '@/app/api/define-route'
import { getRecommendation } from '@/lib/desk/queries'
import { err, ok } from '@/lib/result'

export const GET = defineRoute({ needs: 'desk:view' }, async ({ user, params, context }) => {
  const recommendation = await getRecommendation(user, params.code ?? '', context.now)
  return recommendation ? ok({ body: recommendation }) : err({ code: 'incident-not-found' })
})
