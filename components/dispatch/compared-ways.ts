import type { MapLine } from '@/components/map/model'
import { usableOf } from '@/lib/stations/holding'
import type { StationFacts } from '@/lib/stations/station'
import type { TravelPlace } from '@/lib/travel/travel'
import { roadWay, seaWay, type Way, type WayEngine } from '@/lib/travel/way'
import type { Compared } from './compare'

/** Two looks that are told apart without colour: dashed, and dotted. */
export const COMPARED_LOOKS = ['proposed', 'passed'] as const

/** The way of one that is compared; where the answer does not say by what, by road if there is one. */
export function wayOfCompared(
  { mode, from }: Pick<Compared, 'mode' | 'from'>,
  station: StationFacts,
  place: TravelPlace,
  day: string,
  engine: WayEngine,
): Way | null {
  const position = from ?? station.position
  const road =
    mode === null || mode === 'road'
      ? roadWay({ position, atSea: false }, place, 'truck', engine)
      : null
  if (road || mode === 'road') return road
  if (from) return seaWay({ position, port: { name: '', position } }, place, engine)
  const sails = station.port !== null && usableOf(station, 'vessel-sea', day) >= 1
  return sails ? seaWay(station, place, engine) : null
}

/** Its lines on the map: the roads and the sea as they are travelled, never a straight line across. */
export function comparedLines(
  { stationCode, arrivalMinutes, distanceKm, from }: Compared,
  station: StationFacts,
  way: Way,
  place: TravelPlace,
  at: number,
): MapLine[] {
  const longest = way.lines.toSorted((a, b) => b.points.length - a.points.length)[0]
  return way.lines.map((line, part) => ({
    id: `compared-${stationCode}-${part}`,
    stationCode,
    from: from ?? station.position,
    to: place.position,
    // A river's line is no course to sail, and must not look like one.
    state: line.by === 'river' ? 'passed' : (COMPARED_LOOKS[at] ?? 'passed'),
    path: line.points,
    pill:
      line === longest
        ? {
            minutes: Math.round(arrivalMinutes ?? way.option.minutes),
            km: distanceKm ?? way.option.km,
            lead: at === 0,
          }
        : undefined,
  }))
}
