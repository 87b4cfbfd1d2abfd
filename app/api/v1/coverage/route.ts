import { defineRoute } from '@/app/api/define-route'
import { getCoverage } from '@/lib/coverage/queries'
import { coverageSchema } from '@/lib/coverage/schema'
import { ok } from '@/lib/result'

export const GET = defineRoute(
  { needs: 'station:view', query: coverageSchema },
  async ({ query, context }) => {
    const { surface: _surface, change, capable, ...view } = await getCoverage(query, context.now)
    return ok({
      body: {
        ...view,
        stations: capable.length,
        change: change && { ...change, difference: undefined },
      },
    })
  },
)
