import { describe, expect, it } from 'vitest'
import type { QuantityView } from '@/lib/desk/view'
import { quantityGroups } from './quantity-rows'

const row = (changes: Partial<QuantityView>): QuantityView => ({
  id: '1',
  kind: 'released',
  min: 500,
  max: 500,
  unit: 'L',
  source: null,
  at: '2025-12-27T00:10:00Z',
  usedForLevel: false,
  ...changes,
})

describe('quantities side by side', () => {
  it('finds that a figure inside another source’s range agrees, across units', () => {
    expect(quantityGroups([row({}), row({ min: 0.054, max: 0.9, unit: 'm3' })])[0]?.relation).toBe(
      'agreeing',
    )
  })

  it('finds 10 ha and 18 ha contradicting', () => {
    const groups = quantityGroups([
      row({ min: 10, max: 10, unit: 'ha' }),
      row({ min: 18, max: 18, unit: 'ha' }),
    ])
    expect(groups[0]?.relation).toBe('contradicting')
  })

  it('does not compare what is still on board with what got out, nor area with volume', () => {
    expect(quantityGroups([row({}), row({ kind: 'on-board' }), row({ unit: 'ha' })])).toHaveLength(
      3,
    )
  })
})
