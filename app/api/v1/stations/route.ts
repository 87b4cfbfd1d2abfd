import { z } from 'zod'
import { defineRoute } from '@/app/api/define-route'
import { ok } from '@/lib/result'
import { listStations } from '@/lib/stations/queries'

const pageSchema = z.object({
  cursor: z.string().max(10).optional(),
  limit: z.coerce
    .number<string>('limit')
    .int('limit')
    .min(1, 'limit')
    .max(200, 'limit')
    .default(200),
})

/** By code; the cursor is the last code of the page before. */
export const GET = defineRoute(
  { needs: 'station:view', query: pageSchema },
  async ({ query, context }) => {
    const all = await listStations('real', context.now)
    const from = query.cursor ? all.filter(({ code }) => code > (query.cursor ?? '')) : all
    const items = from.slice(0, query.limit)
    return ok({
      body: { items, nextCursor: from.length > items.length ? (items.at(-1)?.code ?? null) : null },
    })
  },
)
