import { z } from 'zod'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { POSITION_SOURCES } from '@/lib/places/place'
import { QUANTITY_KINDS, UNITS } from '@/lib/quantities/quantity'
import { SCHEMES } from '@/lib/rules/rule'
import { clean } from '@/lib/text/text'
import { EXTENTS, PRIORITIES, RADIATION_SITUATIONS, STATUSES } from './incident'

/** Every message is a key under `invalid`; the edge turns it into a sentence in the user's language. */
export const SUMMARY_MAX = 4000

export const text = (max: number) =>
  z
    .string('text')
    .transform(clean)
    .pipe(z.string().max(max, `too-long:${max}`))

const optionalText = (max: number) =>
  text(max)
    .transform((said) => (said === '' ? undefined : said))
    .optional()

const finite = (min: number, max: number, message: string) =>
  z.number(message).min(min, message).max(max, message)

export const instant = z.iso
  .datetime({ offset: true, error: 'instant' })
  .transform((said) => new Date(said))
  .refine(
    (at) => at.getTime() >= Date.UTC(1945, 0, 1) && at.getTime() < Date.UTC(2200, 0, 1),
    'instant',
  )

export const positionSchema = z.object(
  { lat: finite(-90, 90, 'lat'), lng: finite(-180, 180, 'lng') },
  'position',
)

const MAX_AMOUNT = 1e15
const amount = finite(0, MAX_AMOUNT, 'amount')

/** One figure or a range; kept as a range with equal ends. Blank is no quantity, never zero. */
export const quantitySchema = z
  .object({
    value: amount.optional(),
    min: amount.optional(),
    max: amount.optional(),
    unit: z.enum(UNITS, 'unit'),
    kind: z.enum(QUANTITY_KINDS, 'quantity-kind'),
    source: optionalText(300),
    at: instant.optional(),
  })
  .transform(({ value, min, max, ...rest }, ctx) => {
    const from = value ?? min ?? max
    const to = value ?? max ?? min
    if (from === undefined || to === undefined) {
      ctx.addIssue({ code: 'custom', path: ['value'], message: 'amount' })
      return z.NEVER
    }
    if (from > to) {
      ctx.addIssue({ code: 'custom', path: ['max'], message: 'range-reversed' })
      return z.NEVER
    }
    return { ...rest, min: from, max: to }
  })
export type QuantityInput = z.output<typeof quantitySchema>

export const detailsSchema = z.object({
  product: optionalText(200),
  extent: z.enum(EXTENTS, 'choice').optional(),
  matrix: optionalText(100),
  teq: finite(0, 1e12, 'amount').optional(),
  situation: z.enum(RADIATION_SITUATIONS, 'choice').optional(),
  kind: optionalText(200),
})

const substanceSchema = z.object({
  un: z
    .string()
    .regex(/^\d{4}$/, 'un')
    .optional(),
  cas: z
    .string()
    .regex(/^\d{2,7}-\d{2}-\d$/, 'cas')
    .optional(),
  name: optionalText(200),
})

const partySchema = z.object({
  name: text(200),
  owner: optionalText(200),
  vessel: optionalText(200),
})
const reporterSchema = z.object({
  name: optionalText(200),
  phone: optionalText(40),
  organisation: optionalText(200),
})

const fields = {
  hazard: z.enum(HAZARDS, 'hazard'),
  medium: z.enum(MEDIA, 'medium'),
  alsoMedia: z.array(z.enum(MEDIA, 'medium')).max(MEDIA.length).optional(),
  position: positionSchema.optional(),
  place: optionalText(300),
  positionSource: z.enum(POSITION_SOURCES, 'choice').optional(),
  accuracyM: z.int('amount').min(0, 'amount').max(500_000, 'amount').optional(),
  communeCode: z
    .string()
    .regex(/^\d{5}$/, 'choice')
    .optional(),
  summary: text(SUMMARY_MAX),
  occurredAt: instant.optional(),
  discoveredAt: instant.optional(),
  reportedAt: instant.optional(),
  substance: substanceSchema.optional(),
  details: detailsSchema.optional(),
  party: partySchema.optional(),
  reporter: reporterSchema.optional(),
  stillReleasing: z.boolean('choice').optional(),
  casualties: z.int('amount').min(0, 'amount').max(1_000_000, 'amount').optional(),
  drinkingWater: z.boolean('choice').optional(),
  quantity: quantitySchema.optional(),
  quantities: z.array(quantitySchema).max(20, 'too-many').optional(),
}

const placed = (input: { position?: unknown; place?: unknown }) =>
  input.position !== undefined || input.place !== undefined

/** A report of an incident, from the form, the API or a repeat of either. */
export const reportIncidentSchema = z
  .object({ ...fields, id: z.uuidv7('id').optional(), isDrill: z.boolean('choice').optional() })
  .refine(placed, { path: ['place'], message: 'place-missing' })
export type ReportIncident = z.output<typeof reportIncidentSchema>

/** The same body for what saves nothing (preview, classify). */
export const draftIncidentSchema = z.object({
  ...fields,
  summary: text(SUMMARY_MAX).optional(),
  isDrill: z.boolean('choice').optional(),
})
export type DraftIncident = z.output<typeof draftIncidentSchema>

/** Only what is named changes; null empties a field that may be empty. */
export const editIncidentSchema = z.object({
  hazard: fields.hazard.optional(),
  medium: fields.medium.optional(),
  alsoMedia: fields.alsoMedia,
  position: fields.position,
  place: text(300).nullable().optional(),
  positionSource: fields.positionSource,
  accuracyM: fields.accuracyM.nullable(),
  communeCode: fields.communeCode.nullable(),
  summary: fields.summary.optional(),
  occurredAt: instant.nullable().optional(),
  discoveredAt: instant.nullable().optional(),
  reportedAt: instant.nullable().optional(),
  substance: substanceSchema.nullable().optional(),
  details: detailsSchema.optional(),
  party: partySchema.nullable().optional(),
  reporter: reporterSchema.nullable().optional(),
  stillReleasing: z.boolean('choice').nullable().optional(),
  casualties: fields.casualties.nullable(),
  drinkingWater: z.boolean('choice').nullable().optional(),
  priority: z.literal(PRIORITIES, 'choice').optional(),
  restricted: z.boolean('choice').optional(),
})
export type EditIncident = z.output<typeof editIncidentSchema>

export const changeStatusSchema = z.object({
  to: z.enum(STATUSES, 'choice'),
  reason: optionalText(1000),
})
export type ChangeStatus = z.output<typeof changeStatusSchema>

export const noteSchema = z.object({
  body: text(4000).pipe(z.string().min(1, 'note-missing')),
  correctsId: z.uuid('id').optional(),
})
export type NoteInput = z.output<typeof noteSchema>

export const duplicateSchema = z.object({ code: z.string().max(60).nullable() })
export const setLevelSchema = z.object({
  scheme: z.enum(SCHEMES, 'choice'),
  level: z.string('choice').max(30, 'choice'),
  reason: text(1000).pipe(z.string().min(1, 'reason-missing')),
})
export type SetLevel = z.output<typeof setLevelSchema>
export const chooseQuantitySchema = z.object({ quantityId: z.uuid('id') })

const list = <T extends readonly [string, ...string[]]>(words: T) =>
  z
    .string()
    .transform((said) => said.split(',').filter(Boolean))
    .pipe(z.array(z.enum(words, 'choice')))
    .optional()

export const listIncidentsSchema = z.object({
  status: list(STATUSES),
  hazard: list(HAZARDS),
  bbox: z
    .string()
    .transform((said) => said.split(',').map(Number))
    .pipe(z.tuple([z.number('bbox'), z.number('bbox'), z.number('bbox'), z.number('bbox')], 'bbox'))
    .optional(),
  from: instant.optional(),
  to: instant.optional(),
  q: text(200).optional(),
  world: z
    .string()
    .regex(/^[\w-]{1,60}$/, 'choice')
    .optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce
    .number<string>('limit')
    .int('limit')
    .min(1, 'limit')
    .max(200, 'limit')
    .default(50),
})
export type ListIncidents = z.output<typeof listIncidentsSchema>
