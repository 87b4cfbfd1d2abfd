import { describe, expect, test } from 'vitest'
import { readShown, statisticsAddress } from './address'

/** 00:30 on 1 December in Viet Nam, still November in UTC. */
const NOW = new Date('2026-11-30T17:30:00Z')
const DECEMBER = { month: { year: 2026, month: 12 }, world: 'real' }

describe('the address of the monthly page', () => {
  test('without a month it shows the month it is in Viet Nam', () => {
    expect(readShown({}, NOW)).toEqual(DECEMBER)
  })

  test.each(['2026-13', '2026-1', 'x', '', ['2026-01', '2026-02']])(
    'what is no month (%j) shows this month',
    (month) => {
      expect(readShown({ month, world: 'nowhere' }, NOW)).toEqual(DECEMBER)
    },
  )

  test('reads back what it writes', () => {
    const shown = { month: { year: 2026, month: 3 }, world: 'drill' } as const
    const { searchParams } = new URL(statisticsAddress(shown), 'http://desk')
    expect(readShown(Object.fromEntries(searchParams), NOW)).toEqual(shown)
  })
})
