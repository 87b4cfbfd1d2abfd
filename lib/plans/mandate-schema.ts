import { z } from 'zod'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { clean } from '@/lib/text/text'
import { namesArticle } from './mandate-version'
import { MANDATE_ROLES, PLANNED_MAGNITUDES } from './plan'

const SOURCE_MAX = 1000

/** A choice or a day left open; a form says an empty string. */
const openIfBlank = (said: unknown) => (said === '' || said === undefined ? null : said)

const day = z.iso
  .date({ error: 'plan-day', abort: true })
  .refine((said) => said > '2000' && said < '2200', 'plan-day')

/** A new version of a mandate as it is drafted: what a body does, on what basis, and from which day. */
export const draftMandateSchema = z
  .object({
    hazard: z.enum(HAZARDS, 'hazard'),
    medium: z.enum(MEDIA, 'medium'),
    body: z.string('mandate-body').regex(/^[\w-]{1,60}$/, 'mandate-body'),
    role: z.enum(MANDATE_ROLES, 'choice'),
    fromMagnitude: z.preprocess(openIfBlank, z.enum(PLANNED_MAGNITUDES, 'choice').nullable()),
    source: z
      .string('mandate-source')
      .transform(clean)
      .pipe(z.string().min(1, 'mandate-source').max(SOURCE_MAX, `too-long:${SOURCE_MAX}`)),
    /** A box in a form says `on` or nothing. */
    verified: z.preprocess((said) => said === true || said === 'on', z.boolean()),
    effectiveFrom: day,
    effectiveTo: z.preprocess(openIfBlank, day.nullable()),
  })
  .refine(({ verified, source }) => !verified || namesArticle(source), {
    path: ['verified'],
    message: 'mandate-article',
  })
  .refine(
    ({ effectiveFrom, effectiveTo }) => effectiveTo === null || effectiveFrom <= effectiveTo,
    {
      path: ['effectiveTo'],
      message: 'mandate-last-day',
    },
  )
export type DraftMandate = z.output<typeof draftMandateSchema>
