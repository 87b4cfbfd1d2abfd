import { type DraftFacts, draftCall } from '@/lib/dispatch/draft-call'
import type { RecommendInput } from '@/lib/dispatch/input'
import { recommend } from '@/lib/dispatch/recommend'
import type { Call, Recommendation } from '@/lib/dispatch/recommendation'
import { placeOf } from '@/lib/places/province'
import type { Capability } from '@/lib/plans/capability'
import type { Unit } from '@/lib/quantities/quantity'
import type { StationFacts } from '@/lib/stations/station'
import { travelAssets } from '@/lib/travel/assets'
import type { TravelFacts } from '@/lib/travel/travel'
import { travelRows } from '@/lib/travel/travel-rows'
import { builtPlaces } from '@/tests/setup/built-assets'
import { seededForces } from './seeded'

/** A day under the rules in force since 10/02/2026. */
const TODAY = '2026-11-24'

const forces = seededForces()
const { network, sea } = travelAssets()
const { geo } = builtPlaces()

/** What a caller says, as the form takes it; the desk works out the rest. */
export type Told = Pick<DraftFacts, 'hazard' | 'medium'> &
  Partial<Pick<DraftFacts, 'alsoMedia' | 'quantities' | 'day'>> & {
    /** Degrees north and east; null = nobody can say where. */
    at: [lat: number, lng: number] | null
    /** Substance or nuclide. */
    what?: string
  }

/** What is otherwise than on a quiet day. */
export type Circumstances = {
  call?: Partial<Call>
  /** By station code. */
  stations?: Record<string, (station: StationFacts) => StationFacts>
  everyStation?: (station: StationFacts) => StationFacts
  input?: Partial<RecommendInput>
}

/**
 * The desk's answer to a call: shipped roads and sea, the seeded hundred with nobody out, the plans and
 * mandates that ship. Magnitude, place and ways come about as in the form.
 */
export function answerTo(told: Told, otherwise: Circumstances = {}): Recommendation {
  const position = told.at && { lat: told.at[0], lng: told.at[1] }
  const atSea = position !== null && placeOf(position, geo).atSea
  const stations = forces.stations.map((station) => {
    const own = otherwise.stations?.[station.code] ?? otherwise.everyStation
    return own ? own(station) : station
  })
  const facts = { alsoMedia: [], quantities: [], day: TODAY, world: 'real', ...told }
  const call = draftCall({ ...facts, substanceName: told.what ?? null, position, atSea })
  const travel = position
    ? travelRows({ position, atSea }, stations, network, sea, forces.policy.travel)
    : NO_PLACE
  return recommend({
    ...forces,
    stations,
    travel,
    call: { ...call, ...otherwise.call },
    computedAt: `${TODAY}T08:00:00+07:00`,
    ...otherwise.input,
  })
}

const NO_PLACE: TravelFacts = { source: 'network', version: 'test', rows: {} }

/** So much got out, so much is still in the hold or the tank. */
export const released = (amount: number, unit: Unit, upTo = amount) =>
  ({ kind: 'released', min: amount, max: upTo, unit }) as const
export const onBoard = (amount: number, unit: Unit) =>
  ({ kind: 'on-board', min: amount, max: amount, unit }) as const

export const codesOf = (picks: readonly { stationCode: string }[]) =>
  picks.map(({ stationCode }) => stationCode)

/** Why a station does not go, `undefined` where nobody would have expected it. */
export const whyNot = ({ passedOver }: Recommendation, code: string) =>
  passedOver.find(({ stationCode }) => stationCode === code)?.reasons.map((reason) => reason.code)

/** Bodies that are asked or told, with what the mandate says of them. */
export const supportBy = ({ support }: Recommendation) =>
  Object.fromEntries(support.map(({ externalId, why }) => [externalId, why]))

export const needsOf = ({ needs }: Recommendation) => needs.map(({ capability }) => capability)

export const shortOf = ({ shortfalls }: Recommendation) =>
  shortfalls.map(({ capability }) => capability)

/** How much of one capability those bring who go. */
export const broughtOf = ({ package: going }: Recommendation, capability: Capability) =>
  going
    .flatMap(({ brings }) => brings)
    .reduce((sum, bring) => (bring.capability === capability ? sum + bring.quantity : sum), 0)

/** Figures that would show as nonsense: an answer has none. */
export function nonsenseIn({ package: going, reserves, lead, passedOver }: Recommendation) {
  const proposed = [...(lead ? [lead] : []), ...going, ...reserves]
  const figures = [
    ...proposed.flatMap((pick) => [pick.arrivalMinutes, pick.travelMinutes, pick.distanceKm]),
    ...proposed.flatMap(({ brings }) => brings.map(({ quantity }) => quantity)),
    ...passedOver.map(({ straightKm }) => straightKm),
  ]
  return figures.filter((figure) => !Number.isFinite(figure) || figure < 0)
}
