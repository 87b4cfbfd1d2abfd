import { expect, test } from 'vitest'
import { elapsed, isoDuration } from './elapsed'

const at = (iso: string) => Date.parse(iso)

test.each([
  ['four minutes after the call', '2026-11-24T07:00:00Z', '2026-11-24T07:04:12Z', 0, '00:04:12'],
  ['one second before an hour', '2026-11-24T07:00:00Z', '2026-11-24T07:59:59.999Z', 0, '00:59:59'],
  ['the day turns at 24 hours', '2026-11-24T07:00:00Z', '2026-11-25T07:00:00Z', 1, '00:00:00'],
  ['two days and some hours', '2026-11-22T02:07:00Z', '2026-11-24T07:00:00Z', 2, '04:53:00'],
  [
    'time still left counts the same',
    '2026-11-24T08:00:00Z',
    '2026-11-24T07:00:00Z',
    0,
    '01:00:00',
  ],
])('%s', (_case, from, to, days, clock) => {
  const span = elapsed(at(from), at(to))
  expect(span.days).toBe(days)
  expect(`${span.hours}:${span.minutes}:${span.seconds}`).toBe(clock)
})

test('a machine reads the same span', () => {
  expect(isoDuration(at('2026-11-22T02:07:00Z'), at('2026-11-24T07:00:03Z'))).toBe('P2DT4H53M3S')
})
