import { describe, expect, test } from 'vitest'
import { recommend } from '@/lib/dispatch/recommend'
import { anInput } from '@/tests/factories/call'
import { aMandate } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { travelOf } from '@/tests/factories/travel'
import type { Decision } from './decision'
import { knownStations, mandatesThen } from './decision-facts'

const inputs = anInput({
  stations: [
    aStation({ code: '29-01' }),
    aStation({ code: '76-02', crewOnDuty: 1, crewFree: 1, stock: stockOf({ 'boom-river': 200 }) }),
    aStation({
      code: '76-01',
      stock: stockOf({ 'boom-river': 300, skimmer: 40 }, { committed: 0, outOfService: 10 }),
    }),
    aStation({ code: '77-01', stock: stockOf({ 'boom-river': 200, skimmer: 20 }) }),
  ],
  travel: travelOf({ '76-02': 10, '76-01': 31, '77-01': 120 }),
  mandates: [aMandate(), aMandate({ hazard: 'chemical' }), aMandate({ effectiveTo: '2021-01-01' })],
})
const result = recommend(inputs)
const decision: Decision = {
  id: 'd',
  incidentId: 'i',
  incidentCode: 'SC-2026-0001',
  at: '2026-11-24T02:00:00Z',
  by: 'Trực ban thử',
  inputsHash: 'h',
  isIntact: true,
  engineVersion: '1',
  named: false,
  forced: false,
  reason: null,
  inputs,
  result,
  chosen: result.package,
}

describe('the stations as they were known', () => {
  const known = knownStations(decision)
  const of = (code: string) => known.find((station) => station.code === code)

  test('all are there, those that mattered first and each with its fate', () => {
    expect(known.map(({ code, fate }) => [code, fate])).toEqual([
      ['76-01', 'lead'],
      ['77-01', 'reserve'],
      ['76-02', 'passed-over'],
      ['29-01', 'stayed'],
    ])
  })

  test('each holds what could go of every need, and nothing of it is there as 0', () => {
    expect(of('76-01')?.stock).toEqual([
      { capability: 'boom-river', unit: 'm', usable: 290, owned: 300 },
      { capability: 'skimmer', unit: 'm3/h', usable: 30, owned: 40 },
    ])
    expect(of('76-02')?.stock[1]).toMatchObject({ usable: 0, owned: 0 })
  })

  test('one without a way has none, and one passed over keeps every reason', () => {
    expect(of('29-01')?.way).toBeNull()
    expect(of('76-02')?.reasons.map(({ code }) => code)).toEqual(
      result.passedOver
        .find(({ stationCode }) => stationCode === '76-02')
        ?.reasons.map(({ code }) => code),
    )
    expect(of('76-02')?.reasons.length).toBeGreaterThan(1)
  })
})

test('only mandates of the hazard and its media, in force on that day, are told', () => {
  expect(mandatesThen(inputs)).toHaveLength(1)
})
