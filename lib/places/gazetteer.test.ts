import { feature } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '@/lib/geo/distance'
import { communeRows, communes } from '@/prisma/seed/places/communes'
import entries from '@/prisma/seed/places/gazetteer.json'
import { oldPlaceRows } from '@/prisma/seed/places/old-places'
import { placeRows } from '@/prisma/seed/places/places'
import { provinceRows } from '@/prisma/seed/places/provinces'
import { builtAsset, builtPlaces } from '@/tests/setup/built-assets'
import type { Basemap } from './asset-format'
import { knownStretches } from './km-post'
import { contains, edgeDistanceKm } from './polygon-index'

const all = await communes()
const former = oldPlaceRows(all)
const places = placeRows()
const rows = communeRows(all, places, former.rows)
const { geo } = builtPlaces()

describe('administrative units', () => {
  it('are 34 provinces, 7 of them cities, Đồng Nai since 30/04/2026', () => {
    expect(provinceRows()).toHaveLength(34)
    expect(provinceRows().filter(({ kind }) => kind === 'city')).toHaveLength(7)
    expect(provinceRows().find(({ code }) => code === '75')?.kind).toBe('city')
  })

  it('are 697 wards, 2,611 communes and 13 special zones, each in a province', () => {
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length
    expect([count('ward'), count('commune'), count('special-zone')]).toEqual([697, 2611, 13])
    expect(new Set(rows.map(({ code }) => code)).size).toBe(3321)
    const provinces = new Set(provinceRows().map(({ code }) => code))
    expect(rows.filter(({ provinceCode }) => !provinces.has(provinceCode))).toEqual([])
    expect(rows.every(({ code }) => /^\d{5}$/.test(code))).toBe(true)
  })

  it('carry the corrections of the package', () => {
    const name = (code: string) => rows.find((row) => row.code === code)?.name
    expect(name('00745')).toBe('Xã Phố Bảng')
    expect(name('26368')).toBe('Phường Long Thành')
    expect(name('26485')).toBe('Phường Nhơn Trạch')
    expect(rows.filter((row) => row.provinceCode === '75' && row.kind === 'ward')).toHaveLength(33)
  })

  it('take over every former name', () => {
    expect(former.missing).toEqual([])
    expect(former.read).toBe(10_977)
    expect(former.rows.length).toBeGreaterThan(10_800)
    const codes = new Set(rows.map(({ code }) => code))
    expect(former.rows.filter(({ communeCode }) => !codes.has(communeCode))).toEqual([])
  })

  it('have a position only with its source, and inside their province or within 6 km of it', () => {
    const known = rows.filter(({ lat }) => lat !== null)
    expect(known.length).toBeGreaterThan(700)
    for (const row of rows) expect(row.positionSource === null).toBe(row.lat === null)
    const astray = known.filter(({ lat, lng, provinceCode, kind }) => {
      if (lat === null || lng === null || kind === 'special-zone') return false
      const area = geo.provinces.find(({ code }) => code === provinceCode)
      if (!area) return true
      return (
        !contains(area.polygons, { lat, lng }) &&
        edgeDistanceKm(area.polygons, { lat, lng }, 6) === null
      )
    })
    expect(astray).toEqual([])
  })
})

describe('the hand-written gazetteer', () => {
  it('has at least 400 entries with names of their own', () => {
    expect(entries.length).toBeGreaterThanOrEqual(400)
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
  })

  it('states accuracy and source of each', () => {
    for (const entry of entries) {
      expect(entry.accuracyM, entry.name).toBeGreaterThanOrEqual(500)
      expect(entry.source, entry.name).toBe('general knowledge')
      expect(entry.name, entry.name).toBe(entry.name.normalize('NFC'))
    }
  })

  it('names the province that the polygons give, within its accuracy', () => {
    const wrong = entries.filter((entry) => {
      // Islands lie in no polygon; they are checked against the land below.
      if (!entry.province || ['island', 'islet', 'archipelago'].includes(entry.kind)) return false
      const area = geo.provinces.find(({ code }) => code === entry.province)
      if (!area) return true
      const km = edgeDistanceKm(area.polygons, entry, entry.accuracyM / 1000 + 2)
      return !contains(area.polygons, entry) && km === null
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('leaves only what lies at sea without a province', () => {
    const without = entries.filter(({ province }) => !province)
    expect(new Set(without.map(({ kind }) => kind))).toEqual(new Set(['oil-field']))
  })

  it('puts everything but islets and oil fields on land, within its accuracy', () => {
    const adrift = entries.filter(
      (entry) =>
        !['islet', 'archipelago', 'oil-field'].includes(entry.kind) &&
        !contains(geo.land, entry) &&
        edgeDistanceKm(geo.land, entry, entry.accuracyM / 1000) === null,
    )
    expect(adrift.map(({ name }) => name)).toEqual([])
  })

  it('puts ports, capes and river mouths at the coast, within their accuracy and 1.5 km', () => {
    const inland = entries.filter(
      (entry) =>
        ['port', 'cape', 'river-mouth'].includes(entry.kind) &&
        edgeDistanceKm(geo.land, entry, entry.accuracyM / 1000 + 1.5) === null,
    )
    expect(inland.map(({ name }) => name)).toEqual([])
  })

  it('puts border gates at the border, within their accuracy', () => {
    const basemap = builtAsset<Basemap>('basemap.json')
    const border = feature(basemap, basemap.objects.border).geometry.coordinates.flat()
    const astray = entries.filter(
      (entry) =>
        entry.kind === 'border-gate' &&
        Math.min(...border.map(([lng = 0, lat = 0]) => distanceKm(entry, { lat, lng }))) * 1000 >
          entry.accuracyM + 1500,
    )
    expect(astray.map(({ name }) => name)).toEqual([])
  })

  it('agrees with GeoNames where both know a town of one name', () => {
    const towns = places.filter(({ source, kind }) => source === 'GeoNames' && kind === 'town')
    const apart = entries.flatMap((entry) =>
      towns
        .filter((town) => entry.kind === 'town' && town.name === entry.name)
        .filter((town) => town.provinceCode === entry.province)
        .map((town) => ({
          name: entry.name,
          km: Math.round(distanceKm(entry, town)),
          limit: entry.accuracyM + town.accuracyM,
        }))
        .filter(({ km, limit }) => km * 1000 > limit),
    )
    // The one of GeoNames is the seat of the former district at the foot of the mountain.
    expect(apart.map(({ name }) => name)).toEqual(['Tam Đảo'])
  })
})

describe('kilometre posts', () => {
  it.each(knownStretches())(
    'of $road from $fromKm to $toKm are as far apart as a road can be',
    ({ fromKm, toKm, straightKm }) => {
      const ratio = (toKm - fromKm) / straightKm
      expect(ratio).toBeGreaterThan(0.98)
      expect(ratio).toBeLessThan(1.5)
    },
  )
})
