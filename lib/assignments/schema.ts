import { z } from 'zod'
import { instant, positionSchema, text } from '@/lib/incidents/schema'
import { CAPABILITIES } from '@/lib/plans/capability'
import { readinessSchema } from '@/lib/stations/schema'
import { STATION_CODE } from '@/lib/text/station-code'

const code = z.string('station').regex(STATION_CODE, 'station')

export const orderSchema = z
  .object({
    stations: z.array(code).min(1, 'station').max(100, 'too-many').optional(),
    basedOn: z
      .object({ hash: z.string().max(200), afterDecision: z.uuid('id').nullable() })
      .optional(),
    force: z.boolean('choice').optional(),
    /** Teams on their way to a less urgent incident that may be turned round to this one, by their order. */
    divert: z.array(z.uuid('id')).max(20, 'too-many').optional(),
    reason: text(1000).optional(),
    approvedBy: text(200).optional(),
    approvedVia: text(200).optional(),
  })
  .refine(({ force, divert, reason }) => (!force && !divert?.length) || (reason ?? '') !== '', {
    path: ['reason'],
    message: 'reason-missing',
  })
export type Order = z.output<typeof orderSchema>

/** Where a team is: told by its phone, or by the desk in any words that name a place. */
export const tellPositionSchema = z
  .object({
    position: positionSchema.optional(),
    place: text(300).optional(),
    accuracyM: z.number('amount').min(0, 'amount').max(1e6, 'amount').nullable().optional(),
    at: instant.optional(),
  })
  .refine(({ position, place }) => position !== undefined || !!place, {
    path: ['place'],
    message: 'place-missing',
  })
export type TellPosition = z.output<typeof tellPositionSchema>

/** Who said yes, how it was told (telephone, paper), and when; absent = now. */
export const approveSchema = z.object({
  by: text(200).pipe(z.string().min(1, 'text')),
  via: text(200).pipe(z.string().min(1, 'text')),
  at: instant.optional(),
})
export type Approve = z.output<typeof approveSchema>

export const stepSchema = z.object({
  at: instant.optional(),
  reason: text(1000).optional(),
  note: text(2000).optional(),
  consumed: z
    .array(
      z.object({
        capability: z.enum(CAPABILITIES, 'choice'),
        quantity: z.number('amount').min(0, 'amount').max(1e9, 'amount'),
      }),
    )
    .max(CAPABILITIES.length)
    .optional(),
  /** On return: how ready the station is again; absent = as it was. */
  readiness: readinessSchema.optional(),
})
export type StepInput = z.output<typeof stepSchema>

export const supportRequestSchema = z.object({
  externalId: z.string('choice').max(60, 'choice'),
  needs: z
    .array(
      z.object({
        capability: z.enum(CAPABILITIES, 'choice'),
        quantity: z.number('amount').positive('amount').max(1e9, 'amount'),
      }),
    )
    .max(CAPABILITIES.length),
})
export type SupportRequestInput = z.output<typeof supportRequestSchema>
