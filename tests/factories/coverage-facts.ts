import { type CoverageAsk, isChange, type Measure, NO_CHANGE } from '@/lib/coverage/coverage'
import { reckon } from '@/lib/coverage/reckon'
import { bandsOf, gapsOf, singlesOf } from '@/lib/coverage/summary'
import { differenceOf, surfaceOf } from '@/lib/coverage/surface'
import { changed } from '@/lib/coverage/what-if'
import type { CoverageFacts } from '@/lib/reports/coverage-paper'
import { paperBase } from '@/lib/reports/paper-base'
import { builtAsset } from '@/tests/setup/built-assets'
import { seededGrid } from './seeded-grid'

const { grid, facts, reachOf } = seededGrid()
const base = paperBase(builtAsset('basemap-national.json'))

/** The paper's facts with the seeded stations, as the query would gather them. */
export function coverageFacts(
  ask: CoverageAsk,
  {
    minutes = 120,
    measure = 'complete',
    off = [],
  }: { minutes?: number; measure?: Measure; off?: string[] } = {},
): CoverageFacts {
  const change = { ...NO_CHANGE, off }
  const asked = { ask, forces: 'ready', gapMinutes: minutes } as const
  const stations = changed(facts.stations, change, false)
  const whole = reckon(grid, asked, { ...facts, stations }, reachOf)
  const times = whole[measure]
  const before = reckon(grid, asked, facts, reachOf)[measure]
  return {
    view: {
      ask,
      minutes,
      forces: 'ready',
      measure,
      at: '2026-11-24T07:02:00Z',
      capable: whole.forces.map(({ code }) => code),
      stationCount: facts.stations.length,
      bands: bandsOf(grid, times, minutes),
      gaps: gapsOf(grid, whole, times, minutes),
      single: singlesOf(grid, whole),
      surface: surfaceOf(grid, times),
      change: isChange(change)
        ? {
            ...change,
            difference: differenceOf(grid, before, times, minutes),
            before: bandsOf(grid, before, minutes),
          }
        : null,
      travel: 'network@seed sea@seed',
    },
    stations: facts.stations.map(({ code, name, position, readiness }) => ({
      code,
      name,
      position,
      mark: readiness,
    })),
    base,
    attribution: ['GeoNames (CC BY 4.0)'],
    author: 'TRUNG TÂM ỨNG PHÓ SỰ CỐ MÔI TRƯỜNG VIỆT NAM',
    desk: 'Trực ban SOS Môi trường',
    isDemo: true,
    printedAt: '2026-11-24T07:05:00Z',
  }
}
