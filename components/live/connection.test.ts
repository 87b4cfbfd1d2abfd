import { expect, test } from 'vitest'
import { type ConnectionEvent, FIRST_CONNECTION, step } from './connection'

const after = (...events: [ConnectionEvent['kind'], number][]) =>
  events.reduce((connection, [kind, at]) => step(connection, { kind, at }), FIRST_CONNECTION)

test('an open stream is online since it opened, however often it is heard', () => {
  expect(after(['open', 10], ['heard', 20], ['heard', 30])).toEqual({
    state: 'online',
    since: 10,
    lastAt: 30,
  })
})

test('a dropped stream polls, and remembers when the server was last heard', () => {
  expect(after(['open', 10], ['dropped', 40], ['dropped', 50])).toEqual({
    state: 'polling',
    since: 40,
    lastAt: 10,
  })
})

test('without a network the stream drops too, but the screen says that there is no network', () => {
  expect(after(['open', 10], ['offline', 40], ['dropped', 41])).toMatchObject({
    state: 'offline',
    since: 40,
  })
})

test('back on the network it connects first, then is online', () => {
  expect(after(['offline', 40], ['back', 50])).toMatchObject({ state: 'connecting', since: 50 })
  expect(after(['offline', 40], ['back', 50], ['open', 55])).toMatchObject({
    state: 'online',
    since: 55,
  })
})
