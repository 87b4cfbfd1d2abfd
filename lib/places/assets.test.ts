import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feature } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '@/lib/geo/distance'
import { builtAsset } from '@/tests/setup/built-assets'
import type {
  Basemap,
  IslandsAsset,
  ManifestAsset,
  ProvincesAsset,
  SeaGridAsset,
} from './asset-format'
import { serverPlaces } from './assets'

const manifest = builtAsset<ManifestAsset>('manifest.json')
const islands = builtAsset<IslandsAsset>('islands.json')
const grid = builtAsset<SeaGridAsset>('sea-grid.json')
const bits = Buffer.from(grid.bits, 'base64')

function isSea(lat: number, lng: number): boolean {
  const row = Math.floor((lat - grid.south) / grid.step)
  const column = Math.floor((lng - grid.west) / grid.step)
  const cell = row * grid.columns + column
  return (((bits[cell >> 3] ?? 0) >> (cell & 7)) & 1) === 1
}

describe('archipelagos', () => {
  it('are both there, labelled as Viet Nam’s, each islet near its archipelago', () => {
    expect(islands.archipelagos.map(({ label }) => label.name)).toEqual([
      'Quần đảo Hoàng Sa (Việt Nam)',
      'Quần đảo Trường Sa (Việt Nam)',
    ])
    for (const { islets, label } of islands.archipelagos) {
      expect(islets.length).toBeGreaterThanOrEqual(4)
      for (const islet of islets) expect(distanceKm(islet, label), islet.name).toBeLessThan(350)
    }
  })

  it('belong to Đà Nẵng and Khánh Hòa', () => {
    expect(
      islands.archipelagos.map(({ provinceCode, communeCode }) => [provinceCode, communeCode]),
    ).toEqual([
      ['48', '20333'],
      ['56', '22736'],
    ])
  })
})

describe.each(['basemap.json', 'basemap-national.json'])('%s', (name) => {
  const basemap = builtAsset<Basemap>(name)
  const polygons = (shape: 'land' | 'landFar') =>
    feature(basemap, basemap.objects[shape]).geometry.coordinates

  it('has no polygon of any package in the archipelagos', () => {
    const inside = [...polygons('land'), ...polygons('landFar')].filter(([outer = []]) =>
      outer.every(
        ([lng = 0, lat = 0]) =>
          (lng > 110.5 && lng < 113.5 && lat > 15 && lat < 17.6) ||
          (lng > 111 && lng < 116.5 && lat > 7 && lat < 12.2),
      ),
    )
    expect(inside).toEqual([])
  })

  it('tells Viet Nam from its neighbours and names no country', () => {
    expect(Object.keys(basemap.objects).sort()).toEqual([
      'border',
      'coast',
      'land',
      'landFar',
      'provinceBorders',
    ])
    expect(JSON.stringify(basemap.objects)).not.toMatch(/"properties"|[A-Z]{3}/)
    expect(polygons('land').length).toBeGreaterThan(30)
  })

  it('keeps within the region, the islands of Bạch Long Vĩ and Phú Quốc included', () => {
    const points = [...polygons('land'), ...polygons('landFar')].flat(2)
    expect(
      points.every(([lng = 0, lat = 0]) => lng >= 99 && lng <= 120 && lat >= 3 && lat <= 25),
    ).toBe(true)
    const hasIsland = (at: { lat: number; lng: number }) =>
      polygons('land').some(([outer = []]) =>
        outer.some(([lng = 0, lat = 0]) => distanceKm({ lat, lng }, at) < 25),
      )
    expect(hasIsland({ lat: 20.133, lng: 107.728 })).toBe(true)
    expect(hasIsland({ lat: 10.2, lng: 104 })).toBe(true)
  })

  it('draws the land border at its length and no border along the coast', () => {
    const km = feature(basemap, basemap.objects.border)
      .geometry.coordinates.flatMap((line) =>
        line.slice(1).map(([lng = 0, lat = 0], i) => {
          const [beforeLng = 0, beforeLat = 0] = line[i] ?? []
          return distanceKm({ lat: beforeLat, lng: beforeLng }, { lat, lng })
        }),
      )
      .reduce((sum, part) => sum + part, 0)
    // Official figures are about 5,000 km; a simplified line is shorter.
    expect(km).toBeGreaterThan(3700)
    expect(km).toBeLessThan(5200)
  })
})

describe('provinces.json', () => {
  const provinces = builtAsset<ProvincesAsset>('provinces.json')
  const areas = feature(provinces, provinces.objects.provinces).features

  it('has the 34 provinces without holes', () => {
    expect(new Set(areas.map(({ properties }) => properties.code)).size).toBe(34)
    const holes = areas.filter(
      ({ geometry }) =>
        geometry.type === 'MultiPolygon' && geometry.coordinates.some((rings) => rings.length > 1),
    )
    expect(holes).toEqual([])
  })
})

describe('the sea grid', () => {
  it.each([
    ['ngoài khơi', 14, 111],
    ['vịnh Bắc Bộ', 19.8, 107.4],
    ['vịnh Hạ Long', 20.83, 107.2],
    ['ngoài Vũng Áng', 18.17, 106.43],
    ['vịnh Đà Nẵng', 16.15, 108.18],
    ['ngoài Dung Quất', 15.47, 108.78],
    ['ngoài Vũng Tàu', 10.28, 107.07],
    ['giữa Phú Quốc và đất liền', 10.12, 104.4],
    ['vịnh Thái Lan', 9, 103],
    ['Trường Sa', 10, 114],
  ])('is sea %s', (_name, lat, lng) => {
    expect(isSea(lat, lng)).toBe(true)
  })

  it.each([
    ['Hà Nội', 21.03, 105.85],
    ['hồ Dầu Tiếng', 11.36, 106.34],
    ['Biển Hồ Campuchia', 12.85, 104.1],
    ['đảo Phú Quốc', 10.25, 104.0],
    ['sông Sài Gòn', 10.77, 106.75],
    ['Hải Nam', 19.2, 109.7],
  ])('is not sea at %s', (_name, lat, lng) => {
    expect(isSea(lat, lng)).toBe(false)
  })

  it('has a water cell within 15 km of every sea port', () => {
    const far = builtAsset<{ places: [string, string, number, number][] }>('places.json')
      .places.filter(([, kind]) => kind === 'port')
      .filter(([, , lat, lng]) => {
        for (let dy = -3; dy <= 3; dy++)
          for (let dx = -3; dx <= 3; dx++) {
            const at = { lat: lat + dy * grid.step, lng: lng + dx * grid.step }
            if (distanceKm(at, { lat, lng }) <= 15 && isSea(at.lat, at.lng)) return false
          }
        return true
      })
    expect(far.map(([name]) => name)).toEqual([])
  })
})

describe('the manifest', () => {
  it('keeps the first paint, the base map and the gazetteer within their sizes', () => {
    const kb = (name: string) => (manifest.files[name]?.gzipBytes ?? Number.NaN) / 1000
    expect(kb('basemap-national.json')).toBeLessThan(60)
    expect(kb('basemap.json')).toBeLessThan(130)
    expect(kb('places.json')).toBeLessThan(180)
  })

  it('names the owners of the data', () => {
    expect(manifest.attribution.join(' ')).toMatch(/OpenStreetMap.*GeoNames/)
  })

  it('gives the length of each file as it is', () => {
    for (const [name, { bytes }] of Object.entries(manifest.files))
      expect(readFileSync(join(process.cwd(), 'public/assets', name)).length, name).toBe(bytes)
  })
})

describe('serverPlaces', () => {
  it('reads once and gives polygons and names', async () => {
    const places = await serverPlaces()
    expect(places.geo.provinces).toHaveLength(34)
    expect(places.geo.communes).toHaveLength(3321)
    expect(await serverPlaces()).toBe(places)
  })
})
