import { defineRoute } from '@/app/api/define-route'
import { answerCalibration } from './answer'

/** Estimated against actual travel per class of road, and the factors in force. */
export const GET = defineRoute({ needs: 'station:view' }, ({ user, params, context }) =>
  answerCalibration(user, params.code ?? '', context.now),
)
