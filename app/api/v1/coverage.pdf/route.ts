import { defineRoute } from '@/app/api/define-route'
import { coverageSchema } from '@/lib/coverage/schema'
import { printCoverage } from '@/lib/reports/coverage'
import { ok } from '@/lib/result'

/** The coverage map and its lists on A4. */
export const GET = defineRoute(
  { needs: 'station:view', query: coverageSchema },
  async ({ user, query, context }) => {
    const bytes = await printCoverage(user, query, context.now)
    return ok(
      new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': 'inline; filename="do-phu.pdf"',
          'cache-control': 'private, no-store',
          'content-security-policy': "default-src 'none'",
          'x-content-type-options': 'nosniff',
        },
      }),
    )
  },
)
