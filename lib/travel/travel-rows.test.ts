import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TravelPolicy } from '@/lib/travel/policy'
import rows from '@/prisma/seed/stations/stations.json'
import { travelAssets } from './assets'
import type { TravelPlace } from './travel'
import { oneWay, travelRows } from './travel-rows'

const { network, sea } = travelAssets()
const policy: TravelPolicy = JSON.parse(readFileSync('prisma/seed/policy.json', 'utf8')).travel
const stations = rows.map(({ code, lat, lng, port }) => ({
  code,
  position: { lat, lng },
  port: port && { name: port.name, position: { lat: port.lat, lng: port.lng } },
}))
const to = (lat: number, lng: number, atSea = false): TravelPlace => ({
  position: { lat, lng },
  atSea,
})
const waysTo = (place: TravelPlace, code: string) =>
  travelRows(place, stations, network, sea, policy).rows[code]?.options ?? []

describe('where the place lies decides how it is reached', () => {
  test('a place on the mainland is reached by road, each station once', () => {
    const { rows: found } = travelRows(to(15.36, 108.8), stations, network, sea, policy)
    expect(Object.keys(found)).toHaveLength(100)
    expect(found['76-01']?.options.map(({ mode }) => mode)).toEqual(['road'])
    expect(found['76-01']?.straightKm).toBeCloseTo(26.7, 0)
  })

  test('Côn Đảo and Phú Quốc have no road to the mainland, and each its own roads', () => {
    expect(waysTo(to(10.36, 107.09), '72-03').map(({ mode }) => mode)).not.toContain('road')
    expect(waysTo(to(8.72, 106.63), '72-03')[0]?.mode).toBe('road')
    expect(waysTo(to(10.02, 104.02), '68-02')[0]?.mode).toBe('road')
  })

  test('an island is reached by sea alone', () => {
    const modes = Object.values(
      travelRows(to(15.38, 109.115), stations, network, sea, policy).rows,
    ).flatMap(({ options }) => options.map(({ mode }) => mode))
    expect(modes).not.toContain('road')
    expect(modes.length).toBeGreaterThan(0)
  })

  test('Cát Hải is reached over its bridge', () => {
    expect(waysTo(to(20.8, 106.905), '15-02')[0]?.mode).toBe('road')
  })

  test('a place at sea is never reached by road, and by nobody without a port', () => {
    const { rows: found } = travelRows(to(15.6, 109.2, true), stations, network, sea, policy)
    expect(found['76-02']?.options[0]?.mode).toBe('sea')
    expect(found['92-01']?.options).toEqual([])
    const modes = Object.values(found).flatMap(({ options }) => options.map(({ mode }) => mode))
    expect(modes).not.toContain('road')
  })

  test('a station away from its quay drives there first, and says so', () => {
    const [way] = waysTo(to(15.6, 109.2, true), '76-01')
    expect(way?.mode).toBe('road-sea')
    expect(way?.source).toMatch(/^network@.+ sea@/)
    expect(way?.route.at(-1)?.road).toBe('đường biển')
    expect(way?.route.length).toBeGreaterThan(1)
  })

  test('inland without a road in reach, nobody can come', () => {
    const strict = { ...policy, maxAccessKm: 1 }
    const { rows: found } = travelRows(to(22.2, 103.3), stations, network, sea, strict)
    expect(Object.values(found).every(({ options }) => options.length === 0)).toBe(true)
  })
})

describe('figures', () => {
  test('carry their source, a range round the minutes, and say that they are estimates', () => {
    const [way] = waysTo(to(15.36, 108.8), '92-01')
    expect(way?.source).toBe(`network@${network.version}`)
    expect(way?.estimate).toBe(true)
    expect(way?.minutesLow).toBeLessThan(way?.minutes ?? 0)
    expect(way?.minutesHigh).toBeGreaterThan(way?.minutes ?? Number.POSITIVE_INFINITY)
  })

  test('a route’s stretches add up to its kilometres', () => {
    const [way] = waysTo(to(12.0, 108.4), '51-01')
    const sum = way?.route.reduce((km, stretch) => km + stretch.km, 0) ?? 0
    expect(Math.abs(sum - (way?.km ?? 0))).toBeLessThan(0.06 * (way?.route.length ?? 0) + 0.1)
  })

  test('are finite and fastest first, wherever the place is', () => {
    const anywhere = fc.record({
      lat: fc.double({ min: -5, max: 30, noNaN: true }),
      lng: fc.double({ min: 95, max: 125, noNaN: true }),
      atSea: fc.boolean(),
    })
    fc.assert(
      fc.property(anywhere, ({ lat, lng, atSea }) => {
        const facts = travelRows(to(lat, lng, atSea), stations, network, sea, policy)
        return Object.values(facts.rows).every(({ options, straightKm }) => {
          const figures = options.flatMap((way) => [
            way.minutes,
            way.minutesLow,
            way.minutesHigh,
            way.km,
          ])
          const minutes = options.map((way) => way.minutes)
          return (
            [...figures, straightKm].every(Number.isFinite) &&
            minutes.every((value, i) => i === 0 || value >= (minutes[i - 1] ?? 0))
          )
        })
      }),
      { numRuns: 40 },
    )
  })

  test('a station’s way is the same asked alone or among a hundred', () => {
    const place = to(15.36, 108.8)
    const among = travelRows(place, stations, network, sea, policy).rows['76-01']
    const only = stations.filter(({ code }) => code === '76-01')
    expect(travelRows(place, only, network, sea, policy).rows['76-01']).toEqual(among)
  })
})

describe('one way between two points', () => {
  const engine = { network, sea, policy }
  const HA_NOI = to(21.028, 105.853)
  const NINH_BINH = to(20.254, 105.975)

  test('a car is faster than the loaded truck by the policy’s factor', () => {
    const truck = oneWay(HA_NOI, NINH_BINH, 'road', 'truck', engine)
    const car = oneWay(HA_NOI, NINH_BINH, 'road', 'car', engine)
    expect(truck?.km).toBe(car?.km)
    expect((truck?.minutes ?? 0) / (car?.minutes ?? 1)).toBeCloseTo(policy.carFactor, 2)
  })

  test('no road leads out to sea, and no ship inland', () => {
    expect(oneWay(HA_NOI, to(15.6, 109.5, true), 'road', 'car', engine)).toBeNull()
    expect(oneWay(to(15.4, 108.78), HA_NOI, 'sea', 'truck', engine)).toBeNull()
    expect(oneWay(to(15.4, 108.78), to(15.38, 109.115), 'sea', 'truck', engine)?.mode).toBe('sea')
  })
})
