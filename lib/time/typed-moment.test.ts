import { describe, expect, it } from 'vitest'
import { parseMoment } from './typed-moment'
import { fromVietnam } from './vietnam'

const now = fromVietnam(2025, 12, 24, 14, 3)

describe('a moment as it is typed', () => {
  it.each([
    ['13:40', fromVietnam(2025, 12, 24, 13, 40)],
    ['13h40', fromVietnam(2025, 12, 24, 13, 40)],
    ['9:05', fromVietnam(2025, 12, 24, 9, 5)],
    ['14:05', fromVietnam(2025, 12, 24, 14, 5)],
    ['23:50', fromVietnam(2025, 12, 23, 23, 50)],
    ['24/12 13:40', fromVietnam(2025, 12, 24, 13, 40)],
    ['24/12/2025 13:40', fromVietnam(2025, 12, 24, 13, 40)],
    ['13:40 24/12/25', fromVietnam(2025, 12, 24, 13, 40)],
    ['13:40 ngày 23/12', fromVietnam(2025, 12, 23, 13, 40)],
    ['31/12 08:00', fromVietnam(2024, 12, 31, 8, 0)],
    ['2/1/1999 00:30', fromVietnam(1999, 1, 2, 0, 30)],
  ])('reads %s', (typed, at) => {
    expect(parseMoment(typed, now)).toEqual(at)
  })

  it('leaves a blank unknown', () => {
    expect(parseMoment('  ', now)).toBe('blank')
  })

  it.each(['24/12', '25:00', '13:75', '31/02 10:00', 'chiều nay', '13', '😀'])(
    'cannot read %s',
    (typed) => {
      expect(parseMoment(typed, now)).toBe('unreadable')
    },
  )

  it('refuses a stated day that lies ahead', () => {
    expect(parseMoment('25/12/2025 13:40', now)).toBe('future')
  })
})
