import { defineRoute } from '@/app/api/define-route'
import { getAssignment } from '@/lib/desk/queries'
import { printOrder } from '@/lib/reports/order-print'
import { err, ok } from '@/lib/result'

/** `{id}` alone is the order; `{id}.pdf` is the paper that the crew carries. */
export const GET = defineRoute(
  { needs: ['desk:view', 'crew:view'] },
  async ({ user, params, context }) => {
    const [id = '', format] = (params.id ?? '').split('.')
    if (format === undefined) {
      const assignment = await getAssignment(user, id)
      return assignment ? ok({ body: assignment }) : err({ code: 'assignment-not-found' })
    }
    if (format !== 'pdf') return err({ code: 'not-found' })
    const paper = await printOrder(user, id, context.now)
    if (!paper) return err({ code: 'assignment-not-found' })
    return ok(
      new Response(new Uint8Array(paper.bytes), {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${paper.name}"`,
          'cache-control': 'private, no-store',
          'content-security-policy': "default-src 'none'",
          'x-content-type-options': 'nosniff',
        },
      }),
    )
  },
)
