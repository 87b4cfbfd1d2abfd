import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canServe } from '@/lib/stations/eligibility'
import { aRandomCase, CREW_NEEDED } from '@/tests/bench/dispatch-cases'
import { aCall, anInput } from '@/tests/factories/call'
import { aPlan, essential } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { travelOf } from '@/tests/factories/travel'
import { asksOf } from './asks'
import type { RecommendInput } from './input'
import { recommend } from './recommend'
import type { BecomesEligibleIf } from './recommendation'
import { suppose, supposedStations } from './what-if'

const holds = (property: (input: RecommendInput) => void) =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => property(aRandomCase(seed, 30))),
    { numRuns: 150 },
  )

/** The tests that each change is to make a station pass. */
const MENDED: Record<BecomesEligibleIf['change'], readonly string[]> = {
  'call-crew': ['no-crew', 'crew-short'],
  'return-stock': ['stock-committed'],
  'back-on-duty': ['off-duty'],
  'renew-qualification': ['qualification-expired'],
}

const stillFails = (input: RecommendInput, code: string) => {
  const station = input.stations.find((each) => each.code === code)
  return station
    ? canServe(station, input.call, CREW_NEEDED, {
        needs: asksOf(input).net,
        role: null,
        travel: input.travel.rows[code]?.options ?? [],
      })
    : []
}

describe('what would be, if', { timeout: 30_000 }, () => {
  test('nothing is supposed, the answer is that of the facts', () => {
    holds((input) => {
      expect(suppose(input, [])).toEqual(recommend(input))
    })
  })

  test('what would make a passed-over station eligible is so, it no longer fails that test', () => {
    let tried = 0
    holds((input) => {
      for (const { stationCode, becomesEligibleIf } of recommend(input).passedOver) {
        if (!becomesEligibleIf) continue
        tried += 1
        const stations = supposedStations(input.stations, [{ ...becomesEligibleIf, stationCode }])
        const failing = stillFails({ ...input, stations }, stationCode)
          .filter(
            ({ capability }) =>
              becomesEligibleIf.change !== 'return-stock' ||
              capability === becomesEligibleIf.capability,
          )
          .map(({ code }) => code)
        for (const code of MENDED[becomesEligibleIf.change]) expect(failing).not.toContain(code)
      }
    })
    expect(tried).toBeGreaterThan(100)
  })

  test('somebody supposes anything, the facts themselves stay as they are', () => {
    holds((input) => {
      const before = JSON.stringify(input)
      suppose(input, [
        ...input.stations.map(({ code }) => ({
          change: 'call-crew' as const,
          stationCode: code,
          count: 2,
        })),
        { change: 'magnitude', magnitude: 'large' },
      ])
      expect(JSON.stringify(input)).toBe(before)
    })
  })

  test('the nearer station had one more, it leads and is passed over no longer', () => {
    const near = aStation({ code: '76-02', crewFree: 1, stock: stockOf({ 'boom-river': 200 }) })
    const far = aStation({ code: '76-01', stock: stockOf({ 'boom-river': 200 }) })
    const input = anInput({
      call: aCall(),
      plans: [aPlan({ needs: [essential('boom-river', 200)] })],
      stations: [near, far],
      travel: travelOf({ '76-01': 31, '76-02': 5 }),
    })
    expect(recommend(input)).toMatchObject({
      lead: { stationCode: '76-01' },
      passedOver: [{ becomesEligibleIf: { change: 'call-crew', count: 1 } }],
    })
    const then = suppose(input, [{ change: 'call-crew', stationCode: '76-02', count: 1 }])
    expect(then).toMatchObject({ lead: { stationCode: '76-02' }, passedOver: [] })
  })

  test.each([
    ['some', 120, [{ committed: 0 }, { committed: 30 }]],
    ['more than was out', 160, [{ committed: 0 }, { committed: 0 }]],
  ])('%s came back, lots give back in turn and none below nothing', (_what, quantity, lots) => {
    const stock = [
      ...stockOf({ 'boom-river': 200 }, { committed: 100 }),
      ...stockOf({ 'boom-river': 100 }, { committed: 50 }),
    ]
    const [station] = supposedStations(
      [aStation({ code: '92-02', stock })],
      [{ change: 'return-stock', stationCode: '92-02', capability: 'boom-river', quantity }],
    )
    expect(station?.stock).toMatchObject(lots)
  })

  test('the call were of another magnitude, its plan is asked and not what somebody had put in its place', () => {
    const input = anInput({
      call: aCall({ needsOverride: [essential('sorbent', 1)] }),
      plans: [aPlan(), aPlan({ magnitude: 'large', needs: [essential('boom-river', 900)] })],
      stations: [],
      travel: travelOf({}),
    })
    const then = suppose(input, [{ change: 'magnitude', magnitude: 'large' }])
    expect(then).toMatchObject({
      magnitude: 'large',
      needs: [{ capability: 'boom-river', quantity: 900 }],
    })
  })

  test('a station that does not exist had more people, nothing is otherwise', () => {
    holds((input) => {
      const then = suppose(input, [{ change: 'back-on-duty', stationCode: '99-99' }])
      expect(then).toEqual(recommend(input))
    })
  })
})
