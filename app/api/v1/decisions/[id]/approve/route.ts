import { defineRoute } from '@/app/api/define-route'
import { answerApproval } from '@/app/api/v1/decisions/answer'
import { approveDecision } from '@/lib/assignments/approve-command'
import { approveSchema } from '@/lib/assignments/schema'

/** Records an approval that was given by telephone or on paper. */
export const POST = defineRoute(
  { needs: 'dispatch:approve', body: approveSchema },
  async ({ user, params, body, context }) => {
    const approved = await approveDecision(context, user, params.id ?? '', body)
    return approved.ok ? answerApproval(user, approved.value.decisionId) : approved
  },
)
