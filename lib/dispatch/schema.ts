import { z } from 'zod'
import { CAPABILITIES } from '@/lib/plans/capability'
import { PLANNED_MAGNITUDES } from '@/lib/plans/plan'
import { STATION_CODE } from '@/lib/text/station-code'
import type { Supposition } from './what-if'

const stationCode = z.string('station').regex(STATION_CODE, 'station')

const supposition = z.discriminatedUnion(
  'change',
  [
    z.object({
      change: z.literal('call-crew'),
      stationCode,
      count: z.int('figure').min(1, 'figure').max(1000, 'figure'),
    }),
    z.object({
      change: z.literal('return-stock'),
      stationCode,
      capability: z.enum(CAPABILITIES, 'choice'),
      quantity: z.number('amount').positive('amount').max(1e9, 'amount'),
    }),
    z.object({ change: z.literal('back-on-duty'), stationCode }),
    z.object({ change: z.literal('renew-qualification'), stationCode }),
    z.object({
      change: z.literal('magnitude'),
      magnitude: z.enum(PLANNED_MAGNITUDES, 'choice'),
    }),
  ],
  'choice',
) satisfies z.ZodType<Supposition>

const MOST = 20

export const whatIfSchema = z.object({
  suppose: z.array(supposition, 'choice').max(MOST, 'too-many'),
})
export type WhatIf = z.output<typeof whatIfSchema>
