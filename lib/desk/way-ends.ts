import type { Position } from '@/lib/geo/position'
import type { PlaceOf, Places } from '@/lib/places/place'
import { type PositionError, parsePosition } from '@/lib/places/position'
import { placeOf } from '@/lib/places/province'
import { searchPlaces } from '@/lib/places/search'
import { err, ok, type Result } from '@/lib/result'
import type { Port } from '@/lib/stations/station'
import type { Way } from '@/lib/travel/way'

/** A station as an end of a way. */
export type WayStation = { code: string; name: string; position: Position; port: Port | null }

/** One end of a way as it was understood. */
export type WayEnd = {
  /** Name of the station or the place; null for bare coordinates. */
  name: string | null
  station: WayStation | null
  position: Position
  place: PlaceOf
  /** Other places of the same name that were not taken. */
  others: number
}

/** Why an end cannot be used: it was not understood, or this kind of way does not reach it. */
export type EndFault =
  | Exclude<PositionError, 'unreadable' | 'incomplete'>
  | 'no-station'
  | 'unknown'
  | 'unplaced'
  | 'outside'
  | 'at-sea'
  | 'islet'
  | 'no-node'
  | 'no-port'
  | 'no-water'

export type Ends<T> = { from: T; to: T }

export type WayAnswer = {
  ends: Ends<WayEnd | null>
  faults: Ends<EndFault | null>
  way: Way | null
  /** Both ends are sound and still no way joins them. */
  isApart: boolean
  /** Access stretches are the straight line times this. */
  accessFactor: number
  /** What the answer rests on, as it is printed: `network@… sea@…`. */
  version: string
}

const STATION_CODE = /^(\d{2}-\d{2})(?:\s|$)/

/**
 * A station's code, coordinates in any usual notation, or the best known place of a name. The same
 * reading in the list under the field and on the server, so both find one point.
 */
export function readEnd(
  text: string,
  stations: readonly WayStation[],
  places: Places,
): Result<WayEnd, EndFault> {
  const said = text.normalize('NFC').trim()
  if (said === '') return err('blank')
  const code = STATION_CODE.exec(said)?.[1]
  if (code) {
    const station = stations.find((each) => each.code === code)
    if (!station) return err('no-station')
    const { name, position } = station
    return ok({ name, station, position, place: placeOf(position, places.geo), others: 0 })
  }
  const parsed = parsePosition(said)
  if (!('error' in parsed)) return ok(bareEnd(parsed.position, places))
  const hits = searchPlaces(said, places.index)
  const placed = hits.flatMap(({ name, position }) => (position ? [{ name, position }] : []))
  const [best] = placed
  if (best)
    return ok({
      ...bareEnd(best.position, places),
      name: best.name,
      others: placed.length - 1,
    })
  if (hits.length > 0) return err('unplaced')
  return err(
    parsed.error === 'unreadable' || parsed.error === 'incomplete' ? 'unknown' : parsed.error,
  )
}

const bareEnd = (position: Position, places: Places): WayEnd => ({
  name: null,
  station: null,
  position,
  place: placeOf(position, places.geo),
  others: 0,
})
