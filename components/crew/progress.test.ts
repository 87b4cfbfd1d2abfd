import { describe, expect, it } from 'vitest'
import type { Write } from '@/components/outbox/outbox'
import { ownSteps, progressOf, usualStep } from './progress'

const write = (step: string, changes: Partial<Write> = {}): Write => ({
  id: step,
  author: 'crew',
  at: '2025-12-24T07:10:00Z',
  about: 'a1',
  kind: 'step',
  method: 'POST',
  path: `/api/v1/assignments/a1/${step}`,
  body: {},
  title: '',
  state: 'waiting',
  ...changes,
})

describe('an order on a phone without signal', () => {
  it('stands where the crew has taken it, though the desk does not know yet', () => {
    const own = ownSteps([write('acknowledge'), write('depart')], 'crew', 'a1')
    expect(progressOf({ status: 'ordered' }, own)).toBe('departed')
  })

  it('is not moved on by a step that was refused', () => {
    const own = ownSteps([write('depart', { state: 'refused' })], 'crew', 'a1')
    expect(progressOf({ status: 'acknowledged' }, own)).toBe('acknowledged')
  })

  it('takes nothing from another order or another person', () => {
    expect(ownSteps([write('depart', { author: 'desk' })], 'crew', 'a1')).toEqual([])
    expect(ownSteps([write('depart')], 'crew', 'a2')).toEqual([])
  })

  it('offers one step at a time, in order', () => {
    expect(
      ['ordered', 'acknowledged', 'departed', 'arrived', 'released', 'returned'].map((status) =>
        usualStep(status as 'ordered'),
      ),
    ).toEqual(['acknowledge', 'depart', 'arrive', 'release', 'return', null])
  })
})
