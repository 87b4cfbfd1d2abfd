import type { Hazard, Medium } from '@/lib/hazards/hazard'
import type { Capability } from '@/lib/plans/capability'

/** Always shown and printed, in minutes from the order. */
export const BAND_MINUTES = [30, 60, 120, 240] as const

/** A gap begins beyond this unless somebody asks otherwise. */
export const GAP_MINUTES = 120

/** What must arrive: a plan (a medium of null = land plans on land, sea plans at sea), or one thing. */
export type CoverageAsk =
  | { by: 'plan'; hazard: Hazard; medium: Medium | null }
  | { by: 'capability'; capability: Capability; quantity: number }

/** Who counts: those on duty with a free crew and free stock, or all stations as established. */
export const FORCES = ['ready', 'all'] as const
export type Forces = (typeof FORCES)[number]

/** Which time a point has: when all that is essential is there, or the first, second, third station. */
export const MEASURES = ['complete', 'first', 'second', 'third'] as const
export type Measure = (typeof MEASURES)[number]

/** `place` = a known town, port, zone or island of the gazetteer; the others are cells of the grid. */
export const POINT_KINDS = ['land', 'sea', 'place'] as const
export type PointKind = (typeof POINT_KINDS)[number]

/** A share of what is asked, 0–1, each including the bands before it. */
export type Band = {
  minutes: number
  landShare: number | null
  coastShare: number | null
  placeShare: number | null
}

export const ARCHIPELAGOS = ['hoang-sa', 'truong-sa'] as const
export type Archipelago = (typeof ARCHIPELAGOS)[number]

/** A province, on land or along its coast, where part lies beyond the minutes asked. */
export type Gap = {
  province: { code: string; name: string }
  kind: 'land' | 'sea'
  /** The archipelago whose waters these are, told apart from the province's coast; null = the coast. */
  archipelago: Archipelago | null
  /** 0–1 of the province's cells of this kind. */
  shareUncovered: number
  areaKm2: number
  /** null = nobody can come at all, or only from beyond what is reckoned. */
  farthestMinutes: number | null
  farthest: { lat: number; lng: number }
  nearestStation: { code: string; name: string } | null
}

/** What falls beyond the minutes asked if this one station stops. */
export type SinglePoint = {
  stationCode: string
  name: string
  areaKm2: number
  provinces: string[]
}

/** A change nobody has made yet. */
export type WhatIf = {
  off: string[]
  move: { capability: Capability; quantity: number; from: string; to: string } | null
  add: { name: string; lat: number; lng: number } | null
}

export const NO_CHANGE: WhatIf = { off: [], move: null, add: null }

export const isChange = ({ off, move, add }: WhatIf) =>
  off.length > 0 || move !== null || add !== null
