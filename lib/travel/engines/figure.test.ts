import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureOf } from './figure'

const STRAIGHT_KM = 50
const fair = { seconds: 4_000, km: 60, snappedKm: 0.4 }
const judged = (changes: object) => {
  const figure = figureOf({ ...fair, ...changes }, STRAIGHT_KM)
  return figure.ok ? figure.value : figure.error
}

describe('an engine’s figure', () => {
  test('becomes minutes', () => {
    expect(judged({ seconds: 4_500 })).toEqual({ minutes: 75, km: 60 })
    expect(judged({ snappedKm: null })).toEqual({ minutes: 4_000 / 60, km: 60 })
  })

  test.each([
    [{ seconds: null }, 'no-way'],
    [{ km: undefined }, 'no-way'],
    [{ seconds: '4000' }, 'not-a-number'],
    [{ km: Number.NaN }, 'not-a-number'],
    [{ seconds: Number.POSITIVE_INFINITY }, 'not-a-number'],
    [{ seconds: 0 }, 'zero'],
    [{ km: 0 }, 'zero'],
    [{ seconds: -1 }, 'over-limit'],
    [{ km: -60 }, 'over-limit'],
    [{ seconds: 214_748_364.7 }, 'over-limit'],
    [{ seconds: 1_000 }, 'over-limit'],
    [{ km: 60_000 }, 'over-limit'],
    [{ km: 44 }, 'over-limit'],
    [{ snappedKm: 2.001 }, 'snapped-far'],
    [{ snappedKm: Number.POSITIVE_INFINITY }, 'snapped-far'],
    [{ snappedKm: Number.NaN }, 'snapped-far'],
  ])('that cannot be is refused: %j', (changes, because) => {
    expect(judged(changes)).toBe(because)
  })

  test('of a short way is not refused for seconds that were cut', () => {
    expect(figureOf({ seconds: 1, km: 0.06, snappedKm: 0 }, 0.05).ok).toBe(true)
  })

  test('is a positive number or refused, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.option(fc.double()),
        (seconds, km, snappedKm) => {
          const figure = figureOf({ seconds, km, snappedKm }, STRAIGHT_KM)
          return !figure.ok || (figure.value.minutes > 0 && Number.isFinite(figure.value.minutes))
        },
      ),
    )
  })
})
