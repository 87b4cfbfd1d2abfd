import { describe, expect, it } from 'vitest'
import holidays from '@/prisma/seed/rules/holidays.json'
import { toVietnamIso } from './vietnam'
import { endOfWorkingDays, type Holiday, isCalendarSure, isWorkingDay } from './working-days'

const calendar = holidays as Holiday[]
const at = (text: string) => new Date(`${text}+07:00`)

describe('a term of working days', () => {
  it.each([
    ['from a Monday ends the next Monday', '2025-09-08T08:00', 5, '2025-09-15'],
    ['from a Friday night skips the weekend', '2025-09-12T22:00', 1, '2025-09-15'],
    ['from a Saturday starts on Monday', '2025-09-13T10:00', 1, '2025-09-15'],
    ['skips Tết', '2026-02-12T22:00', 5, '2026-02-26'],
    ['skips 30/4, 1/5 and the day off in exchange', '2025-04-29T08:00', 1, '2025-05-05'],
    ['counts a Saturday worked in exchange', '2025-04-25T08:00', 1, '2025-04-26'],
    ['skips 2/9 and the day beside it', '2025-08-29T08:00', 1, '2025-09-03'],
    ['skips Giỗ Tổ moved from a Sunday to Monday', '2026-04-24T08:00', 1, '2026-04-28'],
    ['crosses the year', '2025-12-31T23:30', 1, '2026-01-05'],
    ['of no days ends the same night', '2025-09-08T08:00', 0, '2025-09-08'],
  ])('%s', (_, from, days, end) => {
    expect(toVietnamIso(endOfWorkingDays(at(from), days, calendar))).toBe(`${end}T23:59:00+07:00`)
  })

  it('counts from the Vietnamese day, not the one in Greenwich', () => {
    const lateSunday = new Date('2025-09-14T16:59:00Z')
    const earlyMonday = new Date('2025-09-14T17:01:00Z')
    const end = (from: Date) => toVietnamIso(endOfWorkingDays(from, 1, calendar)).slice(0, 10)
    expect(end(lateSunday)).toBe('2025-09-15')
    expect(end(earlyMonday)).toBe('2025-09-16')
  })

  it('skips weekends alone where the calendar is empty', () => {
    expect(isWorkingDay(at('2026-02-17T12:00'), [])).toBe(true)
    expect(isWorkingDay(at('2026-02-15T12:00'), [])).toBe(false)
  })
})

describe('the calendar', () => {
  it.each([
    ['has no marked day between', '2025-09-08', '2025-09-15', true],
    ['has checked Tết between', '2026-02-12', '2026-02-26', true],
    ['has a day off by an unread notice between', '2025-12-29', '2026-01-07', false],
    ['ends in a year it does not know', '2027-12-29', '2028-01-05', false],
  ])('that %s is sure: %s – %s %s', (_, from, to, expected) => {
    expect(isCalendarSure(at(`${from}T12:00`), at(`${to}T12:00`), calendar)).toBe(expected)
  })

  it('marks no weekday as worked and no day twice', () => {
    for (const { on, kind } of calendar) {
      const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
      if (kind === 'worked') expect([0, 6], on).toContain(weekday)
    }
    expect(new Set(calendar.map(({ on }) => on)).size).toBe(calendar.length)
  })
})
