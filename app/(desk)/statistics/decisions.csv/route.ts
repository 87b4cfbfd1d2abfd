import { defineRoute } from '@/app/api/define-route'
import { ok } from '@/lib/result'
import { decisionsCsv } from '@/lib/statistics/csv'
import { listDecisions } from '@/lib/statistics/queries'
import { statisticsSchema } from '@/lib/statistics/schema'
import { monthKey, monthOf } from '@/lib/statistics/statistics'

/** The month's decisions for a spreadsheet: those of the page, by the same address. */
export const GET = defineRoute(
  { needs: 'desk:view', query: statisticsSchema },
  async ({ user, query, context }) => {
    const month = query.month ?? monthOf(context.now)
    const decisions = await listDecisions(user, month)
    const shown = decisions.filter(({ isDrill }) => isDrill === (query.world === 'drill'))
    return ok(
      new Response(decisionsCsv(shown), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="quyet-dinh-${monthKey(month)}.csv"`,
          'cache-control': 'no-store',
        },
      }),
    )
  },
)
