import 'server-only'
import { env } from '@/lib/env'
import type { Position } from '@/lib/geo/position'
import { serverPlaces } from '@/lib/places/assets'
import { placeOf } from '@/lib/places/province'
import type { TravelPolicy } from '@/lib/travel/policy'
import { travelAssets } from './assets'
import { type AskRoads, roadEngine } from './engines/ask-roads'
import type { EngineName } from './engines/engine'
import { hasRoad, withEngine } from './engines/with-engine'
import type { TravelFacts, TravelOption, TravelPlace } from './travel'
import { oneWay, type Traveller, travelRows, type Vehicle } from './travel-rows'

type RoadEngine = { name: EngineName; ask: AskRoads }

/** The engine that the desk was started with, asked by all requests of this process; null = none. */
const configured: RoadEngine | null = env.roadEngine && {
  name: env.roadEngine.name,
  ask: roadEngine(env.roadEngine),
}

/**
 * Ways of every station to a place; no rows where nobody can say where it is. An outside engine may be
 * asked for the roads and takes up to its budget: never call this under locks.
 */
export async function travelTo(
  place: TravelPlace | null,
  stations: readonly Traveller[],
  policy: TravelPolicy,
  engine: RoadEngine | null = configured,
): Promise<TravelFacts> {
  const facts = shippedWays(place, stations, policy)
  if (!engine || !place) return facts
  const onRoads = stations.filter(({ code }) => {
    const row = facts.rows[code]
    return row !== undefined && hasRoad(row)
  })
  if (onRoads.length === 0) return facts
  const { figures } = await engine.ask(place.position, onRoads)
  return withEngine(facts, figures, engine.name, policy)
}

/** By the shipped network and sea alone. */
function shippedWays(
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
