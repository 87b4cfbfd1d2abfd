import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import type { Port } from '@/lib/stations/station'
import type { StationFactor, TravelPolicy } from '@/lib/travel/policy'
import { CALIBRATED, calibratedMinutes, mainClassOf } from './by-class'
import { type Network, type RoadWay, roadFrom, roadTo } from './network'
import { crossesSea, type SeaWay, seaWays } from './sea'
import type { SeaGrid } from './sea-grid'
import type { TravelFacts, TravelOption, TravelPlace, TravelRow } from './travel'

/** Who may set out: a station by its code, or a team on the move by its own key. */
export type Traveller = {
  code: string
  position: Position
  port: Port | null
  /** On the water: no road begins there. */
  sailsOnly?: boolean
}

export const VEHICLES = ['truck', 'car'] as const
export type Vehicle = (typeof VEHICLES)[number]

export const SEA_ROAD = 'đường biển'
const KM_PER_KNOT = 1.852
/** Nearer than this to its quay a crew is at its port, and the way counts as by sea alone. */
const AT_PORT_KM = 3

/**
 * All ways from each station to the place, fastest first; a tie goes to the road. On land: by road
 * where there is one; an island, and land that no road of the station reaches, by sea. At sea: by
 * sea, or by road to the station's port and on by sea. No figure is ever infinite: no way, no option.
 * A station's accepted factors count on its roads alone, not on the road to its port.
 */
export function travelRows(
  place: TravelPlace,
  stations: readonly Traveller[],
  network: Network,
  sea: SeaGrid,
  policy: TravelPolicy,
): TravelFacts {
  const isCut = (from: Position, to: Position) => crossesSea(sea, from, to)
  const field = place.atSea ? null : roadFrom(network, place.position, policy, isCut)
  const roads = stations.map(({ position, sailsOnly }) =>
    field && !sailsOnly ? roadTo(network, field, position, policy) : null,
  )
  const sailors = stations.filter(({ port }, i) => port && !roads[i])
  const quays = sailors.flatMap(({ port }) => (port ? [port.position] : []))
  const voyages = quays.length > 0 ? seaWays(sea, place.position, quays, network.waterways) : []
  const voyageOf = new Map(sailors.map(({ code }, i) => [code, voyages[i] ?? null]))
  const rows = stations.map(({ code, position, port, sailsOnly }, i): [string, TravelRow] => {
    const road = roads[i]
    const voyage = voyageOf.get(code)
    const options = [
      ...(road ? [ownRoad(road, factorsOf(policy, code), network, policy)] : []),
      ...(port && voyage
        ? sailsOnly
          ? [voyageOption(voyage, null, network, sea, policy)]
          : seaOptions(position, port, voyage, network, sea, policy)
        : []),
    ].sort((a, b) => a.minutes - b.minutes)
    return [
      code,
      { stationCode: code, straightKm: round(distanceKm(position, place.position)), options },
    ]
  })
  return { ...travelVersion(network, sea), rows: Object.fromEntries(rows) }
}

/** What every answer of this engine rests on. */
export const travelVersion = (network: Network, sea: SeaGrid) => ({
  source: `network@${network.version}`,
  version: `network@${network.version} sea@${sea.version}`,
})

/**
 * One way between two points, for `GET /api/v1/travel`; null = none by that mode. A point at sea has
 * no road; a point farther than a harbour from open sea has no way by sea.
 */
export function oneWay(
  from: TravelPlace,
  to: TravelPlace,
  mode: 'road' | 'sea',
  vehicle: Vehicle,
  engine: { network: Network; sea: SeaGrid; policy: TravelPolicy },
): TravelOption | null {
  const { network, sea, policy } = engine
  if (mode === 'sea') {
    const [voyage] = seaWays(sea, to.position, [from.position], network.waterways)
    return voyage ? voyageOption(voyage, null, network, sea, policy) : null
  }
  if (from.atSea || to.atSea) return null
  const isCut = (a: Position, b: Position) => crossesSea(sea, a, b)
  const field = roadFrom(network, to.position, policy, isCut)
  const road = roadTo(network, field, from.position, policy, isCut)
  if (!road) return null
  const factor = vehicle === 'car' ? policy.carFactor : 1
  return roadOption({ ...road, minutes: road.minutes / factor }, network, policy)
}

/** By sea from a station's own port, the road to it included; null without a port or a way. */
export function voyageOf(
  { position, port }: Pick<Traveller, 'position' | 'port'>,
  to: TravelPlace,
  { network, sea, policy }: { network: Network; sea: SeaGrid; policy: TravelPolicy },
): TravelOption | null {
  if (!port) return null
  const [voyage] = seaWays(sea, to.position, [port.position], network.waterways)
  return voyage ? (seaOptions(position, port, voyage, network, sea, policy)[0] ?? null) : null
}

/** A port that no road of its station reaches is of no use to it. */
function seaOptions(
  position: Position,
  port: Port,
  voyage: SeaWay,
  network: Network,
  sea: SeaGrid,
  policy: TravelPolicy,
): TravelOption[] {
  const toPort = roadTo(network, roadFrom(network, port.position, policy), position, policy)
  return toPort ? [voyageOption(voyage, toPort, network, sea, policy)] : []
}

const NO_FACTORS: readonly StationFactor[] = []
const factorsOf = ({ factors }: TravelPolicy, code: string) =>
  factors?.filter(({ stationCode }) => stationCode === code) ?? NO_FACTORS

/** A station's own road: its class and, where its trips have shown other times, those times. */
function ownRoad(
  road: RoadWay,
  factors: readonly StationFactor[],
  network: Network,
  policy: TravelPolicy,
): TravelOption {
  const mainClass = mainClassOf(road.byClass)
  const minutes = calibratedMinutes(road, factors)
  const option = {
    ...roadOption({ ...road, minutes }, network, policy),
    ...(mainClass ? { mainClass } : {}),
  }
  if (minutes === road.minutes) return option
  return {
    ...option,
    source: `${option.source}${CALIBRATED}`,
    uncalibratedMinutes: round(road.minutes),
  }
}

const roadOption = (road: RoadWay, network: Network, policy: TravelPolicy): TravelOption => ({
  mode: 'road',
  ...figures(road.minutes, road.km, policy),
  source: `network@${network.version}`,
  estimate: true,
  route: road.route.map(({ road: name, km }) => ({ road: name, km: round(km) })),
})

function voyageOption(
  voyage: SeaWay,
  toPort: RoadWay | null,
  network: Network,
  sea: SeaGrid,
  policy: TravelPolicy,
): TravelOption {
  const sailing = (voyage.km / (policy.seaKnots * KM_PER_KNOT)) * 60
  const openKm = voyage.km - (voyage.via?.km ?? 0)
  const isAtPort = !toPort || toPort.km <= AT_PORT_KM
  return {
    mode: isAtPort ? 'sea' : 'road-sea',
    ...figures(sailing + (toPort?.minutes ?? 0), voyage.km + (toPort?.km ?? 0), policy),
    source: isAtPort ? `sea@${sea.version}` : `network@${network.version} sea@${sea.version}`,
    estimate: true,
    route: [
      ...(toPort?.route ?? []),
      ...(voyage.via ? [voyage.via] : []),
      { road: SEA_ROAD, km: openKm },
    ].map(({ road, km }) => ({ road, km: round(km) })),
  }
}

const figures = (minutes: number, km: number, policy: TravelPolicy) => ({
  minutes: round(minutes),
  minutesLow: round(minutes * policy.rangeLow),
  minutesHigh: round(minutes * policy.rangeHigh),
  km: round(km),
})

/** To a tenth: finer than any estimate here, coarse enough to read the same on every machine. */
const round = (value: number) => Math.round(value * 10) / 10
