import { describe, expect, test } from 'vitest'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { CAPABILITIES } from '@/lib/plans/capability'
import mandates from '@/prisma/seed/mandates.json'
import plans from '@/prisma/seed/plans.json'
import policy from '@/prisma/seed/policy.json'
import { MANDATE_ROLES } from './plan'
import { isPolicy, policyFaults } from './policy'

const SIZES = ['small', 'medium', 'large']

describe('plans that ship', () => {
  test('every hazard has a land plan for each magnitude, to fall back on', () => {
    for (const hazard of HAZARDS)
      for (const magnitude of SIZES)
        expect(plans.map(({ id }) => id)).toContain(`${hazard}-land-${magnitude}-v1`)
  })

  test.each(plans.map((plan) => [plan.id, plan] as const))(
    '%s asks for known capabilities once each, some essential, and is not approved',
    (id, plan) => {
      const asked = plan.needs.map(({ capability }) => capability)
      expect(id).toBe(`${plan.hazard}-${plan.medium}-${plan.magnitude}-v${plan.version}`)
      expect(HAZARDS).toContain(plan.hazard)
      expect(MEDIA).toContain(plan.medium)
      expect(SIZES).toContain(plan.magnitude)
      expect(CAPABILITIES).toEqual(expect.arrayContaining(asked))
      expect(new Set(asked).size).toBe(asked.length)
      expect(plan.needs.every(({ quantity }) => quantity > 0)).toBe(true)
      expect(plan.needs.some((need) => need.essential)).toBe(true)
      expect(plan.crewPerStation).toBeGreaterThanOrEqual(2)
      expect(plan.approvedBy).toBeNull()
    },
  )

  test('a larger magnitude never asks for less', () => {
    for (const plan of plans.filter(({ magnitude }) => magnitude !== 'large')) {
      const next = SIZES[SIZES.indexOf(plan.magnitude) + 1]
      const larger = plans.find(({ id }) => id === `${plan.hazard}-${plan.medium}-${next}-v1`)
      for (const { capability, quantity } of plan.needs) {
        const more = larger?.needs.find((need) => need.capability === capability)?.quantity
        expect(more, `${plan.id} ${capability}`).toBeGreaterThanOrEqual(quantity)
      }
    }
  })

  test('a small oil spill on a river is planned as agreed', () => {
    expect(plans.find(({ id }) => id === 'oil-river-small-v1')).toMatchObject({
      crewPerStation: 2,
      needs: [
        { capability: 'boom-river', quantity: 200, essential: true },
        { capability: 'skimmer', quantity: 20, essential: true },
        { capability: 'sorbent', quantity: 500, essential: false },
        { capability: 'tank-temp', quantity: 20, essential: false },
        { capability: 'haz-waste-truck', quantity: 1, essential: false },
      ],
    })
  })
})

describe('mandates that ship', () => {
  test('name a role, a source and whether it was verified, each under its own id', () => {
    expect(new Set(mandates.map(({ id }) => id)).size).toBe(mandates.length)
    for (const mandate of mandates) {
      expect(MANDATE_ROLES).toContain(mandate.role)
      expect(mandate.source).not.toBe('')
      expect(typeof mandate.verified).toBe('boolean')
    }
  })

  test.each(HAZARDS.flatMap((hazard) => MEDIA.map((medium) => [hazard, medium] as const)))(
    '%s in medium %s: SOS may, and NACCET must where it is dioxin or radiation',
    (hazard, medium) => {
      const role = (body: string) =>
        mandates.find((row) => row.hazard === hazard && row.medium === medium && row.body === body)
          ?.role
      const isNaccets = hazard === 'dioxin' || hazard === 'radiation'
      expect(role('SOS')).toBe('may')
      expect(role('NACCET')).toBe(isNaccets ? 'must' : undefined)
    },
  )
})

describe('the policy that ships', () => {
  test('is whole', () => {
    expect(policyFaults(policy)).toEqual([])
    expect(policy).toMatchObject({ firstShare: 0.25, waitMinutes: 30, ackMinutes: 5 })
  })

  test.each([
    ['firstShare', { ...policy, firstShare: 1.5 }],
    ['waitMinutes', { ...policy, waitMinutes: '30' }],
    ['nodeBudget', { ...policy, nodeBudget: Number.NaN }],
    [
      'travel.speedKmh.ferry',
      {
        ...policy,
        travel: { ...policy.travel, speedKmh: { ...policy.travel.speedKmh, ferry: 0 } },
      },
    ],
    [
      'travel.cityMinutes',
      { ...policy, travel: { ...policy.travel, cityMinutes: { 'Hà Nội': -1 } } },
    ],
  ])('a fault in %s is named', (path, figures) => {
    expect(policyFaults(figures)).toEqual([path])
    expect(isPolicy(figures)).toBe(false)
  })
})
