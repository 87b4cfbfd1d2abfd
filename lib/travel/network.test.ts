import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Position } from '@/lib/geo/position'
import type { TravelPolicy } from '@/lib/travel/policy'
import shipped from '@/prisma/seed/network.json'
import { buildNetwork, type Network, roadFrom, roadTo } from './network'
import type { NetworkData, NetworkLink, NetworkNode } from './network-data'

const policy: TravelPolicy = {
  speedKmh: {
    expressway: 60,
    'national-flat': 40,
    'national-hill': 40,
    mountain: 30,
    urban: 20,
    ferry: 6,
  },
  accessFactor: 1.3,
  accessSpeedKmh: 30,
  cityMinutes: {},
  seaKnots: 12,
  rangeLow: 0.85,
  rangeHigh: 1.4,
  carFactor: 1.25,
  maxAccessKm: 40,
}

const node = (name: string, lat: number, lng: number, island?: string): NetworkNode => ({
  name,
  lat,
  lng,
  ...(island === undefined ? {} : { island }),
})
const link = (a: string, b: string, km: number, rest: Partial<NetworkLink> = {}): NetworkLink => ({
  a,
  b,
  road: 'QL1',
  class: 'national-flat',
  km,
  kmSource: 'recalled',
  ...rest,
})
const made = (nodes: NetworkNode[], links: NetworkLink[]): NetworkData => ({
  version: 'test',
  about: '',
  nodes,
  links,
  waterways: [],
  notOpen: [],
})
// 0.1° of latitude is 11.1 km.
const NODES = [node('A', 16, 108), node('B', 16.1, 108), node('C', 16.2, 108)]

function built(data: NetworkData): Network {
  const network = buildNetwork(data)
  if (!network.ok) throw new Error(JSON.stringify(network.error))
  return network.value
}
function faultsOf(data: NetworkData) {
  const network = buildNetwork(data)
  return network.ok ? [] : network.error
}

describe('the data that ships', () => {
  test('is sound: one mainland, no dangling link, no length that cannot be', () => {
    expect(faultsOf(shipped as NetworkData)).toEqual([])
  })
})

describe('faults are told by row', () => {
  test.each([
    [
      'a link to a node that is not there',
      [link('A', 'X', 12), link('A', 'B', 12), link('B', 'C', 12)],
      { code: 'unknown-node', link: 'QL1: A – X', node: 'X' },
    ],
    ['a town cut off', [link('A', 'B', 12)], { code: 'cut-off', node: 'C', from: 'A' }],
    [
      'a road shorter than the straight line',
      [link('A', 'B', 5), link('B', 'C', 12)],
      { code: 'shorter-than-straight', link: 'QL1: A – B', km: 5 },
    ],
    [
      'a length that is no number',
      [link('A', 'B', Number.NaN), link('B', 'C', 12)],
      { code: 'shorter-than-straight', link: 'QL1: A – B' },
    ],
    [
      'a detour nobody explains',
      [link('A', 'B', 30), link('B', 'C', 12)],
      { code: 'unexplained-detour', link: 'QL1: A – B', km: 30 },
    ],
    [
      'the same link twice, turned round',
      [link('A', 'B', 12), link('B', 'A', 12), link('B', 'C', 12)],
      { code: 'link-twice', link: 'QL1: B – A' },
    ],
    [
      'a link to itself',
      [link('A', 'A', 1), link('A', 'B', 12), link('B', 'C', 12)],
      { code: 'link-to-itself', link: 'QL1: A – A' },
    ],
  ])('%s', (_, links, fault) => {
    expect(faultsOf(made(NODES, links))).toContainEqual(expect.objectContaining(fault))
  })

  test('two towns joined to each other and to nothing else are a second mainland', () => {
    const nodes = [...NODES, node('D', 16.1, 108.5), node('E', 16.2, 108.5)]
    const links = [link('A', 'B', 12), link('B', 'C', 12), link('D', 'E', 12)]
    expect(faultsOf(made(nodes, links))).toEqual([{ code: 'cut-off', node: 'D', from: 'A' }])
  })

  test('an explained detour is none', () => {
    const links = [link('A', 'B', 30, { why: 'đèo' }), link('B', 'C', 12)]
    expect(faultsOf(made(NODES, links))).toEqual([])
  })

  test('a road from the mainland to an island is refused; a road on the island is not', () => {
    const nodes = [...NODES, node('D', 16.1, 108.3, 'Đảo'), node('E', 16.2, 108.3, 'Đảo')]
    const sound = [link('A', 'B', 12), link('B', 'C', 12), link('D', 'E', 12)]
    expect(faultsOf(made(nodes, sound))).toEqual([])
    expect(faultsOf(made(nodes, [...sound, link('B', 'D', 35)]))).toContainEqual({
      code: 'island-joined',
      link: 'QL1: B – D',
    })
  })
})

describe('a way by road', () => {
  const network = built(made(NODES, [link('A', 'B', 12), link('B', 'C', 14, { road: 'QL9' })]))
  const from = (place: Position, to: Position, rules = policy) =>
    roadTo(network, roadFrom(network, place, rules), to, rules)

  test('adds its links, told in driving order', () => {
    const way = from({ lat: 16.2, lng: 108 }, { lat: 16, lng: 108 })
    expect(way?.km).toBeCloseTo(26)
    expect(way?.minutes).toBeCloseTo((26 / 40) * 60)
    expect(way?.route).toEqual([
      { road: 'QL1', km: 12 },
      { road: 'QL9', km: 14 },
    ])
  })

  test('begins and ends with the stretch to the nearest node, 1.3 times the straight line', () => {
    const way = from({ lat: 16.21, lng: 108 }, { lat: 16, lng: 108 })
    const stretch = 1.112 * 1.3
    expect(way?.km).toBeCloseTo(26 + stretch, 2)
    expect(way?.minutes).toBeCloseTo(39 + (stretch / 30) * 60, 1)
  })

  test('does not go round by the node that both ends have nearest', () => {
    const way = from({ lat: 16.22, lng: 108 }, { lat: 16.23, lng: 108 })
    expect(way?.km).toBeCloseTo(1.112 * 1.3, 2)
  })

  test('loses a city’s minutes whole when crossing it and half when ending there', () => {
    const rules = { ...policy, cityMinutes: { B: 20 } }
    const through = from({ lat: 16.2, lng: 108 }, { lat: 16, lng: 108 }, rules)
    const into = from({ lat: 16.1, lng: 108 }, { lat: 16, lng: 108 }, rules)
    expect(through?.minutes).toBeCloseTo(39 + 20)
    expect(into?.minutes).toBeCloseTo(18 + 10)
  })

  test('is none from farther than the policy lets a road be unknown', () => {
    expect(from({ lat: 16.2, lng: 108 }, { lat: 15.5, lng: 108 })).toBeNull()
    expect(roadFrom(network, { lat: 15.5, lng: 108 }, policy).access).toBeNull()
  })

  test('is none between the mainland and an island, and one on the island', () => {
    const nodes = [...NODES, node('D', 16.1, 109, 'Đảo'), node('E', 16.2, 109, 'Đảo')]
    const split = built(made(nodes, [link('A', 'B', 12), link('B', 'C', 12), link('D', 'E', 13)]))
    const field = roadFrom(split, { lat: 16.2, lng: 109 }, policy)
    expect(roadTo(split, field, { lat: 16, lng: 108 }, policy)).toBeNull()
    expect(roadTo(split, field, { lat: 16.1, lng: 109 }, policy)?.km).toBeCloseTo(13)
  })

  test('takes the next node where open sea lies before the nearest', () => {
    const field = roadFrom(network, { lat: 16.14, lng: 108 }, policy, (_, to) => to.lat === 16.1)
    expect(network.nodes[field.access?.node ?? -1]?.name).toBe('C')
  })

  test('prefers a shorter road over a far way round that saves a few minutes', () => {
    const nodes = [...NODES, node('D', 16.1, 109.2)]
    const round = built(
      made(nodes, [
        link('A', 'B', 12),
        link('B', 'C', 22),
        link('A', 'D', 130, { class: 'expressway', road: 'CT', km: 130 }),
        link('D', 'C', 130, { class: 'expressway', road: 'CT' }),
      ]),
    )
    const fast = { ...policy, speedKmh: { ...policy.speedKmh, expressway: 320 } }
    const way = roadTo(
      round,
      roadFrom(round, { lat: 16.2, lng: 108 }, fast),
      { lat: 16, lng: 108 },
      fast,
    )
    expect(way?.km).toBeCloseTo(34)
  })
})

describe('on the shipped network', () => {
  const network = built(shipped as NetworkData)

  test('no figure is ever anything but a finite number, from anywhere to anywhere', () => {
    const anywhere = fc.record({
      lat: fc.double({ min: 6, max: 24, noNaN: true }),
      lng: fc.double({ min: 102, max: 116, noNaN: true }),
    })
    fc.assert(
      fc.property(anywhere, anywhere, (place, from) => {
        const way = roadTo(network, roadFrom(network, place, policy), from, policy)
        if (!way) return true
        const sum = way.route.reduce((km, stretch) => km + stretch.km, 0)
        return (
          Number.isFinite(way.minutes) && Number.isFinite(way.km) && Math.abs(sum - way.km) < 1e-6
        )
      }),
      { numRuns: 300 },
    )
  })

  test('the way back takes as long as the way there', () => {
    const ends = [0, 50, 120, 200, 301, 340].flatMap((i) => network.nodes[i] ?? [])
    for (const a of ends)
      for (const b of ends) {
        const there = roadTo(network, roadFrom(network, a, policy), b, policy)
        const back = roadTo(network, roadFrom(network, b, policy), a, policy)
        expect(there?.minutes).toBeCloseTo(back?.minutes ?? -1, 6)
      }
  })
})
