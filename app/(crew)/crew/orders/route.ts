import { defineRoute } from '@/app/api/define-route'
import { myAssignments } from '@/lib/desk/queries'
import { ok } from '@/lib/result'

/**
 * What the crew's page shows, read again without drawing the page anew: a page that is asked for
 * where there is no signal is replaced by the browser's own error.
 */
export const GET = defineRoute({ needs: 'crew:view' }, async ({ user }) =>
  ok({ body: await myAssignments(user) }),
)
