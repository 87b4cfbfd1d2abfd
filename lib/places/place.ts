import type { Position } from '@/lib/geo/position'
import type { PolygonIndex } from './polygon-index'

export const POSITION_SOURCES = ['map', 'coordinates', 'place', 'road-km', 'gps', 'stated'] as const
export type PositionSource = (typeof POSITION_SOURCES)[number]

/** What is said of a point on screen and paper. Nothing is guessed: unknown is null. */
export type PlaceOf = {
  province: { code: string; name: string } | null
  /** A suggestion from the nearest known place, for a person to confirm. */
  commune: { code: string; name: string } | null
  /** Nearest named place, and at sea the nearest coastal one. */
  nearest: { name: string; km: number } | null
  atSea: boolean
  /** Outside Viet Nam's land and waters: logged all the same, and said so. */
  abroad: boolean
}

export type Commune = {
  code: string
  name: string
  provinceCode: string
  /** Null where no place of it is known (*chưa rõ*). */
  position: Position | null
  accuracyM: number | null
  /** The position was checked against the commune's boundary, not only found by name. */
  isChecked: boolean
}

export type NamedPlace = {
  name: string
  kind: string
  position: Position
  accuracyM: number
  source: string
  provinceCode: string | null
  communeCode: string | null
  /** The sea is within 5 km. */
  isCoastal: boolean
}

/** What `placeOf` looks at: polygons and known places. Build with `assemble`. */
export type PlacesGeo = {
  provinces: { code: string; name: string; polygons: PolygonIndex }[]
  /** Outer rings only: a lake is not the sea. */
  land: PolygonIndex
  landFar: PolygonIndex
  /** Coarse outline of Vietnamese waters, both archipelagos included; for labelling only. */
  waters: PolygonIndex
  communes: Commune[]
  named: NamedPlace[]
}

export const HIT_KINDS = ['province', 'commune', 'old-place', 'place'] as const
export type HitKind = (typeof HIT_KINDS)[number]

/** One answer to a search. */
export type PlaceHit = {
  kind: HitKind
  /** `port`, `town`, … for a place, otherwise the same as `kind`. */
  placeKind: string
  /** Today's name: for a former commune, that of the commune it lies in. */
  name: string
  /** The former name that was found, with district and province. */
  was: string | null
  province: { code: string; name: string } | null
  commune: { code: string; name: string } | null
  /** Null where the name is known and its place is not. */
  position: Position | null
  accuracyM: number | null
  source: string | null
}

/** A hit with the text it is found by; made once by `assemble`. */
export type SearchEntry = {
  hit: PlaceHit
  /** Names it goes by, as search keys. */
  names: string[]
  /** ' words of all names and of what it lies in ', padded for whole-word looks. */
  text: string
  /** Its names alone, padded likewise. */
  nameText: string
  /** Letters of the shortest of its names. */
  shortest: number
  /** The name with its diacritics, for telling namesakes apart. */
  exact: string
}
export type PlacesIndex = { entries: SearchEntry[] }

export type Places = { geo: PlacesGeo; index: PlacesIndex }
