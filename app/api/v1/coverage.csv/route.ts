import { defineRoute } from '@/app/api/define-route'
import { coverageCsv } from '@/lib/coverage/csv'
import { getCoverage } from '@/lib/coverage/queries'
import { coverageSchema } from '@/lib/coverage/schema'
import { ok } from '@/lib/result'

/** The gap list and the stations that something depends on alone, for a spreadsheet. */
export const GET = defineRoute(
  { needs: 'station:view', query: coverageSchema },
  async ({ query, context }) => {
    const view = await getCoverage(query, context.now)
    return ok(
      new Response(coverageCsv(view), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="do-phu.csv"',
          'cache-control': 'no-store',
        },
      }),
    )
  },
)
