import { defineRoute } from '@/app/api/define-route'
import { acceptFactor } from '@/lib/stations/calibration-commands'
import { acceptFactorSchema } from '@/lib/stations/calibration-schema'
import { answerCalibration } from '../answer'

/** Takes a suggested factor into the station's estimates. */
export const POST = defineRoute(
  { needs: 'account:manage', body: acceptFactorSchema },
  async ({ user, params, body, context }) => {
    const code = params.code ?? ''
    const accepted = await acceptFactor(context, code, body)
    return accepted.ok ? answerCalibration(user, code, context.now) : accepted
  },
)
