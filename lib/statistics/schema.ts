import { z } from 'zod'
import { parseMonth } from './statistics'

/** What the list of a month is asked, as a query string; without a month it is this one. */
export const statisticsSchema = z.object({
  month: z
    .string('choice')
    .transform(parseMonth)
    .refine((month) => month !== null, 'choice')
    .optional(),
  world: z.enum(['real', 'drill'], 'choice').default('real'),
})
