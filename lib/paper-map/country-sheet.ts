import type { Position } from '@/lib/geo/position'
import type { PaperBase } from './base'
import type { ClassTable } from './class-table'
import type { StationMark } from './marks'
import type { FlatRings, Tint } from './tints'

export type AreaChange = { gained: FlatRings; lost: FlatRings }

/** A map of the whole country in classes. */
export type CountryMapInput = {
  title: string
  base: PaperBase
  /** Areas cut at the coast; null = nothing is said of land. */
  land: readonly Tint[] | null
  /** Areas cut at the edge of the territorial sea; null = nothing is said of the sea. */
  sea: { tints: readonly Tint[]; zone: FlatRings } | null
  /** What a change adds and takes, outlined on land and sea. */
  change: Record<'land' | 'sea', AreaChange> | null
  classes: ClassTable
  stations: readonly { position: Position; mark: StationMark }[]
  /** Most important first: the first find their place first. */
  discs: readonly { label: string; position: Position }[]
  /** What a disc marks, for the legend. */
  discWords: string
  /** Sentences printed under the map beside the fixed ones. */
  remarks: readonly string[]
  attribution: readonly string[]
  /** In words: the sheet has no clock of its own. */
  printedAt: string
  watermark: string | null
}
