import { defineRoute } from '@/app/api/define-route'
import { issueReport } from '@/lib/reports/commands'
import { findReport } from '@/lib/reports/queries'
import { issueReportSchema } from '@/lib/reports/schema'
import { err, ok } from '@/lib/result'

export const POST = defineRoute(
  { needs: 'report:issue', body: issueReportSchema, bodyOptional: true },
  async ({ user, params, body, context }) => {
    const issued = await issueReport(context, user, params.id ?? '', body)
    if (!issued.ok) return issued
    const report = await findReport(user, issued.value.reportId)
    return report ? ok({ body: report }) : err({ code: 'report-not-found' })
  },
)
