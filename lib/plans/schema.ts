import { z } from 'zod'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { parseAmount } from '@/lib/quantities/typed-amount'
import { CAPABILITIES } from './capability'
import { PLANNED_MAGNITUDES } from './plan'

/** Every message is a key under `invalid`; the edge turns it into a sentence in the user's language. */
const MAX_QUANTITY = 1e9
export const MAX_CREW = 50

/** A number, or one as a hand types it: "1.500" or "0,5". */
const typed = (said: unknown) => (typeof said === 'string' ? parseAmount(said) : said)

const needSchema = z.object({
  capability: z.enum(CAPABILITIES, 'capability'),
  quantity: z.preprocess(
    typed,
    z
      .number('need-quantity')
      .gt(0, 'need-quantity')
      .max(MAX_QUANTITY, `need-too-much:${MAX_QUANTITY}`),
  ),
  /** A box in a form says `on` or nothing. */
  essential: z.preprocess((said) => said === true || said === 'on', z.boolean()),
})

/** A new version as it is drafted: what it asks for, and from which day. */
export const draftPlanSchema = z.object({
  hazard: z.enum(HAZARDS, 'hazard'),
  medium: z.enum(MEDIA, 'medium'),
  magnitude: z.enum(PLANNED_MAGNITUDES, 'choice'),
  crewPerStation: z.preprocess(
    typed,
    z
      .int(`plan-crew:${MAX_CREW}`)
      .min(1, `plan-crew:${MAX_CREW}`)
      .max(MAX_CREW, `plan-crew:${MAX_CREW}`),
  ),
  effectiveFrom: z.iso
    .date({ error: 'plan-day', abort: true })
    .refine((day) => day > '2000' && day < '2200', 'plan-day'),
  needs: z
    .array(needSchema, 'needs-missing')
    .min(1, 'needs-missing')
    .superRefine((needs, ctx) => {
      const seen = new Set<string>()
      for (const [row, { capability }] of needs.entries()) {
        if (seen.has(capability))
          ctx.addIssue({ code: 'custom', path: [row, 'capability'], message: 'capability-twice' })
        seen.add(capability)
      }
      if (needs.length > 0 && !needs.some(({ essential }) => essential))
        ctx.addIssue({ code: 'custom', message: 'needs-essential' })
    }),
})
export type DraftPlan = z.output<typeof draftPlanSchema>

export const planIdSchema = z.object({ id: z.string('id').regex(/^[\w-]{1,80}$/, 'id') })
