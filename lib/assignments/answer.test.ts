import { describe, expect, test } from 'vitest'
import type { Answerable } from './answer'
import {
  isOverdue,
  isPastHalf,
  isUnwatched,
  notDepartedFor,
  silentStations,
  takenAway,
  unanswered,
} from './answer'

const NOW = Date.parse('2026-11-24T07:00:00Z')
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString()

/** Ordered four minutes ago, to answer within five. */
const anOrder = (over: Partial<Answerable> = {}): Answerable => ({
  stationCode: '76-01',
  status: 'ordered',
  orderedAt: ago(240),
  ackDueAt: ago(-60),
  acknowledgedAt: null,
  endedAt: null,
  ...over,
})

describe('an order without an answer', () => {
  test.each([
    ['a second before its time', -1, false],
    ['on the second', 0, true],
    ['a minute after', 60, true],
  ])('%s is overdue or not', (_when, since, overdue) => {
    expect(isOverdue(anOrder({ ackDueAt: ago(since) }), NOW)).toBe(overdue)
  })

  test('one that answered is never overdue, however late it is', () => {
    expect(isOverdue(anOrder({ status: 'acknowledged', ackDueAt: ago(600) }), NOW)).toBe(false)
    expect(isPastHalf(anOrder({ status: 'expired', ackDueAt: ago(600) }), NOW)).toBe(false)
  })

  test.each([
    ['just before half of its five minutes', 149, false],
    ['at half', 150, true],
    ['past its time', 400, true],
  ])('%s another way to the station is offered or not', (_when, since, offered) => {
    const order = anOrder({ orderedAt: ago(since), ackDueAt: ago(since - 300) })
    expect(isPastHalf(order, NOW)).toBe(offered)
  })

  test('waits for a reserve until somebody is ordered', () => {
    const silent = anOrder({ status: 'expired', orderedAt: ago(400), endedAt: ago(90) })
    const going = anOrder({ stationCode: '92-01', status: 'departed', orderedAt: ago(400) })
    const reserve = anOrder({ stationCode: '51-01', orderedAt: ago(60) })
    expect(unanswered([silent, going])).toEqual([silent])
    expect(unanswered([silent, going, reserve])).toEqual([])
    expect(unanswered([])).toEqual([])
  })

  test('waits for a reserve when its team was turned round before it arrived, until somebody is ordered', () => {
    const ended = { status: 'diverted', orderedAt: ago(400), endedAt: ago(90) } as const
    const gone = { ...anOrder(ended), arrivedAt: null }
    const done = { ...anOrder(ended), arrivedAt: ago(200) }
    const reserve = { ...anOrder({ stationCode: '51-01', orderedAt: ago(60) }), arrivedAt: null }
    expect(takenAway([gone, done])).toEqual([gone])
    expect(takenAway([gone, done, reserve])).toEqual([])
  })

  test('makes a station silent until it is asked again', () => {
    const first = anOrder({ status: 'expired' })
    expect(silentStations([first, anOrder({ stationCode: '92-01' })])).toEqual(['76-01'])
    expect(silentStations([first, anOrder()])).toEqual([])
    expect(silentStations([anOrder({ status: 'declined' })])).toEqual([])
  })
})

describe('an order that was accepted', () => {
  test.each([
    ['before its twenty minutes are over', 19 * 60 + 59, null],
    ['when they are', 20 * 60, 20],
    ['after them, in whole minutes', 23 * 60 + 30, 23],
  ])('is asked about %s', (_when, since, minutes) => {
    const order = anOrder({ status: 'acknowledged', acknowledgedAt: ago(since) })
    expect(notDepartedFor(order, NOW, 20)).toBe(minutes)
  })

  test('is not asked about once it has left', () => {
    const order = anOrder({ status: 'departed', acknowledgedAt: ago(9000) })
    expect(notDepartedFor(order, NOW, 20)).toBeNull()
  })
})

test.each([
  ['a minute ago', ago(60), false],
  ['longer ago', ago(61), true],
  ['never', null, true],
])('with the last sweep %s the desk is unwatched or not', (_when, sweptAt, isIt) => {
  expect(isUnwatched(sweptAt, NOW)).toBe(isIt)
})
