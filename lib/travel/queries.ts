import 'server-only'
import type { Position } from '@/lib/geo/position'
import { serverPlaces } from '@/lib/places/assets'
import { placeOf } from '@/lib/places/province'
import type { TravelPolicy } from '@/lib/travel/policy'
import { travelAssets } from './assets'
import type { TravelFacts, TravelOption, TravelPlace } from './travel'
import { oneWay, type Traveller, travelRows, type Vehicle } from './travel-rows'

/** Ways of every station to a place; no rows where nobody can say where it is. */
export function travelTo(
  place: TravelPlace | null,
  stations: readonly Traveller[],
  policy: TravelPolicy,
): TravelFacts {
  const { network, sea } = travelAssets()
  if (!place)
    return {
      source: `network@${network.version}`,
      version: `network@${network.version} sea@${sea.version}`,
      rows: {},
    }
  return travelRows(place, [...stations], network, sea, policy)
}

type Asked = { from: Position; to: Position; mode: 'road' | 'sea'; vehicle: Vehicle }

/** One way between two points by one mode; null where there is none. */
export async function wayBetween(
  { from, to, mode, vehicle }: Asked,
  policy: TravelPolicy,
): Promise<TravelOption | null> {
  const { geo } = await serverPlaces()
  const at = (position: Position): TravelPlace => ({
    position,
    atSea: placeOf(position, geo).atSea,
  })
  return oneWay(at(from), at(to), mode, vehicle, { ...travelAssets(), policy })
}
