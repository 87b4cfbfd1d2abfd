import { defineRoute } from '@/app/api/define-route'
import { tellPosition } from '@/lib/assignments/position-command'
import { tellPositionSchema } from '@/lib/assignments/schema'
import { getAssignment } from '@/lib/desk/queries'
import { err, ok } from '@/lib/result'

export const POST = defineRoute(
  { needs: 'assignment:step', body: tellPositionSchema },
  async ({ user, params, body, context }) => {
    const told = await tellPosition(context, user, params.id ?? '', body)
    if (!told.ok) return told
    const assignment = await getAssignment(user, told.value.assignmentId)
    return assignment ? ok({ body: assignment }) : err({ code: 'assignment-not-found' })
  },
)
