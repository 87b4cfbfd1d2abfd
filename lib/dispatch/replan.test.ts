import { describe, expect, test } from 'vitest'
import { aCall, anInput } from '@/tests/factories/call'
import { aPlan, desirable, essential } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { travelOf } from '@/tests/factories/travel'
import { recommend } from './recommend'
import { replan } from './replan'

/** The nearer station has boom alone, the farther one a skimmer too. */
const stations = [
  aStation({ code: '76-01', stock: stockOf({ 'boom-river': 500 }) }),
  aStation({ code: '76-02', stock: stockOf({ 'boom-river': 500, skimmer: 40 }) }),
]
const input = anInput({
  stations,
  travel: travelOf({ '76-01': 10, '76-02': 60 }),
  plans: [aPlan({ needs: [essential('boom-river', 200)] })],
})
const withSkimmer = aPlan({
  version: 2,
  needs: [essential('boom-river', 200), essential('skimmer', 20)],
  effectiveFrom: '2027-06-01',
  approvedBy: null,
})
const codes = (result: ReturnType<typeof replan>) =>
  result?.package.map(({ stationCode }) => stationCode)

describe('the same call under another plan', () => {
  test('sends who that plan needs, though it is a draft and its day is still to come', () => {
    expect(codes(recommend(input))).toEqual(['76-01'])
    const again = replan(input, withSkimmer)
    expect(codes(again)).toEqual(['76-01', '76-02'])
    expect(again?.plans.map(({ id }) => id)).toEqual(['oil-river-small-v2'])
  })

  test('changes nothing where the plan is the one that was used, and leaves the facts alone', () => {
    const [used = withSkimmer] = input.plans
    const before = JSON.stringify(input)
    expect({ ...replan(input, used), hash: '' }).toEqual({ ...recommend(input), hash: '' })
    replan(input, withSkimmer)
    expect(JSON.stringify(input)).toBe(before)
  })

  test('asks what the plan asks, not what a person had changed by hand', () => {
    const byHand = { ...input, call: aCall({ needsOverride: [desirable('sorbent', 1)] }) }
    expect(codes(replan(byHand, withSkimmer))).toEqual(['76-01', '76-02'])
  })

  test.each([
    ['another hazard', { hazard: 'chemical' }],
    ['another medium', { medium: 'sea' }],
    ['another magnitude', { magnitude: 'large' }],
  ] as const)('says nothing where the plan is for %s', (_what, other) => {
    expect(replan(input, { ...withSkimmer, ...other })).toBeNull()
  })

  test('a land plan is asked where a medium has none of its own, and for a further medium', () => {
    const land = { ...withSkimmer, medium: 'land' as const }
    const atSea = { ...input, call: aCall({ medium: 'sea' }) }
    expect(codes(replan({ ...atSea, plans: [] }, land))).toEqual(['76-01', '76-02'])
    const further = { ...input, call: aCall({ alsoMedia: ['land'] }) }
    expect(codes(replan(further, land))).toEqual(['76-01', '76-02'])
  })
})
