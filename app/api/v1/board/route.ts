import { defineRoute } from '@/app/api/define-route'
import { notModified } from '@/app/api/etag'
import { getBoard } from '@/lib/desk/queries'
import { ok } from '@/lib/result'

/**
 * Shifts begin, lots expire and orders are swept without anybody writing: after this the board is told
 * anew, ms. With the 30 s between two reads a sweep is never more than 50 s old on a screen.
 */
const STALE_MS = 15_000

/** The board; 304 while nothing was written since and the quarter minute is the same. */
export const GET = defineRoute({ needs: 'desk:view' }, async ({ user, context, request }) => {
  const board = await getBoard(user, context.now)
  const tag = `"board.${board.lastSeq}.${Math.floor(context.now.getTime() / STALE_MS)}"`
  return ok(
    notModified(request, tag) ?? {
      body: board,
      headers: { etag: tag, 'cache-control': 'private, no-cache' },
    },
  )
})
