import { describe, expect, it } from 'vitest'
import { dimensionOf, inBaseUnit, UNITS } from './quantity'

describe('a quantity in its base unit', () => {
  it.each([
    [5_000, 'L', 5, 'volume'],
    [20_000, 'kg', 20, 'mass'],
    [19_990, 'kg', 19.99, 'mass'],
    [500_010, 'L', 500.01, 'volume'],
    [1, 'bbl', 0.158987294928, 'volume'],
    [0.1, 't', 0.1, 'mass'],
    [42.45, 'Ci', 1.57065, 'activity'],
    [1_000, 'mCi', 0.037, 'activity'],
    [37, 'GBq', 0.037, 'activity'],
    [37_000, 'MBq', 0.037, 'activity'],
    [37_000_000, 'kBq', 0.037, 'activity'],
    [37_000_000_000, 'Bq', 0.037, 'activity'],
    [18, 'ha', 0.18, 'area'],
    [0, 'm3', 0, 'volume'],
  ] as const)('%d %s is %d of %s', (value, unit, base, dimension) => {
    expect(inBaseUnit(value, unit)).toBe(base)
    expect(dimensionOf(unit)).toBe(dimension)
  })

  it.each(UNITS)('in %s grows with the value', (unit) => {
    expect(inBaseUnit(3, unit)).toBeGreaterThan(inBaseUnit(2, unit))
  })
})
