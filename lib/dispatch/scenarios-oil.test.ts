import { describe, expect, test } from 'vitest'
import {
  answerTo,
  broughtOf,
  codesOf,
  needsOf,
  onBoard,
  released,
  shortOf,
  supportBy,
  type Told,
  whyNot,
} from '@/tests/factories/scenario'

/** Oil spills of the record, as told to the desk; positions are estimates. */
const DUNG_QUAT: Told = {
  at: [15.36, 108.8],
  hazard: 'oil',
  medium: 'land',
  alsoMedia: ['river'],
  quantities: [released(500, 'L')],
}

describe('kho xăng dầu Dung Quất, 500 L DO ra mương và sông Đầm', () => {
  const answer = answerTo(DUNG_QUAT)

  test('the station next door is not sent: one member on duty is not a crew, one more would do', () => {
    expect(answer.magnitude).toBe('small')
    expect(codesOf(answer.package)).not.toContain('76-02')
    const nextDoor = answer.passedOver.find(({ stationCode }) => stationCode === '76-02')
    expect(nextDoor?.reasons.map(({ code }) => code)).toContain('crew-short')
    expect(nextDoor?.becomesEligibleIf).toEqual({ change: 'call-crew', count: 1 })
  })

  test('its neighbours bring the boom for the ditch and what takes up the oil', () => {
    expect(codesOf(answer.package).sort()).toEqual(['76-01', '92-02'])
    for (const capability of ['boom-river', 'skimmer', 'sorbent', 'tank-temp'] as const)
      expect(broughtOf(answer, capability)).toBeGreaterThan(0)
    expect(answer.shortfalls).toEqual([])
  })

  test('with one more called in, the station next door leads', () => {
    const called = answerTo(DUNG_QUAT, {
      stations: { '76-02': (station) => ({ ...station, crewOnDuty: 2, crewFree: 2 }) },
    })
    expect(called.lead?.stationCode).toBe('76-02')
  })

  test('nobody promises the second incident a skimmer that is out at the first', () => {
    const second = answerTo(
      { at: [15.38, 108.79], hazard: 'oil', medium: 'river', quantities: [released(2, 'm3')] },
      {
        stations: {
          '92-02': (station) => ({
            ...station,
            stock: station.stock.map((lot) =>
              lot.capability === 'skimmer' ? { ...lot, committed: lot.owned } : lot,
            ),
          }),
        },
      },
    )
    expect(codesOf(second.package)).not.toContain('92-02')
    expect(whyNot(second, '92-02')).toContain('stock-committed')
    expect(shortOf(second)).not.toContain('skimmer')
  })
})

describe('on the rivers', () => {
  test('Neptune Aries at Cát Lái, 1.700 t DO: the station on the quay leads, and not alone', () => {
    const answer = answerTo({
      at: [10.757, 106.79],
      hazard: 'oil',
      medium: 'river',
      quantities: [released(1700, 't')],
    })
    expect(answer.magnitude).toBe('large')
    expect(answer.lead?.stationCode).toBe('51-02')
    expect(answer.package.length).toBeGreaterThan(2)
    // By the mandates that ship the regional centres have no part in a river.
    expect(supportBy(answer)).toEqual({})
    expect(answer.shortfalls.flatMap(({ externals }) => externals)).not.toContain(
      'oil-centre-south',
    )
  })

  test('Vietsun Integrity in the Lòng Tàu: 150 t still on board count, though nothing got out', () => {
    const answer = answerTo({
      at: [10.56, 106.86],
      hazard: 'oil',
      medium: 'river',
      quantities: [onBoard(150, 't')],
    })
    expect(answer.magnitude).toBe('medium')
    expect(answer.lead?.stationCode).toBe('51-03')
    // A waste truck that nobody of the package has is said, with who could bring it next.
    const truck = answer.shortfalls.find(({ capability }) => capability === 'haz-waste-truck')
    expect(truck?.next?.stationCode).toBeDefined()
  })

  test('waste oil in the water of Sông Đà: Hòa Bình lays boom, the waste truck comes from elsewhere', () => {
    const answer = answerTo({
      at: [20.905, 105.43],
      hazard: 'oil',
      medium: 'river',
      quantities: [released(10, 'm3')],
    })
    expect(answer.lead?.stationCode).toBe('28-01')
    expect(answer.lead?.brings.map(({ capability }) => capability)).toContain('boom-river')
    const truck = answer.package.find(({ brings }) =>
      brings.some(({ capability }) => capability === 'haz-waste-truck'),
    )
    expect(truck?.stationCode).not.toBe('28-01')
  })

  test('petrol: with the boom struck from the needs nobody is chosen for boom or brings it', () => {
    const planned = answerTo({ ...DUNG_QUAT, medium: 'river', alsoMedia: [] })
    const kept = planned.needs.filter(({ capability }) => capability !== 'boom-river')
    const petrol = answerTo(
      { ...DUNG_QUAT, medium: 'river', alsoMedia: [] },
      { call: { needsOverride: kept } },
    )
    expect(needsOf(planned)).toContain('boom-river')
    expect(needsOf(petrol)).not.toContain('boom-river')
    expect(broughtOf(petrol, 'boom-river')).toBe(0)
    expect(petrol.lead?.brings.map(({ capability }) => capability)).toContain('skimmer')
  })
})
