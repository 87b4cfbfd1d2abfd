import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemble } from '@/lib/places/assemble'

const FOLDER = join(process.cwd(), 'public/assets')

/** For tests: one generated file, made first where the checkout is fresh. */
export function builtAsset<T>(name: string): T {
  if (!existsSync(join(FOLDER, 'manifest.json')))
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/assets.ts'])
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))
}

/** For tests: what `serverPlaces` gives. */
export const builtPlaces = () =>
  assemble({
    basemap: builtAsset('basemap.json'),
    provinces: builtAsset('provinces.json'),
    places: builtAsset('places.json'),
  })
