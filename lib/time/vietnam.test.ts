import { describe, expect, it } from 'vitest'
import { fromVietnam, toVietnamIso, vietnamDay, vietnamParts, vietnamYear } from './vietnam'

describe('Vietnamese time', () => {
  it.each([
    ['2026-12-31T16:30:00Z', 2026, '2026-12-31'],
    ['2026-12-31T16:59:59Z', 2026, '2026-12-31'],
    ['2026-12-31T17:00:00Z', 2027, '2027-01-01'],
    ['2026-12-31T17:30:00Z', 2027, '2027-01-01'],
    ['2026-02-09T17:00:00Z', 2026, '2026-02-10'],
  ])('%s belongs to %d, %s', (instant, year, day) => {
    expect(vietnamYear(new Date(instant))).toBe(year)
    expect(vietnamDay(new Date(instant))).toBe(day)
  })

  it('shows the fields of a Vietnamese clock', () => {
    expect(vietnamParts(new Date('2026-11-24T00:05:09Z'))).toEqual({
      year: 2026,
      month: 11,
      day: 24,
      hour: 7,
      minute: 5,
      second: 9,
      weekday: 2,
    })
  })

  it('prints an instant with the offset and without fractions', () => {
    expect(toVietnamIso(new Date('2026-12-31T17:30:00.999Z'))).toBe('2027-01-01T00:30:00+07:00')
  })

  it('reads wall-clock fields and gives them back, leap day included', () => {
    const at = fromVietnam(2028, 2, 29, 0, 30)
    expect(at.toISOString()).toBe('2028-02-28T17:30:00.000Z')
    expect(vietnamDay(at)).toBe('2028-02-29')
  })
})
