import { describe, expect, test } from 'vitest'
import type { PlanVersion } from '@/lib/plans/version'
import { aPlan } from '@/tests/factories/plan'
import { outlookOf } from './outlook'

const version = (version: Partial<PlanVersion> = {}): PlanVersion => ({
  ...aPlan(version),
  state: 'issued',
  draftedBy: null,
  draftedAt: null,
  approvedAt: null,
  ...version,
})
const today = '2026-11-24'
const first = version({ version: 1 })
const draft = (effectiveFrom: string) => version({ version: 3, state: 'draft', effectiveFrom })

describe('what approving would do', () => {
  test('ends the version before on the day before', () => {
    const plan = draft('2026-12-01')
    expect(outlookOf(plan, [plan, first], today)).toEqual({
      isDraft: true,
      from: '2026-12-01',
      passed: null,
      ends: { version: 1, to: '2026-11-30' },
      blockedBy: null,
    })
  })

  test('begins today where the proposed day has gone by, and says so', () => {
    const plan = draft('2026-11-01')
    expect(outlookOf(plan, [plan, first], today)).toMatchObject({
      from: today,
      passed: '2026-11-01',
      ends: { version: 1, to: '2026-11-23' },
    })
  })

  test('is barred by a version that begins on the day or later', () => {
    const later = version({ version: 2, effectiveFrom: '2026-12-01' })
    const plan = draft('2026-12-01')
    expect(outlookOf(plan, [plan, later, first], today)).toMatchObject({
      ends: null,
      blockedBy: { version: 2, effectiveFrom: '2026-12-01' },
    })
  })

  test('changes no day of what shipped', () => {
    const shipped = version({ approvedBy: null })
    expect(outlookOf(shipped, [shipped], today)).toMatchObject({ isDraft: false, ends: null })
  })
})
