import { describe, expect, test } from 'vitest'
import type { PassedOver, Recommendation } from '@/lib/dispatch/recommendation'
import type { Supposition } from '@/lib/dispatch/what-if'
import { aPick, aRecommendation } from '@/tests/factories/recommendation'
import { effectOf, magnitudeIn, passedRows, roleOf, withChange, withMagnitude } from './supposition'

const passed = (stationCode: string, more: Partial<PassedOver> = {}): PassedOver => ({
  stationCode,
  name: stationCode,
  straightKm: 5,
  distanceKm: 6,
  arrivalMinutes: 22,
  marginMinutes: 29,
  reasons: [{ code: 'crew-short', needed: 2, has: 1 }],
  becomesEligibleIf: { change: 'call-crew', count: 1 },
  ...more,
})

const quangNgai = aPick('76-01', 51)
const dungQuat = aPick('76-02', 22)
const actual = aRecommendation({ package: [quangNgai], passedOver: [passed('76-02')] })
const callCrew = { change: 'call-crew', count: 1, stationCode: '76-02' } as const
const withDungQuat: Recommendation = aRecommendation({ package: [dungQuat], reserves: [quangNgai] })

describe('what is supposed', () => {
  test('is put on and taken off, one change of a station at a time', () => {
    const on = withChange([], callCrew, true)
    expect(withChange(on, { ...callCrew, count: 3 }, true)).toEqual([{ ...callCrew, count: 3 }])
    expect(withChange(on, callCrew, false)).toEqual([])
  })

  test('is one magnitude at most, beside what is supposed of stations', () => {
    const large = withMagnitude(withMagnitude([callCrew], 'medium'), 'large')
    expect(large).toEqual([callCrew, { change: 'magnitude', magnitude: 'large' }])
    expect(magnitudeIn(large)).toBe('large')
    expect(withMagnitude(large, null)).toEqual([callCrew])
  })
})

describe('rows of those passed over', () => {
  const rows = (supposed: Recommendation | null, suppositions: readonly Supposition[] = []) =>
    passedRows(actual, { suppositions, supposed })

  test('say the one change that may be supposed', () => {
    expect(rows(null)).toMatchObject([
      { station: { stationCode: '76-02' }, change: { count: 1 }, isOn: false, would: null },
    ])
  })

  test('stay while it is supposed, also of a station that would then lead', () => {
    expect(rows(withDungQuat, [callCrew])).toMatchObject([
      {
        station: { stationCode: '76-02' },
        change: { count: 1 },
        isOn: true,
        would: { role: 'lead', arrivalMinutes: 22 },
      },
    ])
  })

  test('are joined by whom only the supposed answer passes over', () => {
    const supposed = aRecommendation({
      package: [quangNgai],
      passedOver: [passed('92-02'), passed('76-02', { reasons: [{ code: 'not-needed' }] })],
    })
    expect(
      rows(supposed, [callCrew]).map(({ station, would }) => [station.stationCode, would?.role]),
    ).toEqual([
      ['76-02', 'passed'],
      ['92-02', 'passed'],
    ])
  })
})

describe('what it would change', () => {
  test('is told in minutes of the lead and in who joins and leaves the package', () => {
    expect(effectOf(actual, withDungQuat)).toMatchObject({
      lead: { stationCode: '76-02' },
      isSameLead: false,
      gainedMinutes: 29,
      added: ['76-02'],
      missing: ['76-01'],
    })
  })

  test('is no figure where one of the answers has no lead', () => {
    expect(effectOf(actual, aRecommendation({}))).toMatchObject({ lead: null, gainedMinutes: null })
  })

  test('is nothing where the answer stays', () => {
    expect(effectOf(actual, actual)).toMatchObject({
      isSameLead: true,
      gainedMinutes: 0,
      added: [],
      missing: [],
    })
  })
})

test.each([
  ['76-02', 'lead'],
  ['76-01', 'reserve'],
  ['99-99', null],
])('%s is %s of the answer', (code, role) => {
  expect(roleOf(withDungQuat, code)).toBe(role)
})
