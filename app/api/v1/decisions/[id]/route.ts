import { defineRoute } from '@/app/api/define-route'
import { getDecision } from '@/lib/desk/queries'
import { err, ok } from '@/lib/result'

export const GET = defineRoute({ needs: 'desk:view' }, async ({ user, params }) => {
  const decision = await getDecision(user, params.id ?? '')
  return decision ? ok({ body: decision }) : err({ code: 'not-found' })
})
