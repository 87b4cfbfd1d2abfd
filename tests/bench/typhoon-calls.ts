import type { Call } from '@/lib/dispatch/recommendation'
import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import type { Hazard, Medium } from '@/lib/hazards/hazard'
import type { NamedPlace, PlacesGeo } from '@/lib/places/place'
import { placeOf } from '@/lib/places/province'
import { aCall } from '@/tests/factories/call'
import { dice } from './dispatch-cases'

/** One call of the hour; `at` in minutes from its beginning. */
export type TyphoonCall = { at: number; place: string; position: Position; call: Call }

export const CALLS = 100
const HOUR = 60

/** Around where the storm comes ashore. */
const STORM_KM = 250
const SEA_SHARE = 0.1
/** An archipelago or an oil field is no place that somebody calls from, only the middle of an area. */
const NO_ADDRESS = new Set(['archipelago', 'oil-field'])

type Dice = ReturnType<typeof dice>

/**
 * A hundred calls of one hour, the same for ever for one seed: a storm comes ashore at a coastal place
 * and `stormShare` of the calls come from around it, the others from anywhere, one in ten from the sea.
 * The shares are invented, and were set before any policy was measured.
 */
export function typhoonCalls(seed: number, geo: PlacesGeo, stormShare: number): TyphoonCall[] {
  const die = dice(seed)
  const addresses = geo.named.filter(({ kind }) => !NO_ADDRESS.has(kind))
  const landfall = oneOf(die, coastal(addresses))
  const inStorm = addresses.filter(
    ({ position }) => distanceKm(position, landfall.position) <= STORM_KM,
  )
  const times = Array.from({ length: CALLS }, () => die.whole(0, HOUR * 60 - 1) / 60)
  return times
    .sort((a, b) => a - b)
    .map((at) => {
      const around = die.chance(stormShare) ? inStorm : addresses
      if (die.chance(SEA_SHARE)) return atSea(die, at, oneOf(die, coastal(around)), geo)
      return onLand(die, at, oneOf(die, around), geo)
    })
}

function onLand(die: Dice, at: number, { name, position, isCoastal }: NamedPlace, geo: PlacesGeo) {
  const place = placeOf(position, geo)
  const hazard = weighted(die, LAND_HAZARDS)
  const medium: Medium = place.atSea
    ? 'coast'
    : die.pick(
        isCoastal ? ['coast', 'facility', 'river', 'land'] : ['facility', 'river', 'land', 'land'],
      )
  return callOf(die, { at, place: name, position, hazard, medium, isAtSea: place.atSea })
}

/** Some 10 to 80 km off a coastal place, wherever that is our sea; else at the place itself. */
function atSea(die: Dice, at: number, near: NamedPlace, geo: PlacesGeo): TyphoonCall {
  for (let tries = 0; tries < 40; tries++) {
    const position = {
      lat: near.position.lat + die.whole(-70, 70) / 100,
      lng: near.position.lng + die.whole(-70, 70) / 100,
    }
    const km = distanceKm(position, near.position)
    const place = placeOf(position, geo)
    if (km < 10 || km > 80 || !place.atSea || place.abroad) continue
    const hazard = weighted(die, SEA_HAZARDS)
    return callOf(die, {
      at,
      place: `off ${near.name}`,
      position,
      hazard,
      medium: 'sea',
      isAtSea: true,
    })
  }
  return onLand(die, at, near, geo)
}

type Where = {
  at: number
  place: string
  position: Position
  hazard: Hazard
  medium: Medium
  isAtSea: boolean
}

function callOf(die: Dice, { at, place, position, hazard, medium, isAtSea }: Where): TyphoonCall {
  const magnitude = weighted(die, MAGNITUDES)
  const call = aCall({ hazard, medium, magnitude, lat: position.lat, atSea: isAtSea })
  return { at, place, position, call }
}

const LAND_HAZARDS = { oil: 40, chemical: 20, pollution: 30, radiation: 5, dioxin: 5 } as const
const SEA_HAZARDS = { oil: 60, chemical: 20, pollution: 20 } as const
const MAGNITUDES = { small: 55, medium: 25, large: 10, unknown: 10 } as const

function weighted<T extends string>(die: Dice, weights: Readonly<Record<T, number>>): T {
  const entries = Object.entries(weights) as [T, number][]
  let ticket = die.whole(
    1,
    entries.reduce((sum, [, weight]) => sum + weight, 0),
  )
  const drawn = entries.find(([, weight]) => {
    ticket -= weight
    return ticket <= 0
  })
  if (!drawn) throw new Error('no weights')
  return drawn[0]
}

function oneOf<T>(die: Dice, values: readonly T[]): T {
  const [first, ...rest] = values
  if (first === undefined) throw new Error('nothing to draw from')
  return die.pick([first, ...rest])
}

const coastal = (places: readonly NamedPlace[]) => places.filter(({ isCoastal }) => isCoastal)
