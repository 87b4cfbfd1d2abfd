/** Times of the travel engine in process, and its figures against the quoted ones. Run with tsx. */
import { readFileSync } from 'node:fs'
import { buildNetwork, roadFrom, roadTo } from '@/lib/travel/network'
import type { NetworkData } from '@/lib/travel/network-data'
import type { TravelPolicy } from '@/lib/travel/policy'
import { seaWays } from '@/lib/travel/sea'
import { decodeSeaGrid } from '@/lib/travel/sea-grid'
import { travelRows } from '@/lib/travel/travel-rows'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const data: NetworkData = read('prisma/seed/network.json')
const policy: TravelPolicy = read('prisma/seed/policy.json').travel
type Row = {
  code: string
  lat: number
  lng: number
  port: { name: string; lat: number; lng: number } | null
}
const stations = (read('prisma/seed/stations/stations.json') as Row[]).map((row) => ({
  code: row.code,
  position: row,
  port: row.port && { name: row.port.name, position: row.port },
}))
const built = buildNetwork(data)
if (!built.ok) throw new Error(JSON.stringify(built.error))
const network = built.value
const sea = decodeSeaGrid(read('public/assets/sea-grid.json'))

const onLand = Array.from({ length: 60 }, (_, i) => network.nodes[(i * 7) % 400]).flatMap((node) =>
  node ? [{ lat: node.lat + 0.02, lng: node.lng + 0.02 }] : [],
)
const atSea = Array.from({ length: 60 }, (_, i) => ({ lat: 8 + i * 0.2, lng: 109.8 }))
const ports = stations.flatMap(({ port }) => (port ? [port.position] : []))

measure('build and check the network', 20, () => buildNetwork(data))
measure('road, one place to all nodes', 300, (i) => roadFrom(network, pick(onLand, i), policy))
const field = roadFrom(network, pick(onLand, 0), policy)
measure('road, 100 stations given the field', 100, () => {
  for (const { position } of stations) roadTo(network, field, position, policy)
})
measure(`sea, one place to ${ports.length} ports`, 60, (i) =>
  seaWays(sea, pick(atSea, i), ports, network.waterways),
)
measure('travel rows on land, 100 stations', 120, (i) =>
  travelRows({ position: pick(onLand, i), atSea: false }, stations, network, sea, policy),
)
measure('travel rows at sea, 100 stations', 60, (i) =>
  travelRows({ position: pick(atSea, i), atSea: true }, stations, network, sea, policy),
)

function measure(what: string, times: number, work: (i: number) => unknown) {
  for (let i = 0; i < Math.min(times, 20); i++) work(i)
  const taken = Array.from({ length: times }, (_, i) => {
    const started = performance.now()
    work(i)
    return performance.now() - started
  }).sort((a, b) => a - b)
  const at = (share: number) =>
    (taken[Math.min(times - 1, Math.floor(share * times))] ?? 0).toFixed(2)
  console.log(`${what.padEnd(40)} median ${at(0.5)} ms  p95 ${at(0.95)} ms`)
}

function pick<T>(list: T[], i: number): T {
  const item = list[i % list.length]
  if (item === undefined) throw new Error('empty list')
  return item
}
