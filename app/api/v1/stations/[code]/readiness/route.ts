import { defineRoute } from '@/app/api/define-route'
import { err, ok } from '@/lib/result'
import { findReadiness } from '@/lib/stations/queries'
import { setReadiness } from '@/lib/stations/readiness-command'
import { setReadinessSchema } from '@/lib/stations/schema'

/** Whose station it is, the command asks of the row. */
export const POST = defineRoute(
  { needs: ['crew:view', 'dispatch:order', 'station:edit'], body: setReadinessSchema },
  async ({ user, params, body, context }) => {
    const set = await setReadiness(context, user, params.code ?? '', body)
    if (!set.ok) return set
    const readiness = await findReadiness(set.value.stationCode, body.world ?? 'real', context.now)
    return readiness ? ok({ body: readiness }) : err({ code: 'not-found' })
  },
)
