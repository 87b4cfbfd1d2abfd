import { z } from 'zod'
import { defineRoute } from '@/app/api/define-route'
import { getIncident, listJournalOf } from '@/lib/desk/queries'
import { addNote } from '@/lib/incidents/record-commands'
import { noteSchema } from '@/lib/incidents/schema'
import { err, ok } from '@/lib/result'

const pageSchema = z.object({
  cursor: z.coerce.number<string>('choice').int('choice').min(0, 'choice').optional(),
  limit: z.coerce
    .number<string>('limit')
    .int('limit')
    .min(1, 'limit')
    .max(500, 'limit')
    .default(200),
})

export const GET = defineRoute(
  { needs: ['desk:view', 'crew:view'], query: pageSchema },
  async ({ user, params, query }) => {
    const incident = await getIncident(user, params.code ?? '')
    if (!incident) return err({ code: 'incident-not-found' })
    const items = await listJournalOf(user, incident.id, {
      after: query.cursor,
      limit: query.limit,
    })
    const last = items.at(-1)
    return ok({
      body: { items, nextCursor: items.length === query.limit && last ? String(last.seq) : null },
    })
  },
)

export const POST = defineRoute(
  { needs: 'incident:edit', body: noteSchema },
  async ({ user, params, body, context }) => {
    const noted = await addNote(context, user, params.code ?? '', body)
    if (!noted.ok) return noted
    const items = await listJournalOf(user, noted.value.incidentId, { limit: 500 })
    return ok({ status: 201, body: items.at(-1) })
  },
)
