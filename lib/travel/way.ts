import type { Position } from '@/lib/geo/position'
import type { TravelPolicy } from '@/lib/travel/policy'
import { ACCESS_ROAD, accessOf, type Network, type RoadField, roadFrom, roadTo } from './network'
import type { NetworkLink } from './network-data'
import { crossesSea, seaWays } from './sea'
import type { SeaGrid } from './sea-grid'
import type { TravelOption, TravelPlace } from './travel'
import { oneWay, SEA_ROAD, type Traveller, type Vehicle, voyageOf } from './travel-rows'

/**
 * What a kilometre of a way rests on: the three sources of a link; `access`, a straight line times a
 * factor beyond the network's last node; `river`, a length on record; `sea`, measured over the water mask.
 */
export const SURENESS = ['published', 'recalled', 'estimated', 'access', 'river', 'sea'] as const
export type Sureness = (typeof SURENESS)[number]
export type KmBySureness = Partial<Record<Sureness, number>>

/** A stretch by one road. `node`: where an access stretch meets the network; null when it never does. */
export type Stage = { road: string; km: number; by: KmBySureness; node: string | null }

/** A part of a way as it is drawn, its points joined by straight lines. A river's is no course to sail. */
export type Line = { by: 'road' | 'river' | 'sea'; points: Position[] }

/** A way with all that a page draws and says of it. */
export type Way = { option: TravelOption; stages: Stage[]; lines: Line[] }

export type WayEngine = { network: Network; sea: SeaGrid; policy: TravelPolicy }

/** The figures are those of `oneWay`; the stages and points are the way they were measured on. */
export function roadWay(
  from: TravelPlace,
  to: TravelPlace,
  vehicle: Vehicle,
  engine: WayEngine,
): Way | null {
  const option = oneWay(from, to, 'road', vehicle, engine)
  const leg = option && roadLeg(from.position, to.position, engine)
  return (
    option && leg && { option, stages: leg.stages, lines: [{ by: 'road', points: leg.points }] }
  )
}

/** By sea from a point at the water, or from a station: then by road to its own port first. */
export function seaWay(
  from: Pick<Traveller, 'position' | 'port'>,
  to: TravelPlace,
  engine: WayEngine,
): Way | null {
  const { network, sea } = engine
  const option = from.port
    ? voyageOf(from, to, engine)
    : oneWay({ position: from.position, atSea: true }, to, 'sea', 'truck', engine)
  const quay = from.port?.position ?? from.position
  const [voyage] = seaWays(sea, to.position, [quay], network.waterways)
  if (!option || !voyage) return null
  const toPort = from.port ? roadLeg(from.position, quay, engine) : null
  const { via, points } = voyage
  const [port, mouth] = points
  return {
    option,
    stages: [
      ...(toPort?.stages ?? []),
      ...(via ? [stage(via.road, via.km, 'river')] : []),
      stage(SEA_ROAD, voyage.km - (via?.km ?? 0), 'sea'),
    ],
    lines: [
      ...(toPort ? [{ by: 'road' as const, points: toPort.points }] : []),
      ...(via && port && mouth ? [{ by: 'river' as const, points: [port, mouth] }] : []),
      { by: 'sea', points: via ? points.slice(1) : points },
    ],
  }
}

/** How many of a way's kilometres rest on what. */
export function surenessOf(stages: readonly Stage[]): Record<Sureness, number> {
  const sum = { published: 0, recalled: 0, estimated: 0, access: 0, river: 0, sea: 0 }
  for (const { by } of stages) for (const kind of SURENESS) sum[kind] += by[kind] ?? 0
  return sum
}

/** The links from a node to the field's place, in driving order, each with the node it leads to. */
export function linksFrom(
  network: Network,
  field: RoadField,
  start: number,
): { link: NetworkLink; node: number }[] {
  const taken: { link: NetworkLink; node: number }[] = []
  // Each link is taken at most once; the bound only guards against a broken field.
  for (let node = start; taken.length <= network.links.length; ) {
    const number = field.towards[node] ?? -1
    const link = network.links[number]
    if (!link) break
    const a = network.ends[2 * number] ?? -1
    node = a === node ? (network.ends[2 * number + 1] ?? -1) : a
    taken.push({ link, node })
  }
  return taken
}

type Leg = { stages: Stage[]; points: Position[] }

function roadLeg(from: Position, to: Position, { network, sea, policy }: WayEngine): Leg | null {
  const isCut = (a: Position, b: Position) => crossesSea(sea, a, b)
  const field = roadFrom(network, to, policy, isCut)
  const way = roadTo(network, field, from, policy, isCut)
  if (!way) return null
  const access = accessOf(network, from, policy, isCut)
  const direct = { stages: [stage(ACCESS_ROAD, way.km, 'access')], points: [from, to] }
  // On one islet, which no node stands on.
  if (!access || !field.access) return direct
  const taken = linksFrom(network, field, access.node)
  // Neighbours of one node that do not go round by it.
  if (taken.length === 0 && way.km < access.km + field.access.km) return direct
  const nodes = [access.node, ...taken.map(({ node }) => node)].flatMap(
    (node) => network.nodes[node] ?? [],
  )
  const stages = [
    stage(ACCESS_ROAD, access.km, 'access', nodes[0]?.name),
    ...taken.map(({ link }) => stage(link.road, link.km, link.kmSource)),
    stage(ACCESS_ROAD, field.access.km, 'access', nodes.at(-1)?.name),
  ]
  return {
    stages: mergeStages(stages),
    points: [from, ...nodes.map(({ lat, lng }) => ({ lat, lng })), to],
  }
}

const stage = (road: string, km: number, sure: Sureness, node: string | null = null): Stage => ({
  road,
  km,
  by: { [sure]: km },
  node,
})

/** One row a road, as long as it is followed; an access stretch of no length is none. */
function mergeStages(stages: readonly Stage[]): Stage[] {
  const merged: Stage[] = []
  for (const next of stages) {
    const last = merged.at(-1)
    if (next.road === ACCESS_ROAD || last?.road !== next.road) {
      if (next.km > 0) merged.push({ ...next, by: { ...next.by } })
      continue
    }
    last.km += next.km
    for (const kind of SURENESS) {
      const km = next.by[kind]
      if (km !== undefined) last.by[kind] = (last.by[kind] ?? 0) + km
    }
  }
  return merged
}
