import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SeaGridAsset } from '@/lib/places/asset-format'
import { buildNetwork, type Network } from './network'
import type { NetworkData } from './network-data'
import { decodeSeaGrid, type SeaGrid } from './sea-grid'

export type TravelAssets = { network: Network; sea: SeaGrid }

let loaded: TravelAssets | null = null

/** The shipped road network and sea mask, read once per process. Faulty data stops the start. */
export function travelAssets(root = process.cwd()): TravelAssets {
  loaded ??= {
    network: read<NetworkData, Network>(join(root, 'prisma/seed/network.json'), (data) => {
      const built = buildNetwork(data)
      if (!built.ok) throw new Error(`network.json: ${JSON.stringify(built.error)}`)
      return built.value
    }),
    sea: read<SeaGridAsset, SeaGrid>(join(root, 'public/assets/sea-grid.json'), decodeSeaGrid),
  }
  return loaded
}

/** Our own files: `buildNetwork` tests the one, the asset writer's type vouches for the other. */
const read = <Data, Built>(path: string, build: (data: Data) => Built) =>
  build(JSON.parse(readFileSync(path, 'utf8')) as Data)
