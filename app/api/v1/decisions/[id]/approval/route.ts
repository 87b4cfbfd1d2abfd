import { defineRoute } from '@/app/api/define-route'
import { answerApproval } from '@/app/api/v1/decisions/answer'

/** Whether the orders of a decision want an approval, and who gave it. */
export const GET = defineRoute({ needs: 'desk:view' }, ({ user, params }) =>
  answerApproval(user, params.id ?? ''),
)
