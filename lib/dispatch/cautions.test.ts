import { describe, expect, test } from 'vitest'
import { aCall, anInput } from '@/tests/factories/call'
import { aPlan, desirable, essential } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { travelOf } from '@/tests/factories/travel'
import { recommend } from './recommend'
import type { Call } from './recommendation'

const petrol = { neverBoom: true, isWaxy: false, needsSuitA: false }
const waxy = { neverBoom: false, isWaxy: true, needsSuitA: false }
const chlorine = { neverBoom: false, isWaxy: false, needsSuitA: true }

const asked = (
  call: Partial<Call>,
  plan = aPlan(),
  stock = stockOf({ 'boom-river': 300, skimmer: 30 }),
) =>
  recommend(
    anInput({
      call: aCall(call),
      plans: [plan],
      stations: [aStation({ code: '76-01', stock })],
      travel: travelOf({ '76-01': 20 }),
    }),
  )

describe('what was spilled', () => {
  test('petrol is never boomed: the plan asks for boom, the call does not', () => {
    const answer = asked({ handling: petrol })
    expect(answer.needs.map(({ capability }) => capability)).toEqual(['skimmer'])
    expect(answer.notes).toContain('never-boom')
  })

  test('the coordinator’s own needs stand, and the caution with them', () => {
    const answer = asked({
      handling: petrol,
      needsOverride: [essential('boom-river', 100)],
    })
    expect(answer.needs.map(({ capability }) => capability)).toEqual(['boom-river'])
    expect(answer.notes).toContain('never-boom')
  })

  test('waxy crude keeps the needs and says what works poorly', () => {
    const answer = asked({ handling: waxy })
    expect(answer.needs.length).toBe(2)
    expect(answer.notes).toContain('waxy-oil')
  })

  test('where gas-tight suits come first, a plan that lists them must have them', () => {
    const plan = aPlan({ needs: [essential('neutraliser', 100), desirable('ppe-a', 2)] })
    const bare = asked({ handling: chlorine }, plan, stockOf({ neutraliser: 500 }))
    expect(bare.needs.find(({ capability }) => capability === 'ppe-a')?.essential).toBe(true)
    expect(bare.shortfalls.map(({ capability }) => capability)).toContain('ppe-a')
    expect(bare.notes).toEqual(expect.arrayContaining(['suits-a-first', 'lead-unprotected']))
    const suited = asked({ handling: chlorine }, plan, stockOf({ neutraliser: 500, 'ppe-a': 2 }))
    expect(suited.notes).not.toContain('lead-unprotected')
  })

  test('nothing known changes nothing', () => {
    expect(asked({ handling: null }).needs).toEqual(asked({}).needs)
    expect(asked({ handling: null }).notes).toEqual(asked({}).notes)
  })
})

test('a plan that asks for nothing says so, and not that nobody can come', () => {
  const answer = asked({}, aPlan({ needs: [essential('skimmer', 0)] }))
  expect(answer.needs).toEqual([])
  expect(answer.notes).toContain('plan-empty')
  expect(answer.notes).not.toContain('nobody-can-come')
})
