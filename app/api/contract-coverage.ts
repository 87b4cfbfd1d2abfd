import { z } from 'zod'
import { ARCHIPELAGOS, FORCES, MEASURES } from '@/lib/coverage/coverage'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { CAPABILITIES } from '@/lib/plans/capability'

/** What the coverage calls answer: a part of the contract of its own. */

const share = z.number().min(0).max(1).nullable()
const named = z.object({ code: z.string(), name: z.string() })
const capability = z.enum(CAPABILITIES as [string, ...string[]])
const bands = z.array(
  z.object({ minutes: z.number(), landShare: share, coastShare: share, placeShare: share }),
)

export const coverageAnswerSchema = z
  .object({
    ask: z.union([
      z.object({
        by: z.literal('plan'),
        hazard: z.enum(HAZARDS),
        medium: z.enum(MEDIA).nullable(),
      }),
      z.object({ by: z.literal('capability'), capability, quantity: z.number() }),
    ]),
    minutes: z.number(),
    forces: z.enum(FORCES),
    measure: z.enum(MEASURES),
    at: z.iso.datetime({ offset: true }),
    stations: z.int(),
    stationCount: z.int(),
    bands,
    gaps: z.array(
      z.object({
        province: named,
        kind: z.enum(['land', 'sea']),
        archipelago: z.enum(ARCHIPELAGOS).nullable(),
        shareUncovered: z.number().min(0).max(1),
        areaKm2: z.number(),
        farthestMinutes: z.number().nullable(),
        farthest: z.object({ lat: z.number(), lng: z.number() }),
        nearestStation: named.nullable(),
      }),
    ),
    single: z.array(
      z.object({
        stationCode: z.string(),
        name: z.string(),
        areaKm2: z.number(),
        provinces: z.array(z.string()),
      }),
    ),
    change: z
      .object({
        off: z.array(z.string()),
        move: z
          .object({
            capability,
            quantity: z.number(),
            from: z.string(),
            to: z.string(),
          })
          .nullable(),
        add: z.object({ name: z.string(), lat: z.number(), lng: z.number() }).nullable(),
        before: bands,
      })
      .nullable(),
    computedAt: z.iso.datetime({ offset: true }),
    travel: z.string(),
  })
  .meta({ id: 'Coverage' })

const point = z.tuple([z.number(), z.number()])

export const coverageFeaturesSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: z.union([
          z.object({ type: z.literal('Point'), coordinates: point }),
          z.object({
            type: z.literal('MultiPolygon'),
            coordinates: z.array(z.array(z.array(point))),
          }),
        ]),
        properties: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'CoverageFeatures' })
