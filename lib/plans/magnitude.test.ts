import { describe, expect, test } from 'vitest'
import type { Hazard } from '@/lib/hazards/hazard'
import type { QuantityKind, Unit } from '@/lib/quantities/quantity'
import { type MagnitudeFacts, magnitudeOf } from './magnitude'

const one = (hazard: Hazard, max: number, unit: Unit, substanceName?: string) =>
  magnitudeOf({
    hazard,
    substanceName,
    quantities: [{ min: max, max, unit, kind: 'released' }],
  })

describe('magnitude', () => {
  test.each([
    [0, 't', 'small'],
    [19.99, 't', 'small'],
    [20, 't', 'medium'],
    [20, 'm3', 'medium'],
    [20_000, 'kg', 'medium'],
    [19_999, 'L', 'small'],
    [500, 't', 'medium'],
    [500.01, 'm3', 'large'],
    [200, 'bbl', 'medium'],
    [5, 'TBq', 'unknown'],
    [5, 'ha', 'unknown'],
  ] as const)('%d %s of oil is %s', (max, unit, magnitude) => {
    expect(one('oil', max, unit)).toBe(magnitude)
  })

  test.each([
    [208, 'L', 'small'],
    [209, 'L', 'medium'],
    [200, 'kg', 'small'],
    [200.5, 'kg', 'medium'],
    [0.208, 't', 'medium'],
    [1, 't', 'medium'],
    [1.001, 't', 'large'],
    [1000, 'L', 'medium'],
    [9.6, 'm3', 'large'],
    [1, 'Ci', 'unknown'],
  ] as const)('%d %s of a chemical is %s', (max, unit, magnitude) => {
    expect(one('chemical', max, unit)).toBe(magnitude)
  })

  test.each([
    ['Ir-192', 42.45, 'Ci', 'large', 'A/D 19.6, category 2'],
    ['Ir-192', 0.8, 'TBq', 'large', 'A/D 10, category 2'],
    ['Ir-192', 0.79, 'TBq', 'medium', 'category 3'],
    ['Cs-137', 100, 'GBq', 'medium', 'A/D 1, category 3'],
    ['Cs-137', 99, 'GBq', 'small', 'category 4'],
    ['Co-60', 30, 'TBq', 'large', 'A/D 1000, category 1'],
    ['Co-60', 1, 'MBq', 'small', 'category 5'],
    ['Pu-239', 1, 'TBq', 'unknown', 'no D-value'],
    ['Ir-192', 1, 'kg', 'unknown', 'no activity'],
  ] as const)('a source of %s with %d %s is %s (%s)', (name, max, unit, magnitude, _why) => {
    expect(one('radiation', max, unit, name)).toBe(magnitude)
  })

  test.each(['dioxin', 'pollution'] as const)('%s has no figures and is unknown', (hazard) => {
    expect(one(hazard, 1000, 't')).toBe('unknown')
  })

  const oil = (...said: [min: number, max: number, kind: QuantityKind, usedForLevel?: boolean][]) =>
    magnitudeOf({
      hazard: 'oil',
      quantities: said.map(([min, max, kind, usedForLevel = false]) => ({
        min,
        max,
        unit: 't',
        kind,
        usedForLevel,
      })),
    } satisfies MagnitudeFacts)

  test('a range takes its upper end', () => {
    expect(oil([15, 25, 'released'])).toBe('medium')
  })

  test('what is still on board counts, what was recovered does not', () => {
    expect(oil([1, 1, 'released'], [1700, 1700, 'on-board'])).toBe('large')
    expect(oil([1, 1, 'released'], [600, 600, 'recovered'])).toBe('small')
    expect(oil([600, 600, 'recovered'])).toBe('unknown')
  })

  test('of contradicting figures the marked one counts, else the highest', () => {
    expect(oil([10, 10, 'released'], [50, 50, 'released'])).toBe('medium')
    expect(oil([10, 10, 'released', true], [50, 50, 'released'])).toBe('small')
    expect(oil([10, 10, 'released', true], [50, 50, 'on-board'])).toBe('medium')
  })

  test('no quantity is unknown', () => {
    expect(oil()).toBe('unknown')
  })
})
