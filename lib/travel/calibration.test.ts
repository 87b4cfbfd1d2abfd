import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RoadClass } from '@/lib/travel/policy'
import { calibrate, LEAST_TRIPS, type Trip } from './calibration'

const trip = (ratio: number, more: Partial<Trip> = {}): Trip => ({
  stationCode: '76-01',
  roadClass: 'national-flat',
  estimatedMinutes: 40,
  actualMinutes: 40 * ratio,
  at: '2026-11-24T09:00:00.000Z',
  ...more,
})
const trips = (...ratios: number[]) => ratios.map((ratio) => trip(ratio))
const inForce = (factor: number, roadClass: RoadClass = 'national-flat') => [
  { stationCode: '76-01', roadClass, factor },
]
const first = (...asked: Parameters<typeof calibrate>) => calibrate(...asked).rows[0]

describe('what the trips of a station say', () => {
  test.each<[string, number[], number | null]>([
    ['five that took a fifth longer', [1.2, 1.2, 1.2, 1.2, 1.2], 1.2],
    ['five that took a quarter less', [0.75, 0.75, 0.75, 0.75, 0.75], 0.75],
    ['four, however late', [1.5, 1.5, 1.5, 1.5], null],
    ['five, the middle one a tenth late', [1, 1, 1.1, 1.5, 1.6], null],
    ['five, the middle one a tenth early', [0.9, 0.9, 0.9, 0.9, 0.9], null],
    ['five, the middle one just over a tenth late', [1, 1, 1.13, 1.5, 1.6], 1.15],
    ['one arrival recorded hours late among five', [1.2, 1.2, 1.2, 1.2, 12], 1.2],
    ['none', [], null],
  ])('%s', (_, ratios, factor) => {
    expect(first(trips(...ratios))?.suggestion?.factor ?? null).toBe(factor)
  })

  test('is clipped between a half and the double, and said to be', () => {
    expect(first(trips(3, 3, 3, 3, 3))?.suggestion).toEqual({ factor: 2, isClipped: true })
    expect(first(trips(0.2, 0.2, 0.2, 0.2, 0.2))?.suggestion).toEqual({
      factor: 0.5,
      isClipped: true,
    })
    expect(first(trips(1.2, 1.2, 1.2, 1.2, 1.2))?.suggestion?.isClipped).toBe(false)
  })

  test('is told with the middle trip and the half of them around it', () => {
    expect(first(trips(1, 1.1, 1.2, 1.3, 1.4))).toMatchObject({
      trips: 5,
      estimatedMinutes: 40,
      actualMinutes: 48,
    })
    const { ratio } = first(trips(1, 1.1, 1.2, 1.3, 1.4)) ?? {}
    expect(ratio?.median).toBeCloseTo(1.2)
    expect([ratio?.low, ratio?.high].map((value) => value?.toFixed(2))).toEqual(['1.10', '1.30'])
    expect(first(trips(1.1, 1.3))?.ratio?.median).toBeCloseTo(1.2)
  })

  test('is told per station and class of road, classes in the order of the list', () => {
    const { rows } = calibrate([
      trip(1, { roadClass: 'mountain' }),
      trip(1, { stationCode: '29-01' }),
      trip(1),
    ])
    expect(rows.map(({ stationCode, roadClass }) => `${stationCode} ${roadClass}`)).toEqual([
      '29-01 national-flat',
      '76-01 national-flat',
      '76-01 mountain',
    ])
  })
})

describe('a trip with impossible figures is left out and counted', () => {
  test.each<[string, Partial<Trip>, string]>([
    ['arrived when it left', { actualMinutes: 0 }, 'time-impossible'],
    ['arrived before it left', { actualMinutes: -3 }, 'time-impossible'],
    ['departure and arrival recorded at once', { actualMinutes: 0.1 }, 'time-impossible'],
    ['more than a day', { actualMinutes: 1441 }, 'time-impossible'],
    ['no time at all', { actualMinutes: Number.NaN }, 'time-impossible'],
    ['estimated under five minutes', { estimatedMinutes: 4.9 }, 'estimate-short'],
    ['without an estimate', { estimatedMinutes: Number.NaN }, 'estimate-unknown'],
    ['on no class of road', { roadClass: null }, 'class-unknown'],
  ])('%s', (_, fault, because) => {
    const { rows, leftOut } = calibrate([...trips(1.2, 1.2, 1.2, 1.2), trip(1.2, fault)])
    expect(rows[0]?.trips).toBe(4)
    expect(rows[0]?.suggestion).toBeNull()
    expect(leftOut).toEqual({
      'time-impossible': 0,
      'estimate-short': 0,
      'estimate-unknown': 0,
      'class-unknown': 0,
      [because]: 1,
    })
  })

  test('every trip is either in a row or counted as left out, and no suggestion is out of bounds', () => {
    const figure = fc.double({ min: -10, max: 3000 })
    const any = fc.record({
      stationCode: fc.constantFrom('76-01', '29-01'),
      roadClass: fc.constantFrom<RoadClass | null>('mountain', 'urban', null),
      estimatedMinutes: figure,
      actualMinutes: figure,
      at: fc.constant('2026-11-24T09:00:00.000Z'),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (all) => {
        const { rows, trips: sound, leftOut } = calibrate(all)
        const counted = rows.reduce((sum, row) => sum + row.trips, 0)
        const out = Object.values(leftOut).reduce((sum, count) => sum + count, 0)
        return (
          counted === sound.length &&
          counted + out === all.length &&
          rows.every(
            ({ suggestion, trips: count }) =>
              suggestion === null ||
              (count >= LEAST_TRIPS && suggestion.factor >= 0.5 && suggestion.factor <= 2),
          )
        )
      }),
    )
  })
})

describe('with a factor in force', () => {
  test('nothing new is suggested while the trips agree with it', () => {
    expect(first(trips(1.2, 1.2, 1.2, 1.2, 1.2), inForce(1.2))).toMatchObject({
      inForce: 1.2,
      suggestion: null,
      isOutlived: false,
    })
    expect(first(trips(3, 3, 3, 3, 3), inForce(2))?.suggestion).toBeNull()
  })

  test('another is suggested when they no longer do', () => {
    expect(first(trips(1.5, 1.5, 1.5, 1.5, 1.5), inForce(1.2))?.suggestion?.factor).toBe(1.5)
  })

  test('it is said to be outlived when they agree with the estimate without it', () => {
    expect(first(trips(1, 1, 1, 1, 1), inForce(1.3))).toMatchObject({
      suggestion: null,
      isOutlived: true,
    })
    expect(first(trips(1, 1, 1, 1), inForce(1.3))?.isOutlived).toBe(false)
  })

  test('its class has a row without a trip too', () => {
    expect(first([], inForce(1.2, 'ferry'))).toMatchObject({
      roadClass: 'ferry',
      trips: 0,
      ratio: null,
      estimatedMinutes: null,
      inForce: 1.2,
      suggestion: null,
    })
  })
})
