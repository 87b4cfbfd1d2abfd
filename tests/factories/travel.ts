import type { TravelFacts, TravelMode, TravelOption, TravelRow } from '@/lib/travel/travel'

/** One way of so many minutes; by road at 60 km/h unless said otherwise. */
export const aWay = (
  minutes: number,
  mode: TravelMode = 'road',
  way: Partial<TravelOption> = {},
): TravelOption => ({
  mode,
  minutes,
  minutesLow: minutes * 0.9,
  minutesHigh: minutes * 1.3,
  km: minutes,
  source: 'network@test',
  estimate: true,
  route: [],
  ...way,
})

/** A row per station code: minutes by road, or the ways themselves, at a straight line of `km`. */
export function travelOf(
  rows: Record<string, number | { km: number; ways: TravelOption[] }>,
): TravelFacts {
  return {
    source: 'network',
    version: 'test',
    rows: Object.fromEntries(
      Object.entries(rows).map(([stationCode, said]): [string, TravelRow] => {
        const { km, ways } = typeof said === 'number' ? { km: said, ways: [aWay(said)] } : said
        return [stationCode, { stationCode, straightKm: km, options: ways }]
      }),
    ),
  }
}
