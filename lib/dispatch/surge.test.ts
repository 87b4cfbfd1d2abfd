import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRandomCase } from '@/tests/bench/dispatch-cases'
import { recommend } from './recommend'
import { surgeOf } from './surge'

test.each([
  [undefined, 500, false],
  [{ fromOpen: 10 }, 9, false],
  [{ fromOpen: 10 }, 10, true],
])('with the figure %j and %i open incidents it is a surge: %s', (surge, open, is) => {
  expect(surgeOf(surge ? { surge } : {}, open)).toBe(is)
})

/** The plan's needs, not changed by hand, so that the surge may spare of them. */
const aSurge = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => {
  const input = aRandomCase(seed, 20)
  const { needsOverride, ...call } = input.call
  const [plan] = input.plans
  const plans = plan ? [{ ...plan, needs: needsOverride ?? plan.needs }] : []
  return { ...input, call: { ...call, needsOverride: null }, plans, isSurge: true }
})

describe('in a surge', { timeout: 30_000 }, () => {
  test('nobody sets out who would arrive after the horizon, but one where nobody is nearer', () => {
    fc.assert(
      fc.property(aSurge, (input) => {
        const { package: picks } = recommend(input)
        const far = picks.filter(
          ({ arrivalMinutes }) => arrivalMinutes > input.policy.horizonMinutes,
        )
        expect(far.length === 0 || picks.length === 1).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('nothing is asked that is not essential, where something is', () => {
    fc.assert(
      fc.property(aSurge, (input) => {
        const { needs, notes } = recommend(input)
        const asked = input.plans.flatMap((plan) => plan.needs)
        if (asked.some(({ essential }) => essential))
          expect(needs.every(({ essential }) => essential)).toBe(true)
        expect(notes).toContain('surge')
      }),
      { numRuns: 300 },
    )
  })

  test('what a coordinator asked for by hand stays as it is', () => {
    const input = { ...aRandomCase(7), isSurge: true }
    expect(recommend(input).needs.length).toBeGreaterThan(0)
    expect(recommend(input).needs).toEqual(recommend({ ...input, isSurge: false }).needs)
  })
})
