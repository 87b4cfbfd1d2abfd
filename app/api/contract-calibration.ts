import { z } from 'zod'
import { LEFT_OUT } from '@/lib/travel/calibration'
import { ROAD_CLASSES } from '@/lib/travel/policy'

/** What the calibration calls answer: a part of the contract of its own. */

const roadClass = z.enum(ROAD_CLASSES)
const instant = z.iso.datetime({ offset: true })

export const calibrationRowSchema = z.object({
  roadClass,
  trips: z.int(),
  estimatedMinutes: z.number().nullable(),
  actualMinutes: z.number().nullable(),
  ratio: z.object({ median: z.number(), low: z.number(), high: z.number() }).nullable(),
  inForce: z
    .object({
      factor: z.number(),
      trips: z.int(),
      reason: z.string().nullable(),
      acceptedBy: z.string(),
      acceptedAt: instant,
    })
    .nullable(),
  suggestion: z.object({ factor: z.number(), isClipped: z.boolean() }).nullable(),
  isOutlived: z.boolean(),
})

export const calibrationSchema = z
  .object({
    stationCode: z.string(),
    rows: z.array(calibrationRowSchema),
    trips: z.array(
      z.object({
        roadClass,
        estimatedMinutes: z.number(),
        actualMinutes: z.number(),
        at: instant,
      }),
    ),
    leftOut: z.record(z.enum(LEFT_OUT), z.int()),
    mayAccept: z.boolean(),
  })
  .meta({ id: 'Calibration' })

export type CalibrationAnswer = z.output<typeof calibrationSchema>
