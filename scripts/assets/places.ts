import { destination } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import type { PlacesAsset } from '@/lib/places/asset-format'
import { contains, indexPolygons } from '@/lib/places/polygon-index'
import { communeRows, communes } from '@/prisma/seed/places/communes'
import { oldPlaceRows } from '@/prisma/seed/places/old-places'
import { placeRows } from '@/prisma/seed/places/places'
import { provinceRows } from '@/prisma/seed/places/provinces'
import type { Land } from './land'
import type { Polygon } from './rings'

/** The sea within this makes a place coastal. */
const COASTAL_KM = 5
const DECIMALS = 4

export async function placesAsset({ vietnam, far }: Land): Promise<PlacesAsset> {
  const all = await communes()
  const places = placeRows()
  const former = oldPlaceRows(all)
  if (former.missing.length > 0) throw new Error(`no commune for ${former.missing.join('; ')}`)
  const sources = numbered<string>()
  const districts = numbered<[string, string]>()
  const communeAt = new Map(all.map(({ code }, i) => [code, i]))
  const isCoastal = coastalNear(vietnam, far)
  return {
    provinces: provinceRows().map(({ code, name, kind }) => [code, name, kind]),
    communes: communeRows(all, places, former.rows).map((row) => [
      row.code,
      row.name,
      row.provinceCode,
      row.lat === null ? null : round(row.lat),
      row.lng === null ? null : round(row.lng),
      row.accuracyM,
      row.positionSource === null ? null : sources.at(row.positionSource),
    ]),
    old: former.rows.map(({ name, district, province, communeCode }) => [
      name,
      districts.at([district ?? '', province ?? '']),
      communeAt.get(communeCode) ?? -1,
    ]),
    places: places.map((place) => [
      place.name,
      place.kind,
      round(place.lat),
      round(place.lng),
      place.accuracyM,
      sources.at(place.source),
      place.provinceCode,
      isCoastal(place) ? 1 : 0,
      place.communeCode,
    ]),
    aliases: Object.fromEntries(
      places
        .filter(({ aliases }) => aliases.length > 0)
        .map(({ name, aliases }) => [name, aliases]),
    ),
    districts: districts.rows,
    sources: sources.rows,
  }
}

/** Rows that others refer to by number, each once, in order of first use. */
function numbered<Row extends string | string[]>() {
  const rows: Row[] = []
  const numbers = new Map<string, number>()
  const at = (row: Row) => {
    const key = String(row)
    const number = numbers.get(key) ?? rows.push(row) - 1
    numbers.set(key, number)
    return number
  }
  return { rows, at }
}

/** Is any of the points around a place, half way and all the way out, at sea? Lakes are not. */
function coastalNear(vietnam: Polygon[], far: Polygon[]) {
  const shores = [...vietnam, ...far].map(([outer]) => (outer ? [outer] : []))
  const sides = [
    indexPolygons(shores.slice(0, vietnam.length)),
    indexPolygons(shores.slice(vietnam.length)),
  ]
  const isSea = (at: Position) => !sides.some((side) => contains(side, at))
  return (at: Position) =>
    BEARINGS.some((bearing) =>
      [COASTAL_KM / 2, COASTAL_KM].some((km) => isSea(destination(at, bearing, km))),
    )
}

const BEARINGS = [0, 45, 90, 135, 180, 225, 270, 315]

const round = (degrees: number) => Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS
