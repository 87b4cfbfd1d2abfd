import { defineRoute } from '@/app/api/define-route'
import { STEPS } from '@/lib/assignments/assignment'
import { stepSchema } from '@/lib/assignments/schema'
import { takeStep } from '@/lib/assignments/step-command'
import { getAssignment } from '@/lib/desk/queries'
import { err, ok } from '@/lib/result'

export const POST = defineRoute(
  { needs: 'assignment:step', body: stepSchema, bodyOptional: true },
  async ({ user, params, body, context }) => {
    const step = STEPS.find((known) => known === params.step)
    if (!step) return err({ code: 'not-found' })
    const taken = await takeStep(context, user, params.id ?? '', step, body)
    if (!taken.ok) return taken
    const assignment = await getAssignment(user, taken.value.assignmentId)
    return assignment ? ok({ body: assignment }) : err({ code: 'assignment-not-found' })
  },
)
