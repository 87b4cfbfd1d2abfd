import 'server-only'
import type { Position } from '@/lib/geo/position'
import { serverPlaces } from '@/lib/places/assets'
import type { PlaceOf, PositionSource } from '@/lib/places/place'
import { parsePosition } from '@/lib/places/position'
import { placeOf } from '@/lib/places/province'
import { searchPlaces } from '@/lib/places/search'

/** Where an incident lies and how that is known. `position` null: nobody could say yet. */
export type Located = {
  position: Position | null
  positionSource: PositionSource | null
  accuracyM: number | null
  placeText: string | null
  place: PlaceOf
}

type Said = {
  position?: Position | undefined
  place?: string | null | undefined
  positionSource?: PositionSource | undefined
  accuracyM?: number | null | undefined
  communeCode?: string | null | undefined
}

const NOWHERE: PlaceOf = {
  province: null,
  commune: null,
  nearest: null,
  atSea: false,
  abroad: false,
}

/**
 * Finds the point of what was said. A given position wins; otherwise the words are read as coordinates,
 * a kilometre post, or the best known place of that name. Words that lead nowhere are kept as words.
 */
export async function locate(said: Said): Promise<Located> {
  const { geo, index } = await serverPlaces()
  const point = said.position
    ? {
        position: said.position,
        source: said.positionSource ?? ('map' as const),
        accuracyM: said.accuracyM ?? null,
      }
    : pointOfText(said.place ?? null, index)
  const place = point ? placeOf(point.position, geo) : NOWHERE
  const chosen = said.communeCode
    ? geo.communes.find(({ code }) => code === said.communeCode)
    : undefined
  return {
    position: point?.position ?? null,
    positionSource: point?.source ?? (said.place ? 'stated' : null),
    accuracyM: point ? (said.accuracyM ?? point.accuracyM) : null,
    placeText: said.place ?? null,
    place: chosen ? { ...place, commune: { code: chosen.code, name: chosen.name } } : place,
  }
}

function pointOfText(
  text: string | null,
  index: Awaited<ReturnType<typeof serverPlaces>>['index'],
) {
  if (!text) return null
  const parsed = parsePosition(text)
  if (!('error' in parsed)) return parsed
  const hit = searchPlaces(text, index).find(({ position }) => position !== null)
  return hit?.position
    ? { position: hit.position, source: 'place' as const, accuracyM: hit.accuracyM ?? null }
    : null
}
