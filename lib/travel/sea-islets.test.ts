import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TravelPolicy } from '@/lib/travel/policy'
import stations from '@/prisma/seed/stations/stations.json'
import { travelAssets } from './assets'
import { roadFrom, roadTo } from './network'
import { isletAt } from './sea-islets'
import islets from './sea-islets.json'
import { travelRows } from './travel-rows'

const { network, sea } = travelAssets()
const policy: TravelPolicy = JSON.parse(readFileSync('prisma/seed/policy.json', 'utf8')).travel
const HON_NGU = { lat: 18.803, lng: 105.775 }
const CUA_LO = { lat: 18.82, lng: 105.72 }

describe('islets without a road', () => {
  test('are boxes of some kilometres, each told once', () => {
    const keys = islets.boxes.map(({ box }) => box.join())
    expect(new Set(keys).size).toBe(keys.length)
    for (const { box } of islets.boxes) {
      const [south = 0, west = 0, north = 0, east = 0] = box
      expect(north - south).toBeGreaterThan(0)
      expect(east - west).toBeGreaterThan(0)
      expect(Math.max(north - south, east - west)).toBeLessThan(0.2)
    }
  })

  test('hold no node, no station and no quay', () => {
    const held = [
      ...network.nodes.map(({ name, lat, lng }) => ({ name, lat, lng })),
      ...network.waterways.map(({ port, lat, lng }) => ({ name: port, lat, lng })),
      ...stations.map(({ code, lat, lng }) => ({ name: code, lat, lng })),
      ...stations.flatMap(({ code, port }) => (port ? [{ ...port, name: code }] : [])),
    ].filter((point) => isletAt(point) >= 0)
    expect(held.map(({ name }) => name)).toEqual([])
  })

  test('are reached from nowhere by road, though a node lies within sight', () => {
    expect(roadFrom(network, HON_NGU, policy).access).toBeNull()
    expect(roadTo(network, roadFrom(network, CUA_LO, policy), HON_NGU, policy)).toBeNull()
  })

  test('are reached by sea from the next port', () => {
    const ports = stations.map(({ code, lat, lng, port }) => ({
      code,
      position: { lat, lng },
      port: port && { name: port.name, position: { lat: port.lat, lng: port.lng } },
    }))
    const place = { position: HON_NGU, atSea: false }
    const { rows } = travelRows(place, ports, network, sea, policy)
    const modes = new Set(Object.values(rows).flatMap(({ options }) => options.map((o) => o.mode)))
    expect(modes.has('road')).toBe(false)
    expect(rows['37-02']?.options[0]?.mode).toMatch(/sea$/)
  })

  test('have paths of their own: who stands on one reaches its quay', () => {
    const quay = { lat: 18.8, lng: 105.777 }
    const way = roadTo(network, roadFrom(network, quay, policy), HON_NGU, policy)
    expect(way?.km).toBeLessThan(1)
  })

  test('Tuần Châu, Cát Hải and Cát Bà are none of them: they have a road', () => {
    for (const point of [
      { lat: 20.927, lng: 106.985 },
      { lat: 20.805, lng: 106.89 },
      { lat: 20.727, lng: 107.047 },
    ])
      expect(roadFrom(network, point, policy).access).not.toBeNull()
  })
})
