import type { PlaceHit, PlaceOf, Places } from '@/lib/places/place'
import { parsePosition } from '@/lib/places/position'
import { placeOf } from '@/lib/places/province'
import { searchPlaces } from '@/lib/places/search'
import type { Draft, Point } from './draft'

/** What the form takes the place to be, and why. */
export type Understood = {
  point: Point | null
  place: PlaceOf
  /** Places of that name, best first; the first with a position is taken until another is chosen. */
  hits: PlaceHit[]
  by: 'chosen' | 'coordinates' | 'name' | null
}

export const NOWHERE: PlaceOf = {
  province: null,
  commune: null,
  nearest: null,
  atSea: false,
  abroad: false,
}
export const NOTHING: Understood = { point: null, place: NOWHERE, hits: [], by: null }

const MOST_HITS = 8

/**
 * Reads a place: the one that was chosen, else coordinates or a kilometre post in any usual notation,
 * else the best known place of that name. The same rules as the server's, so both find one point.
 */
export function understand(
  { placeText, point }: Pick<Draft, 'placeText' | 'point'>,
  places: Places | null,
): Understood {
  if (point)
    return {
      point,
      place: places ? placeOf(point.position, places.geo) : NOWHERE,
      hits: [],
      by: 'chosen',
    }
  const text = placeText.trim()
  if (text === '' || !places) return NOTHING
  const parsed = parsePosition(text)
  if (!('error' in parsed))
    return {
      point: {
        position: parsed.position,
        source: parsed.source,
        accuracyM: parsed.accuracyM,
        name: null,
      },
      place: placeOf(parsed.position, places.geo),
      hits: [],
      by: 'coordinates',
    }
  const hits = searchPlaces(text, places.index).slice(0, MOST_HITS)
  const best = hits.find(({ position }) => position !== null)
  if (!best?.position) return { ...NOTHING, hits }
  return {
    point: pointOf(best),
    place: placeOf(best.position, places.geo),
    hits,
    by: 'name',
  }
}

/** A place of the gazetteer as the form keeps it; one without a position gives none. */
export const pointOf = ({ position, accuracyM, name }: PlaceHit): Point | null =>
  position && { position, source: 'place', accuracyM, name }
