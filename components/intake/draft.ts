import type { Position } from '@/lib/geo/position'
import type { Extent, Hazard, Medium, RadiationSituation } from '@/lib/incidents/incident'
import type { PositionSource } from '@/lib/places/place'
import type { QuantityKind, Unit } from '@/lib/quantities/quantity'

/** A place chosen from the list, by a click on the map, or by the device. */
export type Point = {
  position: Position
  source: PositionSource
  accuracyM: number | null
  /** Name in the gazetteer; null for a bare point. */
  name: string | null
}

/** The form as it was typed: text stays text until it is sent, so that nothing typed is ever lost. */
export type Draft = {
  /** UUIDv7, given when the form opens: the id of the incident, however often it is sent. */
  id: string
  /** ISO 8601: when the phone was picked up. */
  openedAt: string
  hazard: Hazard | null
  placeText: string
  point: Point | null
  medium: Medium | null
  alsoMedia: Medium[]
  /** Product, substance, nuclide, matrix or kind, by hazard. */
  what: string
  /** UN number of a substance chosen from the list. */
  un: string
  teq: string
  situation: RadiationSituation | ''
  extent: Extent | ''
  from: string
  to: string
  unit: Unit
  kind: QuantityKind
  isUnknown: boolean
  summary: string
  reporter: string
  phone: string
  party: string
  discovered: string
  reported: string
  casualties: string
  releasing: 'yes' | 'no' | ''
  isDrill: boolean
}

export type FieldName = Exclude<
  keyof Draft,
  'id' | 'openedAt' | 'point' | 'alsoMedia' | 'un' | 'isDrill' | 'isUnknown'
>

export const UNITS_FOR: Record<Hazard, readonly Unit[]> = {
  oil: ['m3', 't', 'L', 'kg', 'bbl'],
  chemical: ['kg', 't', 'L', 'm3'],
  dioxin: ['m3', 't', 'kg', 'ha'],
  radiation: ['GBq', 'TBq', 'MBq', 'kBq', 'Bq', 'Ci', 'mCi'],
  pollution: ['m3', 't', 'kg', 'L', 'ha'],
}

/** A source's activity is in the source; everything else that is reported has usually got out. */
const USUAL_KIND: Record<Hazard, QuantityKind> = {
  oil: 'released',
  chemical: 'released',
  dioxin: 'released',
  radiation: 'on-board',
  pollution: 'released',
}

export const emptyDraft = (id: string, openedAt: string): Draft => ({
  id,
  openedAt,
  hazard: null,
  placeText: '',
  point: null,
  medium: null,
  alsoMedia: [],
  what: '',
  un: '',
  teq: '',
  situation: '',
  extent: '',
  from: '',
  to: '',
  unit: 'm3',
  kind: 'released',
  isUnknown: false,
  summary: '',
  reporter: '',
  phone: '',
  party: '',
  discovered: '',
  reported: '',
  casualties: '',
  releasing: '',
  isDrill: false,
})

/** A draft in which nothing has been entered is not worth keeping or asking about. */
export function isEmpty(draft: Draft): boolean {
  const bare: Record<string, unknown> = {
    ...emptyDraft(draft.id, draft.openedAt),
    unit: draft.unit,
    kind: draft.kind,
  }
  return Object.entries(draft).every(
    ([field, value]) => JSON.stringify(value) === JSON.stringify(bare[field]),
  )
}

/** Another hazard keeps what was typed; only a unit it does not count in gives way. */
export function withHazard(draft: Draft, hazard: Hazard): Draft {
  if (draft.hazard === hazard) return draft
  const units = UNITS_FOR[hazard]
  const [usual = draft.unit] = units
  return {
    ...draft,
    hazard,
    unit: units.includes(draft.unit) ? draft.unit : usual,
    kind: draft.from === '' && draft.to === '' ? USUAL_KIND[hazard] : draft.kind,
  }
}

/** Typed anew, a place is no longer the one that was chosen before. */
export const withPlaceText = (draft: Draft, placeText: string): Draft => ({
  ...draft,
  placeText,
  point: null,
})

/** At sea there is one medium that leads; on land nothing is guessed. */
export const mediumOf = (draft: Draft, atSea: boolean | null): Medium | null =>
  draft.medium ?? (atSea ? 'sea' : null)

/** What is read back from the browser after a restart; null where it is not one of ours. */
export function draftFrom(stored: unknown): Draft | null {
  if (typeof stored !== 'object' || stored === null) return null
  const id: unknown = Reflect.get(stored, 'id')
  const openedAt: unknown = Reflect.get(stored, 'openedAt')
  if (typeof id !== 'string' || typeof openedAt !== 'string') return null
  const bare = emptyDraft(id, openedAt)
  const known = Object.fromEntries(
    Object.entries(bare).map(([field, usual]) => {
      const value: unknown = Reflect.get(stored, field)
      const same = usual === null || value === null || typeof value === typeof usual
      return [field, value === undefined || !same ? usual : value]
    }),
  )
  return isDraft(known) ? known : null
}

const isDraft = (value: object): value is Draft => 'hazard' in value && 'alsoMedia' in value
