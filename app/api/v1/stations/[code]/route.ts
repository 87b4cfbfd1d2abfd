import { defineRoute } from '@/app/api/define-route'
import { err, ok } from '@/lib/result'
import { findStation } from '@/lib/stations/queries'

export const GET = defineRoute({ needs: 'station:view' }, async ({ params, context }) => {
  const station = await findStation(params.code ?? '', 'real', context.now)
  return station ? ok({ body: station }) : err({ code: 'not-found' })
})
