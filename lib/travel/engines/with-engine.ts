import type { TravelPolicy } from '@/lib/travel/policy'
import type { TravelFacts, TravelOption, TravelRow } from '../travel'
import type { EngineName, RoadFigure } from './engine'

/**
 * The network's facts with an outside engine's minutes in place of its own where the engine answered.
 * It only replaces: where the network knows no road (an island, land that no road reaches) none is
 * added, and ways by sea stay. Who kept the network's road is named in `fallback`, by code.
 */
export function withEngine(
  facts: TravelFacts,
  figures: ReadonlyMap<string, RoadFigure>,
  source: EngineName,
  policy: Pick<TravelPolicy, 'rangeLow' | 'rangeHigh'>,
): TravelFacts {
  const fallback: string[] = []
  let answered = 0
  const rowOf = (row: TravelRow): TravelRow => {
    if (!hasRoad(row)) return row
    const figure = figures.get(row.stationCode)
    if (!figure) {
      fallback.push(row.stationCode)
      return row
    }
    answered += 1
    const road = roadOption(figure, source, policy)
    const others = row.options.filter(({ mode }) => mode !== 'road')
    return { ...row, options: [road, ...others].sort((a, b) => a.minutes - b.minutes) }
  }
  const rows = Object.entries(facts.rows).map(([code, row]): [string, TravelRow] => [
    code,
    rowOf(row),
  ])
  return {
    source: answered > 0 ? source : facts.source,
    version: `${source} ${facts.version}`,
    rows: Object.fromEntries(rows),
    ...(fallback.length > 0 ? { fallback: fallback.sort() } : {}),
  }
}

export const hasRoad = ({ options }: TravelRow) => options.some(({ mode }) => mode === 'road')

/** A real road, yet a day's traffic is not in it: the range is the one of every figure. */
const roadOption = (
  { minutes, km }: RoadFigure,
  source: EngineName,
  { rangeLow, rangeHigh }: Pick<TravelPolicy, 'rangeLow' | 'rangeHigh'>,
): TravelOption => ({
  mode: 'road',
  minutes: round(minutes),
  minutesLow: round(minutes * rangeLow),
  minutesHigh: round(minutes * rangeHigh),
  km: round(km),
  source,
  estimate: false,
  route: [],
})

/** To a tenth, as the network's. */
const round = (value: number) => Math.round(value * 10) / 10
