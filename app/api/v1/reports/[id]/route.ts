import { defineRoute } from '@/app/api/define-route'
import { editReport } from '@/lib/reports/commands'
import { findReport, renderReport } from '@/lib/reports/queries'
import { editReportSchema } from '@/lib/reports/schema'
import { err, ok } from '@/lib/result'

const TYPE = { pdf: 'application/pdf', html: 'text/html; charset=utf-8' } as const

/** `{id}` alone is the record; `{id}.pdf` and `{id}.html` are the paper. */
export const GET = defineRoute({ needs: 'report:write' }, async ({ user, params, context }) => {
  const [id = '', format] = (params.id ?? '').split('.')
  if (format === undefined) {
    const report = await findReport(user, id)
    return report ? ok({ body: report }) : err({ code: 'report-not-found' })
  }
  if (format !== 'pdf' && format !== 'html') return err({ code: 'not-found' })
  const file = await renderReport(user, id, format, context.now)
  if (!file) return err({ code: 'report-not-found' })
  return ok(
    new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': TYPE[format],
        'content-disposition': `inline; filename="${file.name}"`,
        'cache-control': 'private, no-store',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:",
        'x-content-type-options': 'nosniff',
      },
    }),
  )
})

/** Changes what the officer wrote in a draft. */
export const PATCH = defineRoute(
  { needs: 'report:write', body: editReportSchema },
  async ({ user, params, body, context }) => {
    const edited = await editReport(context, user, params.id ?? '', body)
    if (!edited.ok) return edited
    const report = await findReport(user, edited.value.reportId)
    return report ? ok({ body: report }) : err({ code: 'report-not-found' })
  },
)
