import { defineRoute } from '@/app/api/define-route'
import { getAssignment } from '@/lib/desk/queries'
import { err, ok } from '@/lib/result'

export const GET = defineRoute({ needs: ['desk:view', 'crew:view'] }, async ({ user, params }) => {
  const assignment = await getAssignment(user, params.id ?? '')
  return assignment ? ok({ body: assignment }) : err({ code: 'assignment-not-found' })
})
