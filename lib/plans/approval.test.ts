import { describe, expect, test } from 'vitest'
import { needsApproval } from './approval'
import { MAGNITUDES } from './plan'
import { policyFaults } from './policy'

const asked = (approvalFrom?: 'small' | 'medium' | 'large') =>
  MAGNITUDES.filter((magnitude) => needsApproval(approvalFrom ? { approvalFrom } : {}, magnitude))

describe('which orders want an approval', () => {
  test('none, where the policy says nothing', () => {
    expect(asked()).toEqual([])
  })

  test('those of the magnitude named and above; unknown is taken as medium', () => {
    expect(asked('small')).toEqual(['small', 'medium', 'large', 'unknown'])
    expect(asked('medium')).toEqual(['medium', 'large', 'unknown'])
    expect(asked('large')).toEqual(['large'])
  })

  test('figures that name no magnitude are at fault', () => {
    expect(policyFaults({ approvalFrom: 'huge' })).toContain('approvalFrom')
    expect(policyFaults({ approvalFrom: 'large' })).not.toContain('approvalFrom')
    expect(policyFaults({})).not.toContain('approvalFrom')
  })
})
