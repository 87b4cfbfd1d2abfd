import { defineRoute } from '@/app/api/define-route'
import { endFactor } from '@/lib/stations/calibration-commands'
import { endFactorSchema } from '@/lib/stations/calibration-schema'
import { answerCalibration } from '../answer'

/** Ends the factor in force on a class of road. */
export const POST = defineRoute(
  { needs: 'account:manage', body: endFactorSchema },
  async ({ user, params, body, context }) => {
    const code = params.code ?? ''
    const ended = await endFactor(context, code, body)
    return ended.ok ? answerCalibration(user, code, context.now) : ended
  },
)
