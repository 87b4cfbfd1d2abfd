import type {
  Band,
  CoverageAsk,
  Forces,
  Gap,
  Measure,
  SinglePoint,
  WhatIf,
} from '@/lib/coverage/coverage'
import type { Difference, Surface } from '@/lib/coverage/surface'

/** What `GET /api/v1/coverage` answers, as far as paper shows it. */
export type CoverageFigures = {
  ask: CoverageAsk
  minutes: number
  forces: Forces
  measure: Measure
  at: string
  capable: readonly string[]
  stationCount: number
  bands: readonly Band[]
  gaps: readonly Gap[]
  single: readonly SinglePoint[]
  surface: Surface
  change: (WhatIf & { difference: Difference; before: readonly Band[] }) | null
  travel: string
}

/** Gaps numbered on the map; all are numbered in the table. */
export const NUMBERED = 10
