import { describe, expect, it } from 'vitest'
import { parseAmount, splitRange } from './typed-amount'

describe('a figure as it is typed', () => {
  it.each([
    ['0,2', 0.2],
    ['1', 1],
    ['1.500', 1500],
    ['1 500', 1500],
    ['1.500.000', 1_500_000],
    ['1.500,25', 1500.25],
    ['1,500.25', 1500.25],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0.200', 0.2],
    ['12.5', 12.5],
    ['1234.567', 1234.567],
    ['0', 0],
    ['20', 20],
    ['1,500', 1.5],
  ])('reads %s as %d', (typed, value) => {
    expect(parseAmount(typed)).toBe(value)
  })

  it.each(['', '   ', '\u00a0'])('takes %j as blank and never as zero', (typed) => {
    expect(parseAmount(typed)).toBe('blank')
  })

  it.each(['-1', 'khoảng 5', '1,2,3', '1.50.000,1', '5m3', '1e5', '∞', '😀', '1'.repeat(30)])(
    'cannot read %s',
    (typed) => {
      expect(parseAmount(typed)).toBe('unreadable')
    },
  )

  it('finds both ends of a range in one field', () => {
    expect(splitRange('0,2–1')).toEqual(['0,2', '1'])
    expect(splitRange('0,2 đến 1')).toEqual(['0,2', '1'])
    expect(splitRange('0,2')).toBeNull()
    expect(splitRange('-5')).toBeNull()
  })
})
