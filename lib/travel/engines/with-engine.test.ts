import { describe, expect, test } from 'vitest'
import { aWay, travelOf } from '@/tests/factories/travel'
import { withEngine } from './with-engine'

const RANGE = { rangeLow: 0.85, rangeHigh: 1.4 }
const facts = travelOf({
  A: 60,
  B: 30,
  island: { km: 40, ways: [aWay(200, 'sea')] },
  coast: { km: 20, ways: [aWay(50, 'sea'), aWay(70)] },
  nowhere: { km: 90, ways: [] },
})
const told = (minutes: Record<string, number>) =>
  new Map(Object.entries(minutes).map(([code, m]) => [code, { minutes: m, km: m * 0.8 }]))

describe('an outside engine’s minutes', () => {
  test('take the place of the network’s road, with their own kilometres and source, as no estimate', () => {
    const { rows, source, version, fallback } = withEngine(
      facts,
      told({ A: 41.26, B: 33, coast: 80 }),
      'valhalla',
      RANGE,
    )
    expect(rows.A?.options).toEqual([
      {
        mode: 'road',
        minutes: 41.3,
        minutesLow: 35.1,
        minutesHigh: 57.8,
        km: 33,
        source: 'valhalla',
        estimate: false,
        route: [],
      },
    ])
    expect({ source, version, fallback }).toEqual({
      source: 'valhalla',
      version: 'valhalla test',
      fallback: undefined,
    })
  })

  test('leave the ways in order, fastest first, and a tie to the road', () => {
    const modes = (coast: number) =>
      withEngine(facts, told({ coast }), 'osrm', RANGE).rows.coast?.options.map(({ mode }) => mode)
    expect(modes(40)).toEqual(['road', 'sea'])
    expect(modes(50)).toEqual(['road', 'sea'])
    expect(modes(80)).toEqual(['sea', 'road'])
  })

  test('add no road where the network knows none', () => {
    const { rows, fallback } = withEngine(
      facts,
      told({ A: 1, B: 1, coast: 1, island: 5, nowhere: 5 }),
      'osrm',
      RANGE,
    )
    expect(rows.island).toBe(facts.rows.island)
    expect(rows.nowhere).toBe(facts.rows.nowhere)
    expect(fallback).toBeUndefined()
  })

  test('that are missing leave the network’s road, and the station is named', () => {
    const { rows, source, fallback } = withEngine(facts, told({ B: 33 }), 'osrm', RANGE)
    expect(rows.A).toBe(facts.rows.A)
    expect(fallback).toEqual(['A', 'coast'])
    expect(source).toBe('osrm')
    const none = withEngine(facts, new Map(), 'osrm', RANGE)
    expect(none.rows).toEqual(facts.rows)
    expect(none.source).toBe(facts.source)
    expect(none.fallback).toEqual(['A', 'B', 'coast'])
  })
})
