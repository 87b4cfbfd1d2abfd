import type { Feature, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import { type Basemap, CHECKED_POINT, type PlacesAsset, type ProvincesAsset } from './asset-format'
import type { NamedPlace, PlaceHit, Places, PlacesGeo, SearchEntry } from './place'
import { indexPolygons, type Polygons } from './polygon-index'
import { exactKey, searchKey, withoutUnit } from './spelling'
import waters from './waters.json'

type Assets = { basemap: Basemap; provinces: ProvincesAsset; places: PlacesAsset }

/** Makes what `placeOf` and `searchPlaces` work with from the asset files; some 100 ms, so once. */
export function assemble({ basemap, provinces, places }: Assets): Places {
  const named: NamedPlace[] = places.places.map(
    ([name, kind, lat, lng, accuracyM, source, provinceCode, coastal, communeCode]) => ({
      name,
      kind,
      position: { lat, lng },
      accuracyM,
      source: places.sources[source] ?? '',
      provinceCode,
      communeCode,
      isCoastal: coastal === 1,
    }),
  )
  const geo: PlacesGeo = {
    provinces: feature(provinces, provinces.objects.provinces).features.map((area) => ({
      code: area.properties.code,
      name: area.properties.name,
      polygons: indexPolygons(coordinatesOf(area)),
    })),
    land: indexPolygons(shores(coordinatesOf(feature(basemap, basemap.objects.land)))),
    landFar: indexPolygons(shores(coordinatesOf(feature(basemap, basemap.objects.landFar)))),
    waters: indexPolygons([[waters.ring]]),
    communes: places.communes.map(([code, name, provinceCode, lat, lng, accuracyM, source]) => ({
      code,
      name,
      provinceCode,
      position: lat === null || lng === null ? null : { lat, lng },
      accuracyM,
      isChecked: source !== null && places.sources[source] === CHECKED_POINT,
    })),
    named,
  }
  return { geo, index: { entries: [...entries(places, geo)] } }
}

/** `feature` types every area alike; all of ours are polygons. */
function coordinatesOf(area: Feature): Polygons {
  const { geometry } = area
  if (geometry.type === 'MultiPolygon') return geometry.coordinates
  return geometry.type === 'Polygon' ? [geometry.coordinates] : []
}

const shores = (polygons: Polygons): MultiPolygon['coordinates'] =>
  polygons.flatMap(([outer]) => (outer ? [[outer.map((point) => [...point])]] : []))

function* entries(asset: PlacesAsset, geo: PlacesGeo): Generator<SearchEntry> {
  const key = remembered(searchKey)
  const provinces = new Map(asset.provinces.map(([code, name]) => [code, { code, name }]))
  const sourceOf = (source: number | null) =>
    source === null ? null : (asset.sources[source] ?? null)
  for (const [code, name] of asset.provinces) {
    const hit = {
      ...NOTHING,
      kind: 'province',
      placeKind: 'province',
      name,
      province: { code, name },
    } as const
    yield entry(hit, [name], [], key)
  }
  const byCode = new Map(geo.communes.map(({ code, name }) => [code, { code, name }]))
  const communes = geo.communes.map((commune, i): PlaceHit => {
    const { code, name, provinceCode, position, accuracyM } = commune
    return {
      kind: 'commune',
      placeKind: 'commune',
      name,
      was: null,
      province: provinces.get(provinceCode) ?? null,
      commune: { code, name },
      position,
      accuracyM,
      source: sourceOf(asset.communes[i]?.[6] ?? null),
    }
  })
  for (const hit of communes) yield entry(hit, [hit.name], [hit.province?.name ?? ''], key)
  for (const [name, district, commune] of asset.old) {
    const heir = communes[commune]
    const [districtName, provinceName] = asset.districts[district] ?? ['', '']
    if (!heir) continue
    const was = [name, districtName, provinceName].filter((part) => part !== '').join(', ')
    const hit: PlaceHit = { ...heir, kind: 'old-place', placeKind: 'old-place', was }
    yield entry(hit, [name], [districtName, provinceName, heir.province?.name ?? ''], key)
  }
  for (const place of geo.named) {
    const province = provinces.get(place.provinceCode ?? '') ?? null
    const hit: PlaceHit = {
      ...NOTHING,
      kind: 'place',
      placeKind: place.kind,
      name: place.name,
      province,
      commune: byCode.get(place.communeCode ?? '') ?? null,
      position: place.position,
      accuracyM: place.accuracyM,
      source: place.source,
    }
    yield entry(
      hit,
      [place.name, ...(asset.aliases[place.name] ?? [])],
      [province?.name ?? ''],
      key,
    )
  }
}

const NOTHING = {
  was: null,
  province: null,
  commune: null,
  position: null,
  accuracyM: null,
  source: null,
}

function entry(hit: PlaceHit, names: string[], within: string[], key: (text: string) => string) {
  const keys = [...new Set(names.flatMap((name) => keysOf(name, key)))]
  const nameText = ` ${keys.join(' ')} `
  return {
    hit,
    names: keys,
    nameText,
    text: `${nameText}${within.map(key).join(' ')} `,
    shortest: Math.min(...keys.map((name) => name.length)),
    exact: exactKey(withoutUnit(names[0] ?? '')),
  }
}

/** The whole name, and the name without the kind of unit it begins with. */
function keysOf(name: string, key: (text: string) => string): string[] {
  const whole = key(name)
  const unitWords = name.split(' ').length - withoutUnit(name).split(' ').length
  return unitWords === 0 ? [whole] : [whole, whole.split(' ').slice(unitWords).join(' ')]
}

/** Thousands of rows share a few hundred districts and provinces. */
function remembered(make: (text: string) => string) {
  const made = new Map<string, string>()
  return (text: string) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const fresh = make(text)
    made.set(text, fresh)
    return fresh
  }
}
