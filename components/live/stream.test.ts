import { expect, test } from 'vitest'
import { parse } from './stream'

test('a nudge is its sequence and the incident it touches', () => {
  expect(parse('{"seq":42,"kind":"note","id":"0190-a","touches":[]}')).toEqual({
    seq: 42,
    incidentId: '0190-a',
  })
})

test('a nudge about a station names no incident', () => {
  expect(parse('{"seq":43,"id":null}')).toEqual({ seq: 43, incidentId: null })
})

test.each(['', 'ping', '[]', 'null', '{"kind":"note"}', '{"seq":"x"}'])(
  '%j is passed over',
  (data) => {
    expect(parse(data)).toBeNull()
  },
)
