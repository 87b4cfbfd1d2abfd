import { defineRoute } from '@/app/api/define-route'
import { notModified } from '@/app/api/etag'
import { getBoard } from '@/lib/desk/queries'
import { ok } from '@/lib/result'

/** The board; while nothing was written since, 304. */
export const GET = defineRoute({ needs: 'desk:view' }, async ({ user, context, request }) => {
  const board = await getBoard(user, context.now)
  const tag = `"board.${board.lastSeq}"`
  return ok(
    notModified(request, tag) ?? {
      body: board,
      headers: { etag: tag, 'cache-control': 'private, no-cache' },
    },
  )
})
