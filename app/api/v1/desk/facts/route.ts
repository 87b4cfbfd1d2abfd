import { createHash } from 'node:crypto'
import { z } from 'zod'
import { defineRoute } from '@/app/api/define-route'
import { notModified } from '@/app/api/etag'
import { deskFacts } from '@/lib/desk/queries'
import { ok } from '@/lib/result'

const querySchema = z.object({
  world: z
    .string('choice')
    .regex(/^[\w-]{1,60}$/, 'choice')
    .default('real'),
})

/** The snapshot the page decides from; the tag ignores the moment it was taken. */
export const GET = defineRoute(
  { needs: 'dispatch:order', query: querySchema },
  async ({ user, query, context, request }) => {
    const facts = await deskFacts(user, query.world, context.now)
    const { at: _at, ...content } = facts
    const tag = `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}"`
    return ok(
      notModified(request, tag) ?? {
        body: facts,
        headers: { etag: tag, 'cache-control': 'private, no-cache' },
      },
    )
  },
)
