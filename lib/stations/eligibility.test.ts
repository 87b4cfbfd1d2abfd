import { describe, expect, test } from 'vitest'
import { desirable, essential } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { aWay } from '@/tests/factories/travel'
import { canServe, isOfNeed, type ServedCall, type ServeOptions } from './eligibility'
import type { StationFacts, Stock } from './station'

const CREW = 2
const call: ServedCall = { day: '2026-11-24', atSea: false, declined: [], assigned: [] }
const options: ServeOptions = {
  needs: [essential('boom-river', 200)],
  role: 'may',
  travel: [aWay(30)],
}
const port = { name: 'Cảng', position: { lat: 15.4, lng: 108.8 } }
const whole = { stock: stockOf({ 'boom-river': 200 }) }
const failing = (
  facts: Partial<StationFacts>,
  change: Partial<ServeOptions> = {},
  of: Partial<ServedCall> = {},
) => canServe(aStation({ ...whole, ...facts }), { ...call, ...of }, CREW, { ...options, ...change })

describe('tests of the station', () => {
  test('a station with everything fails none', () => {
    expect(failing({})).toEqual([])
  })

  test('limited readiness is no failure', () => {
    expect(failing({ readiness: 'limited', readinessCause: 'cleaning' })).toEqual([])
  })

  test.each<[string, Partial<StationFacts>, Partial<ServeOptions>, Partial<ServedCall>, unknown]>([
    ['off duty', { readiness: 'off' }, {}, {}, { code: 'off-duty' }],
    [
      'off duty while it is cleaned',
      { readiness: 'off', readinessCause: 'cleaning' },
      {},
      {},
      { code: 'off-duty', because: 'cleaning' },
    ],
    [
      'off duty for any other cause',
      { readiness: 'off', readinessCause: 'vehicle' },
      {},
      {},
      { code: 'off-duty' },
    ],
    ['one member free of two', { crewFree: 1 }, {}, {}, { code: 'crew-short', needed: 2, has: 1 }],
    ['an agency without mandate', {}, { role: 'none' }, {}, { code: 'out-of-mandate' }],
    ['no way', {}, { travel: [] }, {}, { code: 'unreachable', because: 'no-route' }],
    [
      'a time that is no number',
      {},
      { travel: [aWay(Number.NaN)] },
      {},
      { code: 'unreachable', because: 'no-route' },
    ],
    [
      'an endless time',
      {},
      { travel: [aWay(Number.POSITIVE_INFINITY)] },
      {},
      { code: 'unreachable', because: 'no-route' },
    ],
    [
      'a way by sea only and no port',
      {},
      { travel: [aWay(30, 'sea')] },
      {},
      { code: 'unreachable', because: 'no-port' },
    ],
    [
      'a place at sea and no port',
      {},
      { travel: [] },
      { atSea: true },
      { code: 'unreachable', because: 'no-port' },
    ],
    [
      'a port without a vessel',
      { port },
      { travel: [aWay(30, 'road-sea')] },
      {},
      { code: 'unreachable', because: 'no-vessel' },
    ],
    [
      'a qualification that ends today',
      { qualificationExpiresOn: '2026-11-24' },
      {},
      {},
      { code: 'qualification-expired' },
    ],
    ['an earlier decline', {}, {}, { declined: ['76-02'] }, { code: 'declined-this-incident' }],
    ['an open order here', {}, {}, { assigned: ['76-02'] }, { code: 'already-assigned' }],
  ])('%s', (_what, facts, change, of, reason) => {
    expect(failing(facts, change, of)).toEqual([reason])
  })

  test.each<[string, Partial<StationFacts>, Partial<ServeOptions>]>([
    ['exactly the crew it takes', { crewFree: 2 }, {}],
    ['a qualification that ends tomorrow', { qualificationExpiresOn: '2026-11-25' }, {}],
    ['mandates that say nothing', {}, { role: null }],
  ])('%s is enough', (_what, facts, change) => {
    expect(failing(facts, change)).toEqual([])
  })

  test('nobody on duty is also a short crew', () => {
    expect(failing({ crewOnDuty: 0, crewFree: 0 })).toEqual([
      { code: 'no-crew', needed: 2, has: 0 },
      { code: 'crew-short', needed: 2, has: 0 },
    ])
  })

  test('by sea a port and a free vessel are enough, one bound by another order is not', () => {
    const bySea = { travel: [aWay(30, 'sea')] }
    const vessel = (state: Partial<Stock>) =>
      failing({ port, stock: [...whole.stock, ...stockOf({ 'vessel-sea': 1 }, state)] }, bySea)
    expect(vessel({})).toEqual([])
    expect(vessel({ committed: 1 })).toEqual([{ code: 'unreachable', because: 'no-vessel' }])
    expect(vessel({ outOfService: 1 })).toEqual([{ code: 'unreachable', because: 'no-vessel' }])
  })

  test('every failing test is named, none hides another', () => {
    const reasons = failing(
      {
        readiness: 'off',
        crewOnDuty: 0,
        crewFree: 0,
        qualificationExpiresOn: '2020-01-01',
        stock: [],
      },
      { role: 'none', travel: [] },
      { declined: ['76-02'], assigned: ['76-02'] },
    )
    expect(reasons.map(({ code }) => code)).toEqual([
      'off-duty',
      'no-crew',
      'crew-short',
      'out-of-mandate',
      'unreachable',
      'qualification-expired',
      'declined-this-incident',
      'already-assigned',
      'lacks-capability',
    ])
    expect(reasons.filter(isOfNeed)).toHaveLength(1)
  })
})

describe('tests of a need', () => {
  const boom = (owned: number, state: Partial<Stock> = {}) =>
    failing({ stock: owned > 0 ? stockOf({ 'boom-river': owned }, state) : [] })
  const figures = { capability: 'boom-river', needed: 200 }

  test.each<[string, number, Partial<Stock>, unknown[]]>([
    ['enough', 200, {}, []],
    ['owns none', 0, {}, [{ code: 'lacks-capability', ...figures, has: 0 }]],
    ['owns a part', 150, {}, [{ code: 'stock-short', ...figures, has: 150 }]],
    [
      'all out on another order',
      200,
      { committed: 200 },
      [{ code: 'stock-committed', ...figures, has: 0 }],
    ],
    [
      'a part left, and enough if the rest came back',
      300,
      { committed: 250 },
      [
        { code: 'stock-committed', ...figures, has: 50 },
        { code: 'stock-short', ...figures, has: 50 },
      ],
    ],
    [
      'a part left, too little even if the rest came back',
      100,
      { committed: 50 },
      [{ code: 'stock-short', ...figures, has: 50 }],
    ],
    ['out of service', 200, { outOfService: 200 }, [{ code: 'stock-short', ...figures, has: 0 }]],
    [
      'expires today',
      200,
      { expiresOn: '2026-11-24' },
      [{ code: 'stock-short', ...figures, has: 0 }],
    ],
    ['expires tomorrow', 200, { expiresOn: '2026-11-25' }, []],
    [
      'more bound than there is',
      200,
      { committed: 300 },
      [{ code: 'stock-committed', ...figures, has: 0 }],
    ],
  ])('%s', (_what, owned, state, reasons) => {
    expect(boom(owned, state)).toEqual(reasons)
  })

  test('each need is tested, essential or not', () => {
    const needs = [essential('boom-river', 100), desirable('boat', 1), essential('skimmer', 20)]
    expect(failing({ stock: stockOf({ 'boom-river': 100, skimmer: 5 }) }, { needs })).toEqual([
      { code: 'lacks-capability', capability: 'boat', needed: 1, has: 0 },
      { code: 'stock-short', capability: 'skimmer', needed: 20, has: 5 },
    ])
  })

  test('lots of one capability count together, and what is bound is taken from their sum', () => {
    const lots = [
      ...stockOf({ 'boom-river': 150 }, { committed: 180 }),
      ...stockOf({ 'boom-river': 150 }),
    ]
    expect(failing({ stock: lots })).toEqual([
      { code: 'stock-committed', ...figures, has: 120 },
      { code: 'stock-short', ...figures, has: 120 },
    ])
  })
})
