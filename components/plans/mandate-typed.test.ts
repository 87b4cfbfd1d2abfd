import { describe, expect, test } from 'vitest'
import { aMandate } from '@/tests/factories/plan'
import { typedMandate } from './mandate-typed'

describe('the form of a mandate', () => {
  test('begins as the version is, from today and without a last day', () => {
    const past = aMandate({ fromMagnitude: 'medium', verified: true, effectiveTo: '2026-02-09' })
    expect(typedMandate(past, '2026-11-24', null)).toEqual({
      hazard: 'oil',
      medium: 'river',
      body: 'SOS',
      role: 'may',
      fromMagnitude: 'medium',
      source: 'Nguồn thử',
      verified: 'on',
      effectiveFrom: '2026-11-24',
      effectiveTo: '',
    })
  })

  test('keeps what was sent and refused, also a source that was emptied and a box not ticked', () => {
    const sent = { hazard: 'radiation', role: 'must', source: '', effectiveTo: '2027-01-01' }
    expect(typedMandate(aMandate({ verified: true }), '2026-11-24', sent)).toMatchObject({
      ...sent,
      verified: '',
    })
  })
})
