import { describe, expect, test } from 'vitest'
import { draftPlanSchema } from './schema'

const boom = { capability: 'boom-river', quantity: '1.500', essential: 'on' }
const sorbent = { capability: 'sorbent', quantity: '0,5' }
const draft = {
  hazard: 'oil',
  medium: 'river',
  magnitude: 'small',
  crewPerStation: '3',
  effectiveFrom: '2026-12-01',
  needs: [boom, sorbent],
}

describe('a drafted plan', () => {
  test('is read as a hand types it', () => {
    expect(draftPlanSchema.parse(draft)).toEqual({
      ...draft,
      crewPerStation: 3,
      needs: [
        { capability: 'boom-river', quantity: 1500, essential: true },
        { capability: 'sorbent', quantity: 0.5, essential: false },
      ],
    })
  })

  test.each([
    ['needs.0.quantity', 'need-quantity', { needs: [{ ...boom, quantity: '0' }] }],
    ['needs.0.quantity', 'need-quantity', { needs: [{ ...boom, quantity: '' }] }],
    ['needs.0.quantity', 'need-quantity', { needs: [{ ...boom, quantity: '-5' }] }],
    ['needs.1.quantity', 'need-quantity', { needs: [boom, { ...sorbent, quantity: Number.NaN }] }],
    ['needs.0.quantity', 'need-too-much:1000000000', { needs: [{ ...boom, quantity: 1e99 }] }],
    ['needs.0.capability', 'capability', { needs: [{ ...boom, capability: 'submarine' }] }],
    ['needs.1.capability', 'capability-twice', { needs: [boom, { ...boom, quantity: '1' }] }],
    ['needs', 'needs-missing', { needs: [] }],
    ['needs', 'needs-missing', { needs: undefined }],
    ['needs', 'needs-essential', { needs: [sorbent] }],
    ['effectiveFrom', 'plan-day', { effectiveFrom: '' }],
    ['effectiveFrom', 'plan-day', { effectiveFrom: '2026-02-30' }],
    ['crewPerStation', 'plan-crew:50', { crewPerStation: '0' }],
    ['crewPerStation', 'plan-crew:50', { crewPerStation: '2,5' }],
    ['hazard', 'hazard', { hazard: 'flood' }],
    ['magnitude', 'choice', { magnitude: 'unknown' }],
  ])('at %s is told %s for %j', (field, key, change) => {
    const parsed = draftPlanSchema.safeParse({ ...draft, ...change })
    expect(
      parsed.error?.issues.map(({ path, message }) => [path.map(String).join('.'), message]),
    ).toEqual([[field, key]])
  })
})
