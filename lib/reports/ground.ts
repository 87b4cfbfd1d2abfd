import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import type { PaperBase } from '@/lib/paper-map/base'
import type { PaperPlace, PaperRoad } from '@/lib/paper-map/sheet'
import type { Basemap, ManifestAsset, PlacesAsset } from '@/lib/places/asset-format'
import type { NetworkData } from '@/lib/travel/network-data'
import type { MapGround } from './facts'
import { paperBase } from './paper-base'

type Ground = {
  base: PaperBase
  national: PaperBase
  roads: PaperRoad[]
  places: PlacesAsset
  attribution: string[]
}

let loaded: Promise<Ground> | undefined

const MOST_PLACES = 60
const WITHIN_KM = 120

/** What lies under the map of a scene: coast, roads as sketched, and the names nearest to it. */
export async function paperGround(centre: Position | null): Promise<MapGround | null> {
  if (!centre) return null
  const { places, ...ground } = await wholeGround()
  return { ...ground, places: placesNear(places, centre) }
}

/** The country at once, for a map that holds all of it. */
export async function countryGround(): Promise<Pick<Ground, 'national' | 'attribution'>> {
  const { national, attribution } = await wholeGround()
  return { national, attribution }
}

function wholeGround(): Promise<Ground> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function load(): Promise<Ground> {
  const [basemap, national, manifest, places] = await Promise.all([
    asset<Basemap>('basemap.json'),
    asset<Basemap>('basemap-national.json'),
    asset<ManifestAsset>('manifest.json'),
    asset<PlacesAsset>('places.json'),
  ])
  const network = JSON.parse(
    await readFile(join(process.cwd(), 'prisma/seed/network.json'), 'utf8'),
  ) as NetworkData
  return {
    base: paperBase(basemap),
    national: paperBase(national),
    roads: roadsOf(network),
    places,
    attribution: manifest.attribution,
  }
}

const asset = async <Asset>(name: string) =>
  JSON.parse(await readFile(join(process.cwd(), 'public/assets', name), 'utf8')) as Asset

function roadsOf({ nodes, links }: NetworkData): PaperRoad[] {
  const at = new Map(nodes.map((node) => [node.name, node]))
  return links.flatMap(({ a, b, road, class: roadClass }) => {
    const [from, to] = [at.get(a), at.get(b)]
    if (!from || !to || roadClass === 'ferry') return []
    return [
      {
        name: road,
        isMain: roadClass === 'expressway' || /^(QL|CT)/.test(road),
        line: [
          [from.lng, from.lat],
          [to.lng, to.lat],
        ],
      },
    ]
  })
}

/** Hand-written places first, then communes, each by distance. */
function placesNear({ places, communes }: PlacesAsset, centre: Position): PaperPlace[] {
  const near = (position: Position) => distanceKm(centre, position)
  const settlements = places.map(
    ([name, kind, lat, lng]): PaperPlace => ({
      name,
      position: { lat, lng },
      kind: kind === 'water' ? 'water' : 'settlement',
    }),
  )
  const named = communes.flatMap(([, name, , lat, lng]): PaperPlace[] =>
    lat === null || lng === null ? [] : [{ name, position: { lat, lng }, kind: 'commune' }],
  )
  return [settlements, named].flatMap((group) =>
    group
      .filter(({ position }) => near(position) <= WITHIN_KM)
      .sort((a, b) => near(a.position) - near(b.position))
      .slice(0, MOST_PLACES),
  )
}
