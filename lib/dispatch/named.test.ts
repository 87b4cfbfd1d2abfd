import { describe, expect, test } from 'vitest'
import type { StationFacts } from '@/lib/stations/station'
import { aCall, anInput } from '@/tests/factories/call'
import { aMandate } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { travelOf } from '@/tests/factories/travel'
import type { RecommendInput } from './input'
import { overrulable, planNamed } from './named'

const whole = { stock: stockOf({ 'boom-river': 200, skimmer: 20 }) }
const facts = (
  stations: Record<string, Partial<StationFacts>>,
  input: Partial<RecommendInput> = {},
) =>
  anInput({
    stations: Object.entries(stations).map(([code, station]) => aStation({ code, ...station })),
    travel: travelOf(
      Object.fromEntries(Object.keys(stations).map((code, i) => [code, 10 * (i + 1)])),
    ),
    ...input,
  })

describe('stations a person named', () => {
  test('go exactly as named, in order of arrival, the rest staying', () => {
    const named = planNamed(
      facts({ A: whole, B: { stock: stockOf({ 'boom-river': 120 }) }, C: whole }),
      ['C', 'B'],
    )
    expect(named).toMatchObject({
      ok: true,
      value: [
        { stationCode: 'B', brings: [{ capability: 'boom-river', quantity: 120 }] },
        {
          stationCode: 'C',
          brings: [
            { capability: 'boom-river', quantity: 80 },
            { capability: 'skimmer', quantity: 20 },
          ],
        },
      ],
    })
  })

  test('one whose share others already bring brings what it would alone', () => {
    const named = planNamed(facts({ A: whole, B: whole }), ['A', 'B'])
    expect(named).toMatchObject({
      ok: true,
      value: [
        { stationCode: 'A' },
        { stationCode: 'B', brings: [{ quantity: 200 }, { quantity: 20 }] },
      ],
    })
  })

  test('one more goes though everything is on its way', () => {
    const call = aCall({
      alreadyBrought: [
        { capability: 'boom-river', quantity: 200 },
        { capability: 'skimmer', quantity: 20 },
      ],
    })
    expect(planNamed(facts({ A: whole }, { call }), ['A'])).toMatchObject({
      ok: true,
      value: [{ brings: [{ quantity: 200 }, { quantity: 20 }] }],
    })
  })

  test('named twice goes once; the first worth being first leads', () => {
    const named = planNamed(facts({ A: { stock: stockOf({ 'boom-river': 10 }) }, B: whole }), [
      'A',
      'B',
      'A',
    ])
    expect(named.ok && named.value.map(({ stationCode }) => stationCode)).toEqual(['B', 'A'])
  })

  test('a part goes without force: stock that is short is no refusal', () => {
    const named = planNamed(facts({ A: { stock: stockOf({ skimmer: 3 }) } }), ['A'])
    expect(named).toMatchObject({
      ok: true,
      value: [{ brings: [{ capability: 'skimmer', quantity: 3 }] }],
    })
  })

  test('all or none: each that cannot go is named with all its reasons', () => {
    const named = planNamed(facts({ A: whole, B: { ...whole, readiness: 'off', crewFree: 1 } }), [
      'A',
      'B',
      'X',
    ])
    expect(named).toEqual({
      ok: false,
      error: [
        {
          stationCode: 'B',
          name: 'Trạm B',
          reasons: [{ code: 'off-duty' }, { code: 'crew-short', needed: 2, has: 1 }],
          forcible: false,
        },
        { stationCode: 'X', name: null, reasons: [], forcible: false },
      ],
    })
  })

  const none = [aMandate({ role: 'none' })]
  test.each<[string, Partial<StationFacts>, Partial<RecommendInput>, boolean]>([
    ['a short crew', { ...whole, crewFree: 1 }, {}, true],
    ['no mandate', whole, { mandates: none }, true],
    ['an old qualification', { ...whole, qualificationExpiresOn: '2020-01-01' }, {}, true],
    ['an earlier decline', whole, { call: aCall({ declined: ['A'] }) }, true],
    [
      'all of these',
      { ...whole, crewFree: 1, qualificationExpiresOn: '2020-01-01' },
      { mandates: none, call: aCall({ declined: ['A'] }) },
      true,
    ],
    ['being off duty', { ...whole, readiness: 'off' }, {}, false],
    ['nobody on duty', { ...whole, crewOnDuty: 0, crewFree: 0 }, {}, false],
    ['no way there', whole, { travel: travelOf({}) }, false],
    ['an open order here', whole, { call: aCall({ assigned: ['A'] }) }, false],
    ['nothing the call needs', {}, {}, false],
    [
      'all its stock being bound',
      { stock: stockOf({ 'boom-river': 200 }, { committed: 200 }) },
      {},
      false,
    ],
    ['a short crew and nothing to bring', { crewFree: 1 }, {}, false],
  ])('force overrules %s: %#', (_what, station, input, forcible) => {
    const refused = planNamed(facts({ A: station }, input), ['A'])
    const forced = planNamed(facts({ A: station }, input), ['A'], { force: true })
    expect(refused.ok).toBe(false)
    expect(!refused.ok && refused.error[0]?.forcible).toBe(forcible)
    expect(forced.ok).toBe(forcible)
  })

  test('forced with a short crew it binds those it has', () => {
    const named = planNamed(facts({ A: { ...whole, crewFree: 1 } }), ['A'], { force: true })
    expect(named.ok && named.value[0]?.crew).toBe(1)
  })
})

test.each([
  [['crew-short'], 'by-force'],
  [['crew-short', 'stock-short'], 'by-force'],
  [['off-duty', 'crew-short'], null],
  [['unreachable'], null],
  [['not-needed'], 'freely'],
  [['stock-short', 'arrives-later'], 'freely'],
  [['lacks-capability'], null],
  [[], null],
] as const)('a station passed over for %j may be sent: %s', (codes, how) => {
  expect(overrulable(codes.map((code) => ({ code })))).toBe(how)
})
