import { defineRoute } from '@/app/api/define-route'
import { getCoverage } from '@/lib/coverage/queries'
import { coverageSchema } from '@/lib/coverage/schema'
import { ok } from '@/lib/result'

export const GET = defineRoute(
  { needs: 'station:view', query: coverageSchema },
  async ({ query, context }) => {
    const { surface: _drawn, change, capable, ...view } = await getCoverage(query, context.now)
    const { difference: _areas, ...changed } = change ?? {}
    return ok({
      body: { ...view, stations: capable.length, change: change && changed },
    })
  },
)
