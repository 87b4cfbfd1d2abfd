import type { Position } from '@/lib/geo/position'
import type { Hazard } from '@/lib/hazards/hazard'
import type { GeoLine, PaperBase } from './base'
import type { StationMark } from './marks'
import type { Scale } from './scale'

export type MapFeature =
  | { kind: 'incident'; position: Position; hazard: Hazard; isDrill: boolean; lines: string[] }
  | { kind: 'station'; position: Position; mark: StationMark; lines: string[] }
  | { kind: 'boom'; line: readonly Position[]; name: string | null }
  /** Film or contaminated ground, as seen or estimated. */
  | { kind: 'stain'; ring: readonly Position[]; name: string | null }
  /** Area closed or to be cleared. */
  | { kind: 'zone'; ring: readonly Position[]; name: string | null }

/** A link of the product's own road network: its nodes are joined straight, so it is a sketch. */
export type PaperRoad = { name: string; isMain: boolean; line: GeoLine }

export type PaperPlace = {
  name: string
  position: Position
  kind: 'commune' | 'settlement' | 'water'
}

export type PaperMapInput = {
  title: string
  centre: Position
  scale: Scale
  /** Detailed land for the sheet, coarser land for the inset. */
  base: PaperBase
  national: PaperBase
  roads: readonly PaperRoad[]
  /** Most important first: names that find no room are left out from the end. */
  places: readonly PaperPlace[]
  features: readonly MapFeature[]
  /** Sentences printed under the map beside the fixed ones. */
  remarks: readonly string[]
  /** Licence lines of the data drawn. */
  attribution: readonly string[]
  /** In words: the sheet has no clock of its own. */
  printedAt: string
  watermark: string | null
}
