import { describe, expect, test } from 'vitest'
import { admit, afterFailure, type Breaker, CLOSED, OPENS_AFTER, RESTS_MS } from './breaker'

const failing = (times: number, at: number) =>
  Array.from({ length: times }).reduce<Breaker>((breaker) => afterFailure(breaker, at), CLOSED)

describe('the breaker', () => {
  test('lets everybody ask until so many failures in a row', () => {
    expect(admit(failing(OPENS_AFTER - 1, 0), 0).asks).toBe(true)
    expect(admit(failing(OPENS_AFTER, 0), 0).asks).toBe(false)
  })

  test('rests, then lets one ask and the others wait', () => {
    const open = failing(OPENS_AFTER, 1_000)
    expect(admit(open, 1_000 + RESTS_MS - 1).asks).toBe(false)
    const first = admit(open, 1_000 + RESTS_MS)
    expect(first.asks).toBe(true)
    expect(admit(first.breaker, 1_001 + RESTS_MS).asks).toBe(false)
  })

  test('rests again from a trial that fails, and tries again where a trial never ended', () => {
    const { breaker: trying } = admit(failing(OPENS_AFTER, 0), RESTS_MS)
    const again = afterFailure(trying, RESTS_MS + 500)
    expect(admit(again, 2 * RESTS_MS).asks).toBe(false)
    expect(admit(again, 2 * RESTS_MS + 500).asks).toBe(true)
    expect(admit(trying, 2 * RESTS_MS).asks).toBe(true)
  })
})
