import { describe, expect, test } from 'vitest'
import { aPick, aRecommendation } from '@/tests/factories/recommendation'
import { aStation, stockOf } from '@/tests/factories/station'
import { comparedOf, withMark } from './compare'

const DAY = '2026-11-24'

describe('marking two to compare', () => {
  test.each([
    ['the first', [], '76-01', ['76-01']],
    ['a second', ['76-01'], '92-01', ['76-01', '92-01']],
    [
      'a third, which takes the place of the older',
      ['76-01', '92-01'],
      '43-01',
      ['92-01', '43-01'],
    ],
    ['one again, which takes it out', ['76-01', '92-01'], '76-01', ['92-01']],
  ])('%s', (_what, before, code, after) => {
    expect(withMark(before, code)).toEqual(after)
  })
})

describe('what is compared', () => {
  const lead = aPick('76-01', 51, {
    brings: [{ capability: 'boom-river', unit: 'm', quantity: 80 }],
  })
  const answer = aRecommendation({
    package: [lead],
    passedOver: [
      {
        stationCode: '76-02',
        name: 'Dung Quất',
        straightKm: 4,
        distanceKm: 5.5,
        arrivalMinutes: 22,
        marginMinutes: 29,
        reasons: [{ code: 'crew-short', needed: 2, has: 1 }],
      },
    ],
  })
  const near = aStation({ crewFree: 1, mobilisationMinutes: 15, stock: stockOf({ sorbent: 40 }) })

  test('is all of a need that one could bring, not only its share of the package', () => {
    const station = aStation({ code: '76-01', stock: stockOf({ 'boom-river': 300 }) })
    expect(comparedOf(answer, '76-01', station, DAY)).toMatchObject({
      role: 'lead',
      arrivalMinutes: 51,
      mobilisationMinutes: 10,
      travelMinutes: 41,
      could: [{ quantity: 200 }],
      crew: 2,
    })
  })

  test('is read from the station where one is passed over', () => {
    expect(comparedOf(answer, '76-02', near, DAY)).toMatchObject({
      role: 'passed',
      arrivalMinutes: 22,
      mobilisationMinutes: 15,
      travelMinutes: 7,
      distanceKm: 5.5,
      could: [{ quantity: 0 }],
      crew: 1,
    })
  })

  test('is not known of one passed over before its station is read', () => {
    expect(comparedOf(answer, '76-02', null, DAY)).toMatchObject({
      arrivalMinutes: 22,
      travelMinutes: null,
      could: [{ quantity: null }],
      crew: null,
    })
  })

  test('is nothing for one whom the answer does not name any more', () => {
    expect(comparedOf(answer, '99-99', null, DAY)).toBeNull()
  })
})
