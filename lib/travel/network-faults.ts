import { distanceKm } from '@/lib/geo/distance'
import { ROAD_CLASSES } from '@/lib/travel/policy'
import type { NetworkData, NetworkLink, NetworkNode } from './network-data'

/** A road cannot be shorter than the straight line; node positions are rounded to some 50 m. */
const ROUNDING_KM = 0.1
const LONGEST_RATIO = 2

export type NetworkFault =
  | { code: 'name-twice'; node: string }
  | { code: 'position-outside'; node: string }
  | { code: 'unknown-node'; link: string; node: string }
  | { code: 'link-to-itself'; link: string }
  | { code: 'link-twice'; link: string }
  | { code: 'unknown-class'; link: string; class: string }
  | { code: 'shorter-than-straight'; link: string; km: number; straightKm: number }
  | { code: 'unexplained-detour'; link: string; km: number; straightKm: number }
  | { code: 'cut-off'; node: string; from: string }
  | { code: 'island-joined'; link: string }
  | { code: 'waterway-too-short'; port: string; km: number; straightKm: number }

/** Everything wrong with the data, each fault naming the row; [] = sound. */
export function networkFaults(data: NetworkData): NetworkFault[] {
  const byName = new Map(data.nodes.map((node) => [node.name, node]))
  return [
    ...nodeFaults(data.nodes),
    ...linkFaults(data.links, byName),
    ...componentFaults(data, byName),
    ...waterwayFaults(data),
  ]
}

export const linkName = ({ road, a, b }: NetworkLink) => `${road}: ${a} – ${b}`

function nodeFaults(nodes: NetworkNode[]): NetworkFault[] {
  const seen = new Set<string>()
  return nodes.flatMap<NetworkFault>(({ name, lat, lng }) => {
    const faults: NetworkFault[] = []
    if (seen.has(name)) faults.push({ code: 'name-twice', node: name })
    if (!(lat > 6 && lat < 24 && lng > 102 && lng < 116))
      faults.push({ code: 'position-outside', node: name })
    seen.add(name)
    return faults
  })
}

function linkFaults(links: NetworkLink[], byName: Map<string, NetworkNode>): NetworkFault[] {
  const seen = new Set<string>()
  return links.flatMap<NetworkFault>((link) => {
    const name = linkName(link)
    const key = [link.road, ...[link.a, link.b].sort()].join('|')
    const faults: NetworkFault[] = []
    if (seen.has(key)) faults.push({ code: 'link-twice', link: name })
    seen.add(key)
    if (!ROAD_CLASSES.includes(link.class))
      faults.push({ code: 'unknown-class', link: name, class: link.class })
    const a = byName.get(link.a)
    const b = byName.get(link.b)
    if (!a) faults.push({ code: 'unknown-node', link: name, node: link.a })
    if (!b) faults.push({ code: 'unknown-node', link: name, node: link.b })
    if (!a || !b) return faults
    if (a === b) return [...faults, { code: 'link-to-itself', link: name }]
    if (a.island !== b.island) faults.push({ code: 'island-joined', link: name })
    const straightKm = distanceKm(a, b)
    // Negated so that a length that is not a number fails too.
    if (!(link.km >= straightKm - ROUNDING_KM))
      faults.push({ code: 'shorter-than-straight', link: name, km: link.km, straightKm })
    if (link.km > LONGEST_RATIO * straightKm && link.why === undefined)
      faults.push({ code: 'unexplained-detour', link: name, km: link.km, straightKm })
    return faults
  })
}

/** The mainland is one piece, and so is each island. */
function componentFaults(data: NetworkData, byName: Map<string, NetworkNode>): NetworkFault[] {
  const neighbours = new Map<string, string[]>(data.nodes.map(({ name }) => [name, []]))
  for (const { a, b } of data.links) {
    neighbours.get(a)?.push(b)
    neighbours.get(b)?.push(a)
  }
  const reached = new Set<string>()
  const firstOf = new Map<string | undefined, string>()
  return data.nodes.flatMap<NetworkFault>(({ name, island }) => {
    if (reached.has(name)) return []
    const queue = [name]
    reached.add(name)
    for (const node of queue)
      for (const next of neighbours.get(node) ?? [])
        if (!reached.has(next) && byName.has(next)) {
          reached.add(next)
          queue.push(next)
        }
    const first = firstOf.get(island)
    if (first !== undefined) return [{ code: 'cut-off', node: name, from: first }]
    firstOf.set(island, name)
    return []
  })
}

const waterwayFaults = ({ waterways }: NetworkData): NetworkFault[] =>
  waterways.flatMap((way) => {
    const straightKm = distanceKm(way, way.mouth)
    return way.km >= straightKm - ROUNDING_KM
      ? []
      : [{ code: 'waterway-too-short' as const, port: way.port, km: way.km, straightKm }]
  })
