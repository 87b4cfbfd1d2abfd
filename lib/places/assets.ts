import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assemble } from './assemble'
import type { Places } from './place'

let places: Promise<Places> | undefined

/** The base map and gazetteer, read from `public/assets` once a process. */
export function serverPlaces(): Promise<Places> {
  places ??= readPlaces().catch((reason: unknown) => {
    // A missing file may be made while the server runs: the next call tries again.
    places = undefined
    throw reason
  })
  return places
}

async function readPlaces(): Promise<Places> {
  const [basemap, provinces, gazetteer] = await Promise.all(
    ['basemap.json', 'provinces.json', 'places.json'].map(async (name) =>
      JSON.parse(await readFile(join(process.cwd(), 'public/assets', name), 'utf8')),
    ),
  )
  return assemble({ basemap, provinces, places: gazetteer })
}
