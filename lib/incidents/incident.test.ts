import { describe, expect, it } from 'vitest'
import { vietnamYear } from '@/lib/time/vietnam'
import {
  incidentCode,
  move,
  nextStatuses,
  STATUSES,
  type Status,
  shortCode,
  takesOrders,
} from './incident'

/** Rows from, columns to, in the order of STATUSES: y allowed, . not. */
const LIFE_CYCLE: Record<Status, string> = {
  //              rep ver res con rec clo fal dup
  reported: /*   */ '.  y  .  .  .  .  y  y',
  verified: /*   */ 'y  .  y  .  .  y  y  y',
  responding: /* */ '.  y  .  y  .  .  .  y',
  contained: /*  */ '.  .  y  .  y  y  .  y',
  recovering: /* */ '.  .  .  y  .  y  .  y',
  closed: /*     */ '.  .  .  .  y  .  .  y',
  'false-alarm': '.  .  .  .  .  .  .  y',
  duplicate: /*  */ '.  .  .  .  .  .  .  .',
}

const pairs = STATUSES.flatMap((from) =>
  STATUSES.map((to, index) => {
    const allowed = LIFE_CYCLE[from].split(/\s+/)[index] === 'y'
    return [from, allowed ? 'may' : 'may not', to, allowed] as const
  }),
)

describe('the life cycle of an incident', () => {
  it.each(pairs)('%s %s become %s', (from, _, to, allowed) => {
    expect(move(from, to, 0)).toEqual(
      allowed ? { ok: true, value: to } : { ok: false, error: { code: 'illegal-move', from, to } },
    )
  })

  it.each(pairs.filter(([, , , allowed]) => allowed))(
    'with stations still out %s %s become %s unless that ends the work',
    (from, _, to) => {
      const ends = ['closed', 'false-alarm', 'duplicate'].includes(to)
      expect(move(from, to, 2)).toEqual(
        ends
          ? { ok: false, error: { code: 'stations-still-out', open: 2 } }
          : { ok: true, value: to },
      )
    },
  )

  it('says that a move is illegal before it says that stations are out', () => {
    expect(move('reported', 'closed', 1)).toMatchObject({ error: { code: 'illegal-move' } })
  })

  it('offers the legal moves, forward ones first, and never the link of a duplicate', () => {
    expect(nextStatuses('verified')).toEqual(['false-alarm', 'closed', 'responding', 'reported'])
    for (const from of STATUSES)
      for (const to of STATUSES)
        expect(nextStatuses(from).includes(to)).toBe(to !== 'duplicate' && move(from, to, 0).ok)
  })

  it('takes orders from reported to recovering', () => {
    expect(STATUSES.filter(takesOrders)).toEqual([
      'reported',
      'verified',
      'responding',
      'contained',
      'recovering',
    ])
  })
})

describe('an incident code', () => {
  it.each([
    [false, 2026, 1, 'SC-2026-0001', 'SC-0001'],
    [true, 2026, 118, 'DT-2026-0118', 'DT-0118'],
    [false, 2026, 9_999, 'SC-2026-9999', 'SC-9999'],
    [false, 2026, 10_000, 'SC-2026-10000', 'SC-10000'],
  ])('(drill %s, %i, %i) is %s, in lists %s', (isDrill, year, seq, code, short) => {
    expect(incidentCode(isDrill, year, seq)).toBe(code)
    expect(shortCode(code)).toBe(short)
  })

  it.each([
    ['2026-12-31T23:30:00+07:00', 'SC-2026-0001'],
    ['2027-01-01T00:30:00+07:00', 'SC-2027-0001'],
    ['2026-12-31T17:30:00Z', 'SC-2027-0001'],
  ])('logged at %s is %s', (at, code) => {
    expect(incidentCode(false, vietnamYear(new Date(at)), 1)).toBe(code)
  })
})
