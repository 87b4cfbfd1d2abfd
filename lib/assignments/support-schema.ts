import { z } from 'zod'
import { instant, text } from '@/lib/incidents/schema'
import { SUPPORT_ANSWERS } from './support-answer'

/** An answer to a request for support, with who gave it and how. */
export const answerSupportSchema = z
  .object({
    answer: z.enum(SUPPORT_ANSWERS, 'choice'),
    note: text(1000).optional(),
    person: text(200).pipe(z.string().min(1, 'support-person')),
    channel: text(100).pipe(z.string().min(1, 'support-channel')),
    proof: text(1000).optional(),
    arrivesAt: instant.optional(),
    /** `answeredAt` of the answer that this one corrects; absent = it is the first. */
    corrects: instant.optional(),
  })
  .refine(({ answer, arrivesAt }) => answer !== 'declined' || arrivesAt === undefined, {
    path: ['arrivesAt'],
    message: 'support-arrival',
  })
export type AnswerSupport = z.output<typeof answerSupportSchema>
