import { assemble } from './assemble'
import type { ManifestAsset } from './asset-format'
import type { Places } from './place'

let places: Promise<Places> | undefined

/** The same as the server's `serverPlaces`, fetched by content version and kept while the page lives. */
export function loadPlaces(): Promise<Places> {
  places ??= fetchPlaces().catch((reason: unknown) => {
    // Without a network the next call tries again.
    places = undefined
    throw reason
  })
  return places
}

let manifest: Promise<ManifestAsset> | undefined

/** One asset file by its name in the manifest, e.g. `basemap.json`. */
export async function loadAsset<T>(name: string): Promise<T> {
  manifest ??= fetchJson<ManifestAsset>('/assets/manifest.json').catch((reason: unknown) => {
    manifest = undefined
    throw reason
  })
  const version = (await manifest).files[name]?.version
  if (!version) throw new Error(`${name} is not in the manifest of assets`)
  return fetchJson<T>(`/assets/${name}?v=${version}`)
}

async function fetchPlaces(): Promise<Places> {
  const [basemap, provinces, gazetteer] = await Promise.all([
    loadAsset<Parameters<typeof assemble>[0]['basemap']>('basemap.json'),
    loadAsset<Parameters<typeof assemble>[0]['provinces']>('provinces.json'),
    loadAsset<Parameters<typeof assemble>[0]['places']>('places.json'),
  ])
  return assemble({ basemap, provinces, places: gazetteer })
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}
