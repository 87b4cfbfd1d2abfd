import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TravelPolicy } from '@/lib/travel/policy'
import { travelAssets } from './assets'
import { ACCESS_ROAD } from './network'
import type { TravelPlace } from './travel'
import { SEA_ROAD } from './travel-rows'
import { roadWay, type Stage, seaWay, surenessOf } from './way'

const policy: TravelPolicy = JSON.parse(readFileSync('prisma/seed/policy.json', 'utf8')).travel
const engine = { ...travelAssets(), policy }
const at = (lat: number, lng: number, atSea = false): TravelPlace => ({
  position: { lat, lng },
  atSea,
})
const HA_NOI = at(21.028, 105.853)
const VINH = at(18.673, 105.692)
const lengthOf = (stages: readonly Stage[]) => stages.reduce((km, stage) => km + stage.km, 0)

describe('a way by road', () => {
  test('is told by its roads, and they add up to its kilometres', () => {
    const way = roadWay(HA_NOI, VINH, 'truck', engine)
    expect(way?.stages.length).toBeGreaterThan(2)
    expect(lengthOf(way?.stages ?? [])).toBeCloseTo(way?.option.km ?? 0, 0)
  })

  test('runs from one end to the other over the nodes between', () => {
    const way = roadWay(HA_NOI, VINH, 'truck', engine)
    expect(way?.lines.map(({ by }) => by)).toEqual(['road'])
    const points = way?.lines[0]?.points ?? []
    expect(points[0]).toEqual(HA_NOI.position)
    expect(points.at(-1)).toEqual(VINH.position)
    expect(points.length).toBeGreaterThan(10)
  })

  test('names the node where an access stretch meets the network', () => {
    const way = roadWay(at(21.05, 105.9), VINH, 'truck', engine)
    const [first] = way?.stages ?? []
    expect(first?.road).toBe(ACCESS_ROAD)
    expect(engine.network.nodes.map(({ name }) => name)).toContain(first?.node)
  })

  test('between neighbours of one node is one stretch that meets no network', () => {
    const way = roadWay(at(22.25, 106.5), at(22.26, 106.51), 'truck', engine)
    expect(way?.stages).toEqual([expect.objectContaining({ road: ACCESS_ROAD, node: null })])
  })

  test('says of every kilometre what it rests on, wherever it leads', () => {
    const node = fc.integer({ min: 0, max: engine.network.nodes.length - 1 })
    const near = fc.double({ min: -0.1, max: 0.1, noNaN: true })
    const place = fc.record({ node, lat: near, lng: near }).map(({ node, lat, lng }) => {
      const { lat: y = 0, lng: x = 0 } = engine.network.nodes[node] ?? {}
      return at(y + lat, x + lng)
    })
    fc.assert(
      fc.property(place, place, (from, to) => {
        const way = roadWay(from, to, 'car', engine)
        if (!way) return true
        const sure = Object.values(surenessOf(way.stages)).reduce((a, b) => a + b, 0)
        const km = lengthOf(way.stages)
        return Math.abs(sure - km) < 1e-6 && Math.abs(km - way.option.km) <= 0.051
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['a point at sea', at(15.6, 109.5, true)],
    ['the antimeridian', at(10, 180)],
    ['another continent', at(48.85, 2.35)],
    ['no number', at(Number.NaN, 106)],
    ['an island without a road to it', at(15.38, 109.115)],
  ])('there is none to %s', (_, to) => {
    expect(roadWay(HA_NOI, to, 'truck', engine)).toBeNull()
  })
})

describe('a way by sea', () => {
  const QUANG_NGAI = {
    position: { lat: 15.12, lng: 108.79 },
    port: { name: 'Sa Kỳ', position: { lat: 15.21, lng: 108.92 } },
  }
  const CAN_THO = {
    position: { lat: 10.034, lng: 105.788 },
    port: { name: 'Cần Thơ', position: { lat: 10.04, lng: 105.79 } },
  }
  const LY_SON = at(15.38, 109.115)

  test('from a station begins on the road to its port', () => {
    const way = seaWay(QUANG_NGAI, LY_SON, engine)
    expect(way?.option.mode).toBe('road-sea')
    expect(way?.stages.at(-1)?.road).toBe(SEA_ROAD)
    expect(surenessOf(way?.stages ?? []).sea).toBeGreaterThan(20)
    expect(lengthOf(way?.stages ?? [])).toBeCloseTo(way?.option.km ?? 0, 0)
    expect(way?.lines.map(({ by }) => by)).toEqual(['road', 'sea'])
    expect(way?.lines[0]?.points[0]).toEqual(QUANG_NGAI.position)
    expect(way?.lines[1]?.points.at(-1)).toEqual(LY_SON.position)
  })

  test('from a river port tells the river apart from the sea', () => {
    const way = seaWay(CAN_THO, at(9.3, 107, true), engine)
    expect(surenessOf(way?.stages ?? []).river).toBe(110)
    expect(way?.lines.map(({ by }) => by)).toEqual(['road', 'river', 'sea'])
  })

  test('from a bare point begins at that point, without any road', () => {
    const way = seaWay({ position: { lat: 15.4, lng: 108.78 }, port: null }, LY_SON, engine)
    expect(way?.option.mode).toBe('sea')
    expect(way?.stages.map(({ road }) => road)).toEqual([SEA_ROAD])
  })

  test.each([
    ['the antimeridian', at(10, 180, true)],
    ['an inland town', HA_NOI],
    ['no number', at(15, Number.NaN, true)],
    ['waters farther than anybody is sent', at(4, 118, true)],
  ])('there is none to %s', (_, to) => {
    expect(seaWay(QUANG_NGAI, to, engine)).toBeNull()
  })
})
