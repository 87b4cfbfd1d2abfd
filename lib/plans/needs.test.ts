import { describe, expect, test } from 'vitest'
import { aPlan, desirable, essential } from '@/tests/factories/plan'
import { needsFor, type PlannedCall } from './needs'

const call: PlannedCall = {
  hazard: 'oil',
  medium: 'river',
  alsoMedia: [],
  magnitude: 'small',
  day: '2026-11-24',
}

describe('needs', () => {
  test('of several media are the most that any asks, essential if essential in any', () => {
    const river = aPlan({ needs: [essential('boom-river', 200), desirable('sorbent', 500)] })
    const land = aPlan({
      medium: 'land',
      crewPerStation: 3,
      needs: [essential('sorbent', 300), desirable('boom-river', 400), desirable('boat', 1)],
    })

    const planned = needsFor({ ...call, alsoMedia: ['land'] }, [land, river])

    expect(planned.needs).toEqual([
      essential('boom-river', 400),
      essential('sorbent', 500),
      desirable('boat', 1),
    ])
    expect(planned.crewPerStation).toBe(3)
    expect(planned.plans).toEqual([river, land])
    expect(planned.notes).toEqual([])
  })

  test('a medium without a plan takes the land plan, once, and says so', () => {
    const land = aPlan({ medium: 'land' })
    const planned = needsFor({ ...call, medium: 'air', alsoMedia: ['land', 'facility'] }, [land])
    expect(planned.plans).toEqual([land])
    expect(planned.notes).toEqual(['no-plan'])
  })

  test('with no plan at all nothing is asked, which is said; a crew is still one person', () => {
    expect(needsFor(call, [])).toEqual({
      plans: [],
      needs: [],
      crewPerStation: 1,
      notes: ['no-plan'],
    })
  })

  test('an unknown magnitude takes the medium plan and says so', () => {
    const medium = aPlan({ magnitude: 'medium', needs: [essential('skimmer', 60)] })
    const planned = needsFor({ ...call, magnitude: 'unknown' }, [aPlan(), medium])
    expect(planned.needs).toEqual([essential('skimmer', 60)])
    expect(planned.notes).toEqual(['magnitude-unknown'])
  })

  test('the newest version in force on the day counts; both ends of a range belong to it', () => {
    const old = aPlan({ id: 'old', version: 1, effectiveTo: '2026-06-30' })
    const now = aPlan({ id: 'now', version: 2, effectiveFrom: '2026-07-01' })
    const later = aPlan({ id: 'later', version: 3, effectiveFrom: '2027-01-01' })
    const idOn = (day: string) => needsFor({ ...call, day }, [later, old, now]).plans[0]?.id
    expect(idOn('2026-06-30')).toBe('old')
    expect(idOn('2026-07-01')).toBe('now')
    expect(idOn('2027-01-01')).toBe('later')
    expect(idOn('2019-12-31')).toBeUndefined()
  })

  test('a plan nobody approved is used and said to be so', () => {
    expect(needsFor(call, [aPlan({ approvedBy: null })]).notes).toEqual(['plan-not-approved'])
  })
})
