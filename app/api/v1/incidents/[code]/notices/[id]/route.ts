import { defineRoute } from '@/app/api/define-route'
import { answerIncident } from '@/app/api/v1/incidents/answer'
import { findDuty } from '@/lib/desk/queries'
import { recordNotice } from '@/lib/notices/commands'
import { recordNoticeSchema } from '@/lib/notices/schema'
import { err } from '@/lib/result'

/** Fulfils the duty `id` of the incident. */
export const POST = defineRoute(
  { needs: 'incident:edit', body: recordNoticeSchema },
  async ({ user, params, body, context }) => {
    const code = params.code ?? ''
    const duty = await findDuty(user, code, params.id ?? '')
    if (!duty) return err({ code: 'not-found' })
    const told = await recordNotice(context, user, code, duty, body)
    return told.ok ? answerIncident(user, told.value.incidentId) : told
  },
)
