import { defineRoute } from '@/app/api/define-route'
import { err, ok } from '@/lib/result'
import { findReadiness } from '@/lib/stations/queries'

/** What the phone shows of its own station, read again without drawing the page anew. */
export const GET = defineRoute({ needs: 'crew:view' }, async ({ user, context }) => {
  const readiness =
    user.stationCode === null ? null : await findReadiness(user.stationCode, 'real', context.now)
  return readiness ? ok({ body: readiness }) : err({ code: 'not-found' })
})
