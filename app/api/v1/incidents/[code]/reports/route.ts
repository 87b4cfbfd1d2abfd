import { defineRoute } from '@/app/api/define-route'
import { draftReport } from '@/lib/reports/commands'
import { findReport } from '@/lib/reports/queries'
import { draftReportSchema } from '@/lib/reports/schema'
import { err, ok } from '@/lib/result'

export const POST = defineRoute(
  { needs: 'report:write', body: draftReportSchema },
  async ({ user, params, body, context }) => {
    const drafted = await draftReport(context, user, params.code ?? '', body)
    if (!drafted.ok) return drafted
    const report = await findReport(user, drafted.value.reportId)
    return report ? ok({ status: 201, body: report }) : err({ code: 'report-not-found' })
  },
)
