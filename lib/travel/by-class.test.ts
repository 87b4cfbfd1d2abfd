import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROAD_CLASSES, type TravelPolicy } from '@/lib/travel/policy'
import rows from '@/prisma/seed/stations/stations.json'
import { travelAssets } from './assets'
import { CALIBRATED, type MinutesByClass, mainClassOf, tripBasis } from './by-class'
import { roadFrom, roadTo } from './network'
import { crossesSea } from './sea'
import type { TravelPlace } from './travel'
import { travelRows } from './travel-rows'

const { network, sea } = travelAssets()
const policy: TravelPolicy = JSON.parse(readFileSync('prisma/seed/policy.json', 'utf8')).travel
const stations = rows.map(({ code, lat, lng, port }) => ({
  code,
  position: { lat, lng },
  port: port && { name: port.name, position: { lat: port.lat, lng: port.lng } },
}))
const under = (place: TravelPlace, rules: TravelPolicy) =>
  travelRows(place, stations, network, sea, rules).rows
const isCut = (a: TravelPlace['position'], b: TravelPlace['position']) => crossesSea(sea, a, b)
/** Near a node of the shipped network, on land. */
const aPlace = fc.integer({ min: 0, max: network.nodes.length - 1 }).map((i): TravelPlace => {
  const { lat = 16, lng = 108 } = network.nodes[i] ?? {}
  return { position: { lat: lat + 0.02, lng: lng + 0.01 }, atSea: false }
})
const aStation = fc.constantFrom(...stations)
const aClass = fc.constantFrom(...ROAD_CLASSES)

describe('the class of a way', () => {
  test.each<[string, MinutesByClass, string | null]>([
    ['is the one driven longest', { mountain: 40, 'national-flat': 30, access: 5 }, 'mountain'],
    ['needs not be half of it', { mountain: 30, 'national-flat': 25, urban: 20 }, 'mountain'],
    ['of equals is the first in the list', { mountain: 30, 'national-hill': 30 }, 'national-hill'],
    ['is none where the way to and from the network takes more', { access: 31, urban: 30 }, null],
    ['is none where no road of the network is taken', { access: 12 }, null],
  ])('%s', (_, byClass, main) => {
    expect(mainClassOf(byClass)).toBe(main)
  })

  test('minutes by class add up to the minutes, a city’s lost ones included', () => {
    fc.assert(
      fc.property(aPlace, aStation, ({ position }, station) => {
        const field = roadFrom(network, position, policy, isCut)
        const way = roadTo(network, field, station.position, policy)
        if (!way) return true
        const sum = Object.values(way.byClass).reduce((minutes, more) => minutes + more, 0)
        return Math.abs(sum - way.minutes) < 1e-6
      }),
      { numRuns: 200 },
    )
  })
})

describe('a factor of a station', () => {
  test('of k multiplies the minutes driven on its class by k and leaves all others', () => {
    fc.assert(
      fc.property(
        aPlace,
        aStation,
        aClass,
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (place, { code: stationCode, position }, roadClass, factor) => {
          const calibrated = { ...policy, factors: [{ stationCode, roadClass, factor }] }
          const [before, after] = [under(place, policy), under(place, calibrated)]
          const { [stationCode]: own, ...others } = after
          const { [stationCode]: ownBefore, ...othersBefore } = before
          expect(others).toEqual(othersBefore)
          const field = roadFrom(network, place.position, policy, isCut)
          const way = roadTo(network, field, position, policy)
          const road = own?.options.find(({ mode }) => mode === 'road')
          if (!way || !road) {
            expect(own).toEqual(ownBefore)
            return
          }
          const minutes = way.minutes + (factor - 1) * (way.byClass[roadClass] ?? 0)
          const { rangeLow, rangeHigh } = policy
          // Told to a tenth of a minute.
          for (const [told, expected] of [
            [road.minutes, minutes],
            [road.minutesLow, minutes * rangeLow],
            [road.minutesHigh, minutes * rangeHigh],
          ] as const)
            expect(Math.abs(told - expected)).toBeLessThan(0.051)
          expect(road.km).toBe(ownBefore?.options.find(({ mode }) => mode === 'road')?.km)
        },
      ),
      { numRuns: 40 },
    )
  })

  const dungQuat: TravelPlace = { position: { lat: 15.36, lng: 108.8 }, atSea: false }
  const before = under(dungQuat, policy)['76-01']?.options[0]
  const roadClass = before?.mainClass ?? 'urban'

  test('is told in the source, and the minutes without it are kept', () => {
    const factors = [{ stationCode: '76-01', roadClass, factor: 1.5 }]
    const after = under(dungQuat, { ...policy, factors })['76-01']?.options[0]
    expect(before).not.toHaveProperty('uncalibratedMinutes')
    expect(after?.source).toBe(`${before?.source}${CALIBRATED}`)
    expect(after?.uncalibratedMinutes).toBe(before?.minutes)
    expect(after?.minutes).toBeGreaterThan(before?.minutes ?? 0)
    expect(after?.mainClass).toBe(roadClass)
  })

  test('of a class that the way does not take changes nothing, nor does a factor of one', () => {
    const factors = [
      { stationCode: '76-01', roadClass: 'ferry' as const, factor: 2 },
      { stationCode: '76-01', roadClass, factor: 1 },
    ]
    expect(under(dungQuat, { ...policy, factors })).toEqual(under(dungQuat, policy))
    expect(under(dungQuat, { ...policy, factors: [] })).toEqual(under(dungQuat, policy))
  })

  test('changes no way by sea', () => {
    const atSea: TravelPlace = { position: { lat: 15.6, lng: 109.2 }, atSea: true }
    const factors = stations.map(({ code }) => ({ stationCode: code, roadClass, factor: 2 }))
    expect(under(atSea, { ...policy, factors })).toEqual(under(atSea, policy))
  })

  test('may let another of its ways come first', () => {
    const near = { position: { lat: 15.36, lng: 108.8 }, atSea: false }
    const factors = stations.map(({ code }) => ({ stationCode: code, roadClass, factor: 2 }))
    for (const { options } of Object.values(under(near, { ...policy, factors }))) {
      const minutes = options.map((way) => way.minutes)
      expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
    }
  })
})

test('an order keeps the class of its way, and the minutes without factors where there were any', () => {
  expect(tripBasis({ mainClass: 'mountain', uncalibratedMinutes: 40 })).toEqual({
    roadClass: 'mountain',
    uncalibratedMinutes: 40,
  })
  expect(tripBasis({ mainClass: 'urban' })).toEqual({ roadClass: 'urban' })
  expect(tripBasis({})).toEqual({})
  expect(tripBasis(undefined)).toEqual({})
})
