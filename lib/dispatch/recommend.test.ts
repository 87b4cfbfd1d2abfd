import { describe, expect, test } from 'vitest'
import type { External } from '@/lib/plans/plan'
import type { StationFacts } from '@/lib/stations/station'
import { aCall, anInput } from '@/tests/factories/call'
import { aMandate, aPlan, aPolicy, desirable, essential } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { aWay, travelOf } from '@/tests/factories/travel'
import type { RecommendInput } from './input'
import { recommend } from './recommend'
import type { Call, Recommendation } from './recommendation'

/** Each station is there 20 minutes after so many minutes on the road; its stock does the rest. */
function decide(
  stations: Record<string, [minutes: number, facts: Partial<StationFacts>]>,
  input: Partial<RecommendInput> = {},
): Recommendation {
  return recommend(
    anInput({
      stations: Object.entries(stations).map(([code, [, facts]]) => aStation({ code, ...facts })),
      travel: travelOf(
        Object.fromEntries(Object.entries(stations).map(([code, [minutes]]) => [code, minutes])),
      ),
      ...input,
    }),
  )
}
const needing = (...needs: NonNullable<Call['needsOverride']>) => ({
  call: aCall({ needsOverride: needs }),
})
const stock = (quantities: Parameters<typeof stockOf>[0]) => ({ stock: stockOf(quantities) })
const codes = (picks: { stationCode: string }[]) => picks.map(({ stationCode }) => stationCode)
const brought = ({ package: going }: Recommendation) =>
  Object.fromEntries(
    going.map(({ stationCode, brings }) => [
      stationCode,
      Object.fromEntries(brings.map(({ capability, quantity }) => [capability, quantity])),
    ]),
  )
const reasonsOf = ({ passedOver }: Recommendation, code: string) =>
  passedOver.find(({ stationCode }) => stationCode === code)?.reasons.map((reason) => reason.code)

describe('who leads', () => {
  test('the nearest that brings a worthwhile share, not the nearest', () => {
    const answer = decide(
      {
        A: [5, stock({ 'boom-river': 49 })],
        B: [30, stock({ 'boom-river': 50 })],
        C: [60, stock({ 'boom-river': 500 })],
      },
      needing(essential('boom-river', 200)),
    )
    expect(answer.lead?.stationCode).toBe('B')
    expect(codes(answer.package)).toEqual(['B', 'C'])
    expect(answer.passedOver).toMatchObject([
      {
        stationCode: 'A',
        marginMinutes: 25,
        reasons: [{ code: 'stock-short', needed: 200, has: 49 }, { code: 'not-needed' }],
      },
    ])
  })

  test('a share of what is not essential does not make a lead', () => {
    const answer = decide(
      { A: [5, stock({ sorbent: 900 })], B: [30, stock({ skimmer: 20 })] },
      needing(essential('skimmer', 20), desirable('sorbent', 500)),
    )
    expect(answer.lead?.stationCode).toBe('B')
    expect(codes(answer.package)).toEqual(['B', 'A'])
  })

  test('the one later in kilometres may be sooner in minutes, and the nearer one says so', () => {
    const answer = recommend(
      anInput({
        stations: [
          aStation({ code: 'near', ...stock({ 'boom-river': 200, skimmer: 20 }) }),
          aStation({ code: 'far', ...stock({ 'boom-river': 200, skimmer: 20 }) }),
        ],
        travel: travelOf({
          near: { km: 10, ways: [aWay(90, 'road', { km: 25 })] },
          far: { km: 40, ways: [aWay(50, 'road', { km: 55 })] },
        }),
      }),
    )
    expect(codes(answer.package)).toEqual(['far'])
    expect(answer.passedOver).toMatchObject([
      {
        stationCode: 'near',
        straightKm: 10,
        distanceKm: 25,
        arrivalMinutes: 110,
        marginMinutes: -40,
        reasons: [{ code: 'arrives-later' }],
      },
    ])
    expect(codes(answer.reserves)).toEqual(['near'])
  })

  test('equal arrivals fall back to the station code', () => {
    const whole = stock({ 'boom-river': 200, skimmer: 20 })
    expect(decide({ B: [30, whole], A: [30, whole] }).lead?.stationCode).toBe('A')
  })

  test('where each brings too little alone, the first of the package leads', () => {
    const little = stock({ 'boom-river': 40 })
    const answer = decide(
      { A: [10, little], B: [20, little], C: [30, little], D: [40, little], E: [50, little] },
      needing(essential('boom-river', 200)),
    )
    expect(answer.lead?.stationCode).toBe('A')
    expect(codes(answer.package)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })
})

describe('the package', () => {
  test('is one station where one brings everything no later than two would', () => {
    const answer = decide({
      A: [30, stock({ 'boom-river': 200, skimmer: 20 })],
      B: [40, stock({ 'boom-river': 200 })],
    })
    expect(brought(answer)).toEqual({ A: { 'boom-river': 200, skimmer: 20 } })
    expect(answer.shortfalls).toEqual([])
    expect(answer.proven).toBe(true)
  })

  test('does not wait for a fuller station when the need can be met sooner', () => {
    const answer = decide(
      {
        A: [10, stock({ skimmer: 10 })],
        B: [20, stock({ skimmer: 10 })],
        C: [90, stock({ skimmer: 20 })],
      },
      needing(essential('skimmer', 20)),
    )
    expect(codes(answer.package)).toEqual(['A', 'B'])
  })

  test('each need has its own first minute: a late skimmer does not bring late boom', () => {
    const answer = decide({
      A: [10, stock({ 'boom-river': 120 })],
      B: [20, stock({ 'boom-river': 120 })],
      C: [200, stock({ 'boom-river': 500, skimmer: 20 })],
    })
    expect(brought(answer)).toEqual({
      A: { 'boom-river': 120 },
      B: { 'boom-river': 80 },
      C: { skimmer: 20 },
    })
  })

  test('beyond the horizon nobody is waited for, if something is there before it', () => {
    const answer = decide(
      { A: [100, stock({ skimmer: 15 })], B: [300, stock({ skimmer: 20 })] },
      needing(essential('skimmer', 20)),
    )
    expect(codes(answer.package)).toEqual(['A'])
    expect(answer.shortfalls).toMatchObject([
      {
        capability: 'skimmer',
        unit: 'm3/h',
        needed: 20,
        available: 15,
        next: { stationCode: 'B', arrivalMinutes: 320, quantity: 5 },
      },
    ])
  })

  test('if nothing is there before the horizon, the first after it goes', () => {
    const answer = decide({ A: [400, stock({ skimmer: 20 })] }, needing(essential('skimmer', 20)))
    expect(codes(answer.package)).toEqual(['A'])
  })

  test('what is not essential is brought only by who comes within the wait after the last', () => {
    const needs = needing(essential('skimmer', 20), desirable('sorbent', 500))
    const skimmers = stock({ skimmer: 20 })
    const intime = decide({ A: [30, skimmers], B: [60, stock({ sorbent: 500 })] }, needs)
    const late = decide({ A: [30, skimmers], B: [61, stock({ sorbent: 500 })] }, needs)
    expect(codes(intime.package)).toEqual(['A', 'B'])
    expect(codes(late.package)).toEqual(['A'])
    expect(late.shortfalls).toMatchObject([
      { capability: 'sorbent', available: 0, next: { stationCode: 'B', quantity: 500 } },
    ])
  })

  test('with nothing essential to bring, the wait begins with the first who could come', () => {
    const answer = decide(
      {
        A: [30, stock({ sorbent: 100 })],
        B: [60, stock({ sorbent: 900 })],
        C: [61, stock({ boat: 2 })],
      },
      needing(desirable('sorbent', 500), desirable('boat', 1)),
    )
    expect(answer.lead?.stationCode).toBe('B')
    expect(codes(answer.package)).toEqual(['B'])
  })

  test('needs are filled in order of arrival; nobody brings more than is left or than it has', () => {
    const answer = decide(
      { A: [10, stock({ 'boom-river': 150 })], B: [20, stock({ 'boom-river': 300 })] },
      needing(essential('boom-river', 200)),
    )
    expect(brought(answer)).toEqual({ A: { 'boom-river': 150 }, B: { 'boom-river': 50 } })
  })

  test('tenths add up: 0.1 and 0.2 meet 0.3', () => {
    const answer = decide(
      {
        A: [10, stock({ 'tank-temp': 0.1 })],
        B: [20, stock({ 'tank-temp': 0.2 })],
        C: [30, stock({ 'tank-temp': 9 })],
      },
      needing(essential('tank-temp', 0.3)),
    )
    expect(codes(answer.package)).toEqual(['A', 'B'])
    expect(answer.shortfalls).toEqual([])
  })

  test('what open orders bring is taken off, and a need that is met asks nobody', () => {
    const answer = decide(
      { A: [10, stock({ 'boom-river': 200, skimmer: 20 })] },
      {
        call: aCall({
          alreadyBrought: [
            { capability: 'boom-river', quantity: 150 },
            { capability: 'skimmer', quantity: 20 },
          ],
        }),
      },
    )
    expect(answer.needs).toEqual([
      { capability: 'boom-river', unit: 'm', quantity: 50, essential: true },
    ])
    expect(brought(answer)).toEqual({ A: { 'boom-river': 50 } })
  })

  test('when everything is on its way nobody more is sent, and nobody is said to be unable', () => {
    const answer = decide(
      { A: [10, stock({ 'boom-river': 200, skimmer: 20 })] },
      {
        call: aCall({
          alreadyBrought: [
            { capability: 'boom-river', quantity: 200 },
            { capability: 'skimmer', quantity: 20 },
          ],
        }),
      },
    )
    expect(answer).toMatchObject({ lead: null, package: [], shortfalls: [], notes: [] })
    expect(reasonsOf(answer, 'A')).toEqual(['not-needed'])
  })
})

describe('by sea', () => {
  const port = { name: 'Cảng Dung Quất', position: { lat: 15.4, lng: 108.8 } }
  const atSea = (station: Partial<StationFacts>, needs = [essential('boom-sea', 300)]) =>
    recommend(
      anInput({
        call: aCall({ medium: 'sea', atSea: true }),
        plans: [aPlan({ medium: 'sea', needs })],
        stations: [aStation({ code: 'A', ...station })],
        travel: travelOf({ A: { km: 20, ways: [aWay(90, 'sea')] } }),
      }),
    )

  test('a vessel is bound even where the plan asks for none', () => {
    const answer = atSea({ port, ...stock({ 'boom-sea': 300, 'vessel-sea': 2 }) })
    expect(answer.lead).toMatchObject({ mode: 'sea', arrivalMinutes: 110 })
    expect(brought(answer)).toEqual({ A: { 'boom-sea': 300, 'vessel-sea': 1 } })
  })

  test('a vessel that the plan asks for is the one it sails in', () => {
    const needs = [essential('boom-sea', 300), essential('vessel-sea', 2)]
    const answer = atSea({ port, ...stock({ 'boom-sea': 300, 'vessel-sea': 3 }) }, needs)
    expect(brought(answer)).toEqual({ A: { 'boom-sea': 300, 'vessel-sea': 2 } })
  })

  test('a place that nobody can point at is said to be unknown, not out of reach', () => {
    const nowhere = anInput({
      call: aCall(),
      plans: [aPlan()],
      stations: [aStation({ code: 'A' })],
      travel: travelOf({}),
    })
    expect(recommend(nowhere)).toMatchObject({ lead: null, notes: ['place-unknown'] })
  })

  test('without a port nobody sails, and the answer says so', () => {
    const answer = atSea(stock({ 'boom-sea': 300, 'vessel-sea': 1 }))
    expect(answer).toMatchObject({ lead: null, package: [], notes: ['nobody-can-come'] })
    expect(answer.passedOver).toMatchObject([
      {
        distanceKm: null,
        arrivalMinutes: null,
        marginMinutes: null,
        reasons: [{ code: 'unreachable', because: 'no-port' }],
      },
    ])
  })

  test('the road is taken where it is as quick', () => {
    const answer = recommend(
      anInput({
        call: aCall({ needsOverride: [essential('boom-sea', 300)] }),
        stations: [aStation({ code: 'A', port, ...stock({ 'boom-sea': 300, 'vessel-sea': 1 }) })],
        travel: travelOf({ A: { km: 20, ways: [aWay(50, 'road-sea'), aWay(50)] } }),
      }),
    )
    expect(answer.lead?.mode).toBe('road')
    expect(brought(answer)).toEqual({ A: { 'boom-sea': 300 } })
  })
})

describe('who is passed over', () => {
  const whole = stock({ 'boom-river': 200, skimmer: 20 })

  test('every station nearer than the lead, nearest first, and none farther', () => {
    const answer = decide({
      far: [90, { readiness: 'off', ...whole }],
      near: [10, { readiness: 'off', ...whole }],
      nearer: [5, {}],
      lead: [30, whole],
    })
    expect(answer.passedOver.map(({ stationCode }) => stationCode)).toEqual(['nearer', 'near'])
  })

  test('with nobody to lead all are listed, by straight line', () => {
    const answer = decide({ B: [90, {}], A: [10, { readiness: 'off', ...whole }] })
    expect(answer.passedOver.map(({ stationCode }) => stationCode)).toEqual(['A', 'B'])
    expect(answer.lead).toBeNull()
    expect(answer.shortfalls).toHaveLength(2)
  })

  test.each<[string, Partial<StationFacts>, unknown]>([
    ['one member more', { ...whole, crewFree: 1 }, { change: 'call-crew', count: 1 }],
    ['a whole crew', { ...whole, crewOnDuty: 0, crewFree: 0 }, { change: 'call-crew', count: 2 }],
    ['going on duty', { ...whole, readiness: 'off' }, { change: 'back-on-duty' }],
    [
      'a renewed qualification',
      { ...whole, qualificationExpiresOn: '2026-01-01' },
      { change: 'renew-qualification' },
    ],
    [
      'boom that comes back',
      { stock: stockOf({ 'boom-river': 300 }, { committed: 300 }) },
      { change: 'return-stock', capability: 'boom-river', quantity: 200 },
    ],
    ['two changes at once: none is named', { ...whole, readiness: 'off', crewFree: 1 }, undefined],
    ['crew, but it has nothing to bring', { crewFree: 0 }, undefined],
    ['nothing: it lacks everything', {}, undefined],
  ])('would be eligible with %s', (_what, facts, change) => {
    const answer = decide({ A: [5, facts], lead: [30, whole] })
    expect(answer.passedOver[0]?.becomesEligibleIf).toEqual(change)
  })

  test('a station that declined or is already out here is not sent again', () => {
    const call = aCall({ declined: ['A'], assigned: ['B'] })
    const answer = decide({ A: [5, whole], B: [6, whole], C: [30, whole] }, { call })
    expect(codes(answer.package)).toEqual(['C'])
    expect(reasonsOf(answer, 'A')).toEqual(['declined-this-incident'])
    expect(reasonsOf(answer, 'B')).toEqual(['already-assigned'])
  })

  test('an agency without mandate is not sent, nearer or not', () => {
    const answer = decide(
      { A: [5, { ...whole, agency: 'NACCET' }], B: [30, whole] },
      { mandates: [aMandate({ body: 'NACCET', role: 'none' })] },
    )
    expect(answer.lead?.stationCode).toBe('B')
    expect(reasonsOf(answer, 'A')).toEqual(['out-of-mandate'])
  })
})

describe('what else the answer says', () => {
  const whole = stock({ 'boom-river': 200, skimmer: 20 })

  test('at most three reserves, each with something essential, by arrival', () => {
    const answer = decide(
      {
        A: [10, whole],
        E: [50, whole],
        C: [30, whole],
        D: [40, whole],
        B: [20, stock({ sorbent: 900 })],
      },
      {
        plans: [
          aPlan({
            needs: [essential('boom-river', 200), essential('skimmer', 20), desirable('boat', 1)],
          }),
        ],
      },
    )
    expect(codes(answer.reserves)).toEqual(['C', 'D', 'E'])
    expect(answer.reserves[0]?.brings).toEqual([
      { capability: 'boom-river', unit: 'm', quantity: 200 },
      { capability: 'skimmer', unit: 'm3/h', quantity: 20 },
    ])
  })

  test('externals that hold what is short, of this stretch of coast', () => {
    const centre = (id: string, latFrom: number, latTo: number): External => ({
      id,
      name: id,
      kind: 'oil-centre',
      area: '',
      latFrom,
      latTo,
      capabilities: ['skimmer'],
      verified: false,
      source: '',
    })
    const answer = decide(
      { A: [10, stock({ 'boom-river': 200 })] },
      {
        externals: [centre('south', 8, 11), centre('central', 11, 17)],
        mandates: [aMandate({ body: 'oil-centre', role: 'inform' })],
      },
    )
    expect(answer.shortfalls).toEqual([
      { capability: 'skimmer', unit: 'm3/h', needed: 20, available: 0, externals: ['central'] },
    ])
    expect(answer.support.map(({ externalId }) => externalId)).toEqual(['central'])
  })

  test('what it rests on: plans, needs with units, crew, travel, the decision before it', () => {
    const answer = decide(
      { A: [10, whole] },
      { call: aCall({ afterDecision: 'd-1', world: 'w-1' }) },
    )
    expect(answer).toMatchObject({
      afterDecision: 'd-1',
      world: 'w-1',
      magnitude: 'small',
      plans: [{ id: 'oil-river-small-v1', medium: 'river', version: 1, approved: true }],
      crewNeeded: 2,
      coverageCost: null,
      travel: { source: 'network', version: 'test' },
      computedAt: '2026-11-24T09:00:00+07:00',
    })
    expect(answer.lead).toMatchObject({
      crew: 2,
      mobilisationMinutes: 20,
      travelMinutes: 10,
      arrivalMinutes: 30,
      arrivalLow: 29,
      arrivalHigh: 33,
      source: 'network@test',
      estimate: true,
    })
  })

  test('limited readiness, an unapproved plan and an unknown magnitude are said', () => {
    const answer = decide(
      { A: [10, { ...whole, readiness: 'limited' }] },
      {
        call: aCall({ magnitude: 'unknown' }),
        plans: [aPlan({ magnitude: 'medium', approvedBy: null })],
      },
    )
    expect(answer.notes).toEqual(['magnitude-unknown', 'plan-not-approved', 'limited-readiness'])
  })

  test('stations whose time the road engine did not give are said', () => {
    const travel = travelOf({ A: 10 })
    expect(decide({ A: [10, whole] }, { travel }).notes).not.toContain('engine-fell-back')
    const fallen = decide({ A: [10, whole] }, { travel: { ...travel, fallback: ['A'] } })
    expect(fallen.notes).toContain('engine-fell-back')
  })

  test('a figure that is no number is never first and never breaks the answer', () => {
    const answer = decide(
      {
        A: [Number.NaN, whole],
        B: [Number.NEGATIVE_INFINITY, whole],
        C: [10, { ...whole, mobilisationMinutes: Number.NaN }],
        D: [10, stock({ 'boom-river': Number.NaN })],
        E: [90, whole],
      },
      { policy: aPolicy() },
    )
    expect(codes(answer.package)).toEqual(['E'])
    expect(reasonsOf(answer, 'C')).toEqual(['unreachable'])
  })
})
