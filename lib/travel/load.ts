import type { ManifestAsset, SeaGridAsset } from '@/lib/places/asset-format'
import { buildNetwork, type Network } from './network'
import type { NetworkData } from './network-data'
import { decodeSeaGrid, type SeaGrid } from './sea-grid'

let loading: Promise<{ network: Network; sea: SeaGrid }> | null = null

/**
 * The same assets in the page, fetched once and kept; a failure is not kept, so the next call tries
 * again (the service worker answers it when the network is gone).
 */
export function loadTravel(): Promise<{ network: Network; sea: SeaGrid }> {
  loading ??= fetchTravel().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function fetchTravel() {
  const manifest = await fetchJson<ManifestAsset>('/assets/manifest.json')
  const address = (name: string) => `/assets/${name}?v=${manifest.files[name]?.version ?? ''}`
  const [data, mask] = await Promise.all([
    fetchJson<NetworkData>(address('network.json')),
    fetchJson<SeaGridAsset>(address('sea-grid.json')),
  ])
  const built = buildNetwork(data)
  if (!built.ok) throw new Error(`network.json: ${JSON.stringify(built.error)}`)
  return { network: built.value, sea: decodeSeaGrid(mask) }
}

async function fetchJson<Asset>(address: string): Promise<Asset> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as Asset
}
