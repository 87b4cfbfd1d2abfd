import { describe, expect, test } from 'vitest'
import { aPlan, desirable, essential } from '@/tests/factories/plan'
import { faultsOf, typedFrom } from './draft-fields'

describe('the form of a draft', () => {
  test('begins as the plan is, from today, with decimal commas', () => {
    const plan = aPlan({ needs: [desirable('sorbent', 0.5), essential('boom-river', 1500)] })
    expect(typedFrom(plan, '2026-11-24', null)).toEqual({
      effectiveFrom: '2026-11-24',
      crewPerStation: '2',
      needs: [
        { key: 'boom-river', capability: 'boom-river', quantity: '1500', essential: true },
        { key: 'sorbent', capability: 'sorbent', quantity: '0,5', essential: false },
      ],
    })
  })

  test('keeps what was sent and refused, line by line', () => {
    const sent = {
      hazard: 'oil',
      effectiveFrom: '2026-12-01',
      crewPerStation: 'hai',
      'needs.0.capability': 'boat',
      'needs.0.quantity': '0',
      'needs.1.capability': '',
      'needs.1.quantity': '3',
      'needs.1.essential': 'on',
    }
    expect(typedFrom(aPlan(), '2026-11-24', sent)).toEqual({
      effectiveFrom: '2026-12-01',
      crewPerStation: 'hai',
      needs: [
        { key: '0', capability: 'boat', quantity: '0', essential: false },
        { key: '1', capability: '', quantity: '3', essential: true },
      ],
    })
  })

  test('tells a refusal of the day at the day, and faults at their fields', () => {
    const failed = { status: 'failed', title: 'Ngày này đã qua.', values: {} } as const
    expect(faultsOf({ ...failed, code: 'plan-day-past', errors: {} })).toEqual([
      { field: 'effectiveFrom', sentence: 'Ngày này đã qua.' },
    ])
    const errors = { 'needs.0.quantity': ['Số lượng phải lớn hơn 0.'] }
    expect(faultsOf({ ...failed, code: 'invalid-input', errors })).toEqual([
      { field: 'needs.0.quantity', sentence: 'Số lượng phải lớn hơn 0.' },
    ])
  })
})
