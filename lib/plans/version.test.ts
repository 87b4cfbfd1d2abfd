import { describe, expect, test } from 'vitest'
import { aPlan } from '@/tests/factories/plan'
import {
  awaitsApproval,
  dayBefore,
  firstDay,
  laterThan,
  type PlanVersion,
  planKeyOf,
  standingOf,
} from './version'

const aVersion = (version: Partial<PlanVersion> = {}): PlanVersion => ({
  ...aPlan(),
  state: 'issued',
  draftedBy: null,
  draftedAt: null,
  approvedAt: null,
  ...version,
})

describe('a version of a plan', () => {
  test.each([
    ['in-force', {}],
    ['in-force', { effectiveFrom: '2026-11-24', effectiveTo: '2026-11-24' }],
    ['coming', { effectiveFrom: '2026-11-25' }],
    ['past', { effectiveTo: '2026-11-23' }],
    ['draft', { state: 'draft', effectiveFrom: '2026-11-24' }],
    ['withdrawn', { state: 'withdrawn' }],
  ] as const)('is %s on 24/11/2026 with %j', (standing, version) => {
    expect(standingOf(aVersion(version), '2026-11-24')).toBe(standing)
  })

  test.each([
    [true, { approvedBy: null }],
    [true, { approvedBy: null, state: 'draft' }],
    [false, { approvedBy: 'Chỉ huy' }],
    [false, { approvedBy: null, effectiveTo: '2026-11-23' }],
    [false, { approvedBy: null, state: 'withdrawn' }],
  ] as const)('awaits approval: %s, with %j', (awaits, version) => {
    expect(awaitsApproval(aVersion(version), '2026-11-24')).toBe(awaits)
  })

  test.each([
    ['2026-11-24', '2026-11-23'],
    ['2026-03-01', '2026-02-28'],
    ['2027-01-01', '2026-12-31'],
  ])('the day before %s is %s', (day, before) => {
    expect(dayBefore(day)).toBe(before)
  })

  test('a draft counts from its own day, and from today where that has gone by', () => {
    expect(firstDay({ effectiveFrom: '2026-12-01' }, '2026-11-24')).toBe('2026-12-01')
    expect(firstDay({ effectiveFrom: '2026-11-01' }, '2026-11-24')).toBe('2026-11-24')
  })

  test('an issued version that begins on the day or later stands in the way, a draft does not', () => {
    const issued = aVersion({ effectiveFrom: '2026-12-01' })
    const draft = aVersion({ effectiveFrom: '2026-12-09', state: 'draft' })
    expect(laterThan([draft, issued], '2026-12-01')).toBe(issued)
    expect(laterThan([draft, issued], '2026-12-02')).toBeNull()
  })

  test('is named by hazard, medium and magnitude', () => {
    expect(planKeyOf(aPlan())).toBe('oil-river-small')
  })
})
