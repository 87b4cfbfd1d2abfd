import type { Position } from '@/lib/geo/position'
import { REGION } from '@/lib/places/asset-format'
import { degreesText } from '@/lib/places/degrees'
import type { PlaceHit, Places } from '@/lib/places/place'
import { parsePosition } from '@/lib/places/position'
import { searchPlaces } from '@/lib/places/search'
import { shortProvince } from '@/lib/places/short-name'
import { STATION_CODE } from '@/lib/text/station-code'
import type { MapStation } from './model'

export type Target = { name: string; was: string | null; position: Position; zoom: number }

export const GO_TO_REFUSALS = [
  'blank',
  'none',
  'outside',
  'projected',
  'unplaced',
  'no-station',
  'no-places',
] as const
export type GoToRefusal = (typeof GO_TO_REFUSALS)[number]

export type GoToAnswer =
  /** Where to look, and what else goes by that name. */
  { ok: true; target: Target; others: readonly Target[] } | { ok: false; refusal: GoToRefusal }

const MOST_OTHERS = 4
const STATION_ZOOM = 11
const PLACE_ZOOM: Record<PlaceHit['kind'], number> = {
  province: 8.5,
  commune: 11.5,
  'old-place': 11.5,
  place: 11.5,
}

/**
 * What the words mean on this map: a station's code, else coordinates as the intake form reads them, else
 * the best known place of that name. `places` is null while the gazetteer has not been read.
 */
export function answerTo(
  text: string,
  stations: readonly MapStation[],
  places: Places | null,
): GoToAnswer {
  const typed = text.normalize('NFC').trim()
  if (typed === '') return refuse('blank')
  if (STATION_CODE.test(typed)) {
    const station = stations.find(({ code }) => code === typed)
    if (!station) return refuse('no-station')
    const { code, name, position } = station
    return found([{ name: `${code} ${name}`, was: null, position, zoom: STATION_ZOOM }])
  }
  const parsed = parsePosition(typed)
  if (!('error' in parsed)) {
    const { position, accuracyM } = parsed
    if (!isOnMap(position)) return refuse('outside')
    const zoom = accuracyM <= 200 ? 12 : 10.5
    return found([{ name: degreesText(position), was: null, position, zoom }])
  }
  const hits = places ? searchPlaces(typed, places.index) : []
  const targets = hits.flatMap((hit) => targetOf(hit) ?? [])
  if (targets.length > 0) return found(targets)
  if (parsed.error === 'projected') return refuse('projected')
  if (parsed.error === 'out-of-range') return refuse('outside')
  if (!places) return refuse('no-places')
  return refuse(hits.length > 0 ? 'unplaced' : 'none')
}

const refuse = (refusal: GoToRefusal): GoToAnswer => ({ ok: false, refusal })

function found([target, ...others]: readonly Target[]): GoToAnswer {
  return target
    ? { ok: true, target, others: others.slice(0, MOST_OTHERS) }
    : { ok: false, refusal: 'none' }
}

function targetOf({ kind, name, was, province, position }: PlaceHit): Target | null {
  if (!position || !isOnMap(position)) return null
  const within = kind === 'province' ? undefined : shortProvince(province?.name)
  return { name: within ? `${name}, ${within}` : name, was, position, zoom: PLACE_ZOOM[kind] }
}

const isOnMap = ({ lat, lng }: Position) =>
  lat >= REGION.south && lat <= REGION.north && lng >= REGION.west && lng <= REGION.east
