import { z } from 'zod'
import { defineRoute } from '@/app/api/define-route'
import { travelBetween } from '@/lib/desk/drafts'
import { instant } from '@/lib/incidents/schema'
import { err, ok } from '@/lib/result'

const point = z
  .string('position')
  .transform((said) =>
    said.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))),
  )
  .pipe(
    z.tuple(
      [
        z.number('position').min(-90, 'lat').max(90, 'lat'),
        z.number('position').min(-180, 'lng').max(180, 'lng'),
      ],
      'position',
    ),
  )
  .transform(([lat, lng]) => ({ lat, lng }))

const querySchema = z.object({
  from: point,
  to: point,
  mode: z.enum(['road', 'sea'], 'choice').default('road'),
  vehicle: z.enum(['car', 'truck'], 'choice').default('truck'),
  at: instant.optional(),
})

export const GET = defineRoute(
  { needs: 'desk:view', query: querySchema },
  async ({ query, context }) => {
    const way = await travelBetween(query, query.at ?? context.now)
    return way ? ok({ body: way }) : err({ code: 'not-found' })
  },
)
