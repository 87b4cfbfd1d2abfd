import { describe, expect, test } from 'vitest'
import type { PlanVersion } from '@/lib/plans/version'
import { aPlan } from '@/tests/factories/plan'
import { kindRows } from './kinds'

const version = (version: Partial<PlanVersion>): PlanVersion => ({
  ...aPlan(version),
  state: 'issued',
  draftedBy: null,
  draftedAt: null,
  approvedAt: null,
  ...version,
})
const rows = (...versions: PlanVersion[]) =>
  kindRows(versions, '2026-11-24').map(({ shown, next }) => [shown.id, next.map(({ id }) => id)])

describe('the list of plans', () => {
  test('shows the version in force and beside it what is drafted or still to come', () => {
    expect(
      rows(
        version({ version: 1, effectiveTo: '2026-10-31' }),
        version({ version: 2, effectiveFrom: '2026-11-01', effectiveTo: '2026-11-30' }),
        version({ version: 3, effectiveFrom: '2026-12-01' }),
        version({ version: 4, state: 'draft' }),
        version({ version: 5, state: 'withdrawn' }),
      ),
    ).toEqual([['oil-river-small-v2', ['oil-river-small-v4', 'oil-river-small-v3']]])
  })

  test('a kind with a draft alone shows it, one with withdrawn drafts alone is not there', () => {
    expect(
      rows(
        version({ medium: 'air', state: 'draft' }),
        version({ medium: 'sea', state: 'withdrawn' }),
      ),
    ).toEqual([['oil-air-small-v1', []]])
  })

  test('comes by hazard, medium and magnitude', () => {
    expect(
      rows(
        version({ hazard: 'pollution', medium: 'sea' }),
        version({ medium: 'land' }),
        version({ magnitude: 'large' }),
        version({}),
      ).map(([id]) => id),
    ).toEqual([
      'oil-river-small-v1',
      'oil-river-large-v1',
      'oil-land-small-v1',
      'pollution-sea-small-v1',
    ])
  })
})
