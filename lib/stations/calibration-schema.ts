import { z } from 'zod'
import { clean } from '@/lib/text/text'
import { ROAD_CLASSES } from '@/lib/travel/policy'

const MAX_REASON = 1000

const roadClass = z.enum(ROAD_CLASSES, 'choice')
const reason = z
  .string('reason-missing')
  .transform(clean)
  .pipe(z.string().min(1, 'reason-missing').max(MAX_REASON, `too-long:${MAX_REASON}`))

/** The suggestion as it was seen, so that one the trips no longer make is not accepted. */
export const acceptFactorSchema = z.object({
  roadClass,
  factor: z.number('amount').min(0.2, 'amount').max(5, 'amount'),
  trips: z.int('amount').min(1, 'amount'),
  reason,
})
export type AcceptFactor = z.output<typeof acceptFactorSchema>

export const endFactorSchema = z.object({ roadClass, reason })
export type EndFactor = z.output<typeof endFactorSchema>
