import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { err, ok, type Result } from '@/lib/result'
import type { TravelPolicy } from '@/lib/travel/policy'
import type { MinutesByClass } from './by-class'
import { createHeap } from './heap'
import type { NetworkData, NetworkLink, NetworkNode, Waterway } from './network-data'
import { type NetworkFault, networkFaults } from './network-faults'
import { isletAt } from './sea-islets'

/** The road data, checked and indexed. Nodes are known by their number in `nodes`. */
export type Network = {
  version: string
  nodes: NetworkNode[]
  links: NetworkLink[]
  waterways: Waterway[]
  /** Ends of each link, by number: link i joins `ends[2i]` and `ends[2i + 1]`. */
  ends: Int32Array
  /** Links at node i: `incident[offsets[i]]` up to `incident[offsets[i + 1]]`. */
  offsets: Int32Array
  incident: Int32Array
  /** x, y, z of each node on the unit sphere. */
  vectors: Float64Array
}

/** Where a point meets the network. `km` is by road: the straight line × `accessFactor`. */
export type Access = { node: number; km: number; minutes: number }

/** Minutes and km from every node to one place, and the way there. No road: `access` is null. */
export type RoadField = {
  place: Position
  access: Access | null
  /** Infinity where there is no road to the place. */
  minutes: Float64Array
  km: Float64Array
  /** The link to take towards the place; −1 at its access node and where there is no road. */
  towards: Int32Array
}

export type RoadWay = {
  minutes: number
  km: number
  route: { road: string; km: number }[]
  /** The same minutes by class of road; a city's count with the link they are lost on. */
  byClass: MinutesByClass
}

/** The stretch between a point and the network, whose real roads are not in the data. */
export const ACCESS_ROAD = 'đường nối'

/**
 * A way is chosen by minutes plus this much per km: nobody drives 200 km round by the expressway to
 * save a quarter of an hour. The minutes told are true minutes, without it.
 */
const DETOUR_MINUTES_PER_KM = 0.3

/** Checks the data and indexes it; the refusal lists every fault. */
export function buildNetwork(data: NetworkData): Result<Network, NetworkFault[]> {
  const faults = networkFaults(data)
  if (faults.length > 0) return err(faults)
  const number = new Map(data.nodes.map(({ name }, i) => [name, i]))
  const ends = Int32Array.from(
    data.links.flatMap(({ a, b }) => [number.get(a) ?? -1, number.get(b) ?? -1]),
  )
  const lists: number[][] = data.nodes.map(() => [])
  ends.forEach((node, at) => {
    lists[node]?.push(at >> 1)
  })
  const offsets = new Int32Array(data.nodes.length + 1)
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + list.length
  })
  return ok({
    version: data.version,
    nodes: data.nodes,
    links: data.links,
    waterways: data.waterways,
    ends,
    offsets,
    incident: Int32Array.from(lists.flat()),
    vectors: Float64Array.from(data.nodes.flatMap(unitVector)),
  })
}

/**
 * One place to every node, the fastest way for a loaded truck. The place joins the network at its
 * single nearest node (several would let a road cross water) within `policy.maxAccessKm` that
 * `isCut` does not refuse: a line over open sea is no road. Ties go to the lower node number.
 */
export function roadFrom(
  network: Network,
  place: Position,
  policy: TravelPolicy,
  isCut: (from: Position, to: Position) => boolean = () => false,
): RoadField {
  const { nodes, links, ends, offsets, incident } = network
  const field: RoadField = {
    place,
    access: accessOf(network, place, policy, isCut),
    minutes: new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY),
    km: new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY),
    towards: new Int32Array(nodes.length).fill(-1),
  }
  if (!field.access) return field
  const { minutes, km, towards } = field
  const driving = linkMinutes(network, policy)
  const effort = new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY)
  const heap = createHeap()
  minutes[field.access.node] = field.access.minutes
  km[field.access.node] = field.access.km
  effort[field.access.node] = 0
  heap.push(field.access.node, 0)
  while (heap.size > 0) {
    const node = heap.pop()
    if (heap.lastKey > (effort[node] ?? 0)) continue
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
      const link = incident[i] ?? -1
      const a = ends[2 * link] ?? -1
      const next = a === node ? (ends[2 * link + 1] ?? -1) : a
      const linkKm = links[link]?.km ?? Number.POSITIVE_INFINITY
      const linkTime = driving[link] ?? Number.POSITIVE_INFINITY
      const total = (effort[node] ?? 0) + linkTime + DETOUR_MINUTES_PER_KM * linkKm
      if (!(total < (effort[next] ?? 0))) continue
      effort[next] = total
      minutes[next] = (minutes[node] ?? 0) + linkTime
      km[next] = (km[node] ?? 0) + linkKm
      towards[next] = link
      heap.push(next, total)
    }
  }
  return field
}

/** The way by road from a point to the field's place, or null where there is none. */
export function roadTo(
  network: Network,
  field: RoadField,
  from: Position,
  policy: TravelPolicy,
  isCut: (from: Position, to: Position) => boolean = () => false,
): RoadWay | null {
  const access = accessOf(network, from, policy, isCut)
  const direct = accessLeg(distanceKm(from, field.place), policy)
  // From a station on an islet to its own quay: the paths of the islet, which no node stands on.
  if (isOnOneIslet(from, field.place)) return byAccess(direct)
  if (!access || !field.access) return null
  const km = access.km + (field.km[access.node] ?? Number.POSITIVE_INFINITY)
  const minutes = access.minutes + (field.minutes[access.node] ?? Number.POSITIVE_INFINITY)
  if (!Number.isFinite(minutes)) return null
  // Neighbours of one node need not go round by it.
  if (access.node === field.access.node && direct.km <= km && !isCut(from, field.place))
    return byAccess(direct)
  const driving = linkMinutes(network, policy)
  const byClass: MinutesByClass = { access: access.minutes + field.access.minutes }
  const route = [{ road: ACCESS_ROAD, km: access.km }]
  for (let node = access.node; ; ) {
    const number = field.towards[node] ?? -1
    const link = network.links[number]
    if (!link) break
    route.push({ road: link.road, km: link.km })
    byClass[link.class] = (byClass[link.class] ?? 0) + (driving[number] ?? 0)
    const a = network.ends[2 * number] ?? -1
    node = a === node ? (network.ends[2 * number + 1] ?? -1) : a
  }
  route.push({ road: ACCESS_ROAD, km: field.access.km })
  return { minutes, km, route: mergeRoads(route), byClass }
}

const byAccess = ({ km, minutes }: { km: number; minutes: number }): RoadWay => ({
  km,
  minutes,
  route: [{ road: ACCESS_ROAD, km }],
  byClass: { access: minutes },
})

const isOnOneIslet = (a: Position, b: Position) => isletAt(a) >= 0 && isletAt(a) === isletAt(b)

/**
 * The nearest node that may be reached from the point, or null: then it has no road. An islet near the
 * coast has none, however near the next node on the mainland is.
 */
export function accessOf(
  network: Network,
  point: Position,
  policy: TravelPolicy,
  isCut: (from: Position, to: Position) => boolean,
): Access | null {
  if (isletAt(point) >= 0) return null
  const refused = new Set<number>()
  for (;;) {
    const node = nearestNode(network, point, refused)
    const at = network.nodes[node]
    if (!at) return null
    const straightKm = distanceKm(point, at)
    if (!(straightKm <= policy.maxAccessKm)) return null
    if (!isCut(point, at)) return { node, ...accessLeg(straightKm, policy) }
    refused.add(node)
  }
}

/** The number of the nearest node that is not in `except`; −1 when there is none. */
export function nearestNode(
  { nodes, vectors }: Network,
  point: Position,
  except?: ReadonlySet<number>,
): number {
  const [x, y, z] = unitVector(point)
  let best = -1
  let closest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < nodes.length; i++) {
    const cosine =
      x * (vectors[3 * i] ?? 0) + y * (vectors[3 * i + 1] ?? 0) + z * (vectors[3 * i + 2] ?? 0)
    if (cosine > closest && !except?.has(i)) {
      closest = cosine
      best = i
    }
  }
  return best
}

const accessLeg = (straightKm: number, policy: TravelPolicy) => {
  const km = straightKm * policy.accessFactor
  return { km, minutes: (km / policy.accessSpeedKmh) * 60 }
}

const costs = new WeakMap<TravelPolicy, { network: Network; minutes: Float64Array }>()

/**
 * Minutes per link under a policy. Half of a city's minutes are lost on each link that meets it: the
 * whole of them by who crosses it, half by who starts or ends there.
 */
function linkMinutes(network: Network, policy: TravelPolicy): Float64Array {
  const known = costs.get(policy)
  if (known?.network === network) return known.minutes
  const minutes = Float64Array.from(network.links, ({ a, b, km, class: roadClass }) => {
    const city = (policy.cityMinutes[a] ?? 0) + (policy.cityMinutes[b] ?? 0)
    return (km / policy.speedKmh[roadClass]) * 60 + city / 2
  })
  costs.set(policy, { network, minutes })
  return minutes
}

function mergeRoads(route: RoadWay['route']): RoadWay['route'] {
  const merged: RoadWay['route'] = []
  for (const { road, km } of route) {
    const last = merged.at(-1)
    if (last?.road === road) last.km += km
    else if (km > 0) merged.push({ road, km })
  }
  return merged
}

function unitVector({ lat, lng }: Position): [number, number, number] {
  const a = (lat * Math.PI) / 180
  const b = (lng * Math.PI) / 180
  return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)]
}
