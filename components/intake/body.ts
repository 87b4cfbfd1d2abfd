import { identifySubstance, isCas } from '@/lib/hazards/substance'
import type { Hazard, HazardDetails, Medium, Substance } from '@/lib/incidents/incident'
import { urgencyOf } from '@/lib/incidents/priority'
import type { QuantityKind, Unit } from '@/lib/quantities/quantity'
import { parseAmount, splitRange, type TypedAmount } from '@/lib/quantities/typed-amount'
import { clean } from '@/lib/text/text'
import { parseMoment, type TypedMoment } from '@/lib/time/typed-moment'
import { type Draft, type FieldName, mediumOf } from './draft'
import type { Understood } from './understood'

/** Message key under `intake.errors`. */
export type FieldFault =
  | 'hazard-missing'
  | 'place-missing'
  | 'place-unknown'
  | 'medium-missing'
  | 'amount'
  | 'amount-from'
  | 'range-reversed'
  | 'summary-long'
  | 'moment'
  | 'moment-future'
  | 'casualties'
  | 'phone-long'

export type Faults = Partial<Record<FieldName, FieldFault>>

export const SUMMARY_MAX = 4000

/** The reported amount; null where it is not known, which is not zero. */
export type DraftQuantity = { min: number; max: number; unit: Unit; kind: QuantityKind }

export type ReportBody = {
  id: string
  hazard: Hazard
  medium: Medium
  alsoMedia?: Medium[]
  position?: { lat: number; lng: number }
  place?: string
  positionSource?: string
  accuracyM?: number
  summary: string
  discoveredAt?: string
  reportedAt?: string
  substance?: Substance
  details?: HazardDetails
  quantity?: DraftQuantity
  party?: { name: string }
  reporter?: { name?: string; phone?: string }
  stillReleasing?: boolean
  casualties?: number
  isDrill?: boolean
}

/** The amount as far as it can be read; what cannot be read is a fault of its field. */
export function readQuantity(draft: Draft): { quantity: DraftQuantity | null; faults: Faults } {
  if (draft.isUnknown) return { quantity: null, faults: {} }
  const { amount, faults } = readAmounts(draft.from, draft.to)
  return { quantity: amount && { ...amount, unit: draft.unit, kind: draft.kind }, faults }
}

/** A figure or a range from two fields; a range may also stand in the first alone ("0,2-1"). */
export function readAmounts(typedFrom: string, typedTo: string) {
  const range = typedTo.trim() === '' ? splitRange(typedFrom) : null
  const from = parseAmount(range ? range[0] : typedFrom)
  const to = parseAmount(range ? range[1] : typedTo)
  const faults: Faults = {}
  if (from === 'unreadable') faults.from = 'amount'
  if (to === 'unreadable') faults.to = 'amount'
  const [min, max = min] = [from, to].filter((end: TypedAmount) => typeof end === 'number')
  if (Object.keys(faults).length > 0 || min === undefined || max === undefined)
    return { amount: null, faults }
  if (min > max) {
    faults.to = 'range-reversed'
    return { amount: null, faults }
  }
  return { amount: { min, max }, faults }
}

/** What the hazard's own field says, as data that rules may read. */
export function readSubstance(draft: Draft): {
  substance: Substance | null
  details: HazardDetails
} {
  const what = clean(draft.what)
  const extent = draft.extent === '' ? {} : { extent: draft.extent }
  switch (draft.hazard) {
    case 'oil': {
      const known =
        what === ''
          ? null
          : identifySubstance({ ...(draft.un ? { un: draft.un } : {}), name: what })
      return {
        substance: known ? substanceOf(known.un, known.cas, known.vi) : null,
        details: what === '' ? {} : { product: what },
      }
    }
    case 'chemical':
      return { substance: what === '' ? null : readNamed(what, draft.un), details: extent }
    case 'radiation':
      return {
        substance: what === '' ? null : { name: what },
        details: { ...(draft.situation === '' ? {} : { situation: draft.situation }), ...extent },
      }
    case 'dioxin': {
      const teq = parseAmount(draft.teq)
      return {
        substance: null,
        details: {
          ...(what === '' ? {} : { matrix: what }),
          ...(typeof teq === 'number' ? { teq } : {}),
        },
      }
    }
    case 'pollution':
      return { substance: null, details: { ...(what === '' ? {} : { kind: what }), ...extent } }
    case null:
      return { substance: null, details: {} }
  }
}

/** "UN 1005", "1005", "7664-41-7" or a name; a chosen one brings its number along. */
function readNamed(what: string, chosenUn: string): Substance {
  const un = /^(?:UN\s*)?(\d{4})$/i.exec(what)?.[1]
  const query = un
    ? { un }
    : isCas(what)
      ? { cas: what }
      : { name: what, ...(chosenUn ? { un: chosenUn } : {}) }
  const known = identifySubstance(query)
  if (known) return substanceOf(known.un, known.cas, known.vi)
  return query
}

const substanceOf = (un: string | null, cas: string | null, name: string): Substance => ({
  ...(un ? { un } : {}),
  ...(cas ? { cas } : {}),
  name,
})

/** What was typed of people harmed and spreading, as the report will say it. */
export function readUrgency(draft: Draft) {
  const casualties = parseAmount(draft.casualties)
  const { details } = readSubstance(draft)
  return urgencyOf({
    casualties: typeof casualties === 'number' ? casualties : null,
    stillReleasing: draft.releasing === '' ? null : draft.releasing === 'yes',
    details,
  })
}

/**
 * The body of a report, or what is wrong at which field. Only what makes a report impossible or
 * would be misread is a fault: a call is logged with as little as a hazard, a medium and a place.
 */
export function toBody(
  draft: Draft,
  understood: Understood,
  now: Date,
): { body: ReportBody; faults: null } | { body: null; faults: Faults } {
  const medium = mediumOf(draft, understood.point ? understood.place.atSea : null)
  const { quantity, faults } = readQuantity(draft)
  const discovered = parseMoment(draft.discovered, now)
  const reported = parseMoment(draft.reported, now)
  const casualties = parseAmount(draft.casualties)
  if (draft.hazard === null) faults.hazard = 'hazard-missing'
  if (draft.placeText.trim() === '' && draft.point === null) faults.placeText = 'place-missing'
  if (medium === null) faults.medium = 'medium-missing'
  if (clean(draft.summary).length > SUMMARY_MAX) faults.summary = 'summary-long'
  if (clean(draft.phone).length > 40) faults.phone = 'phone-long'
  Object.assign(faults, momentFault('discovered', discovered), momentFault('reported', reported))
  if (casualties !== 'blank' && !Number.isInteger(casualties)) faults.casualties = 'casualties'
  if (draft.hazard === 'dioxin' && parseAmount(draft.teq) === 'unreadable') faults.teq = 'amount'
  if (Object.keys(faults).length > 0 || draft.hazard === null || medium === null)
    return { body: null, faults }

  const { substance, details } = readSubstance(draft)
  const { point } = understood
  const phone = clean(draft.phone)
  const reporter = clean(draft.reporter)
  const party = clean(draft.party)
  const place = clean(draft.placeText).slice(0, 300)
  const alsoMedia = draft.alsoMedia.filter((other) => other !== medium)
  return {
    faults: null,
    body: {
      id: draft.id,
      hazard: draft.hazard,
      medium,
      ...(alsoMedia.length > 0 ? { alsoMedia } : {}),
      ...(point ? { position: point.position, positionSource: point.source } : {}),
      ...(point && point.accuracyM !== null ? { accuracyM: Math.round(point.accuracyM) } : {}),
      ...(place ? { place } : {}),
      summary: clean(draft.summary),
      ...(discovered instanceof Date ? { discoveredAt: discovered.toISOString() } : {}),
      ...(reported instanceof Date ? { reportedAt: reported.toISOString() } : {}),
      ...(substance ? { substance } : {}),
      ...(Object.keys(details).length > 0 ? { details } : {}),
      ...(quantity ? { quantity } : {}),
      ...(party ? { party: { name: party } } : {}),
      ...(reporter || phone
        ? { reporter: { ...(reporter ? { name: reporter } : {}), ...(phone ? { phone } : {}) } }
        : {}),
      ...(draft.releasing === '' ? {} : { stillReleasing: draft.releasing === 'yes' }),
      ...(typeof casualties === 'number' ? { casualties } : {}),
      ...(draft.isDrill ? { isDrill: true } : {}),
    },
  }
}

function momentFault(field: 'discovered' | 'reported', moment: TypedMoment): Faults {
  if (moment === 'unreadable') return { [field]: 'moment' }
  return moment === 'future' ? { [field]: 'moment-future' } : {}
}

/** A server's field (`quantity.max`, `reporter.phone`) as the form calls it; null = of the whole. */
export function formField(serverField: string): FieldName | null {
  const [head = '', tail = ''] = serverField.split('.')
  const fields: Record<string, FieldName> = {
    hazard: 'hazard',
    medium: 'medium',
    alsoMedia: 'medium',
    position: 'placeText',
    place: 'placeText',
    accuracyM: 'placeText',
    summary: 'summary',
    discoveredAt: 'discovered',
    reportedAt: 'reported',
    substance: 'what',
    details: 'what',
    quantity: tail === 'max' ? 'to' : 'from',
    party: 'party',
    reporter: tail === 'phone' ? 'phone' : 'reporter',
    casualties: 'casualties',
    stillReleasing: 'releasing',
  }
  return fields[head] ?? null
}
