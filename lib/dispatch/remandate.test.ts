import { describe, expect, test } from 'vitest'
import type { External } from '@/lib/plans/plan'
import { aCall, anInput } from '@/tests/factories/call'
import { aMandate, aPlan, essential } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { travelOf } from '@/tests/factories/travel'
import { recommend } from './recommend'
import { remandate } from './remandate'

const centre: External = {
  id: 'oil-central',
  name: 'Trung tâm miền Trung',
  kind: 'oil-centre',
  area: '',
  latFrom: 10,
  latTo: 17,
  capabilities: ['boom-sea'],
  verified: false,
  source: '',
}
const input = anInput({
  stations: [
    aStation({ code: '76-02' }),
    aStation({ code: '76-01', stock: stockOf({ 'boom-river': 500 }) }),
  ],
  travel: travelOf({ '76-01': 10, '76-02': 60 }),
  plans: [aPlan({ needs: [essential('boom-river', 200)] })],
  mandates: [aMandate({ role: 'may' })],
  externals: [centre],
})
const draft = (more: Parameters<typeof aMandate>[0] = {}) =>
  aMandate({ effectiveFrom: '2027-06-01', effectiveTo: '2027-06-30', ...more })

describe('the same call under another mandate', () => {
  test('is led by the agency that must, though it is a draft and its day is still to come', () => {
    const again = remandate(input, draft({ body: 'NACCET', role: 'must' }))
    expect(again?.before.leadAgency).toBeNull()
    expect(again?.after.leadAgency).toBe('NACCET')
    expect(again?.after.support.map(({ externalId }) => externalId)).toEqual(['naccet'])
  })

  test('informs whom the mandate names, from its magnitude up', () => {
    const inform = (fromMagnitude: 'small' | 'large') =>
      remandate(input, draft({ body: 'oil-centre', role: 'inform', fromMagnitude }))?.after.support
    expect(inform('small')).toMatchObject([{ externalId: 'oil-central', why: 'mandate-inform' }])
    expect(inform('large')).toEqual([])
  })

  test('names the stations that would have no mandate, as the recommendation would', () => {
    const none = draft({ role: 'none' })
    const again = remandate(input, none)
    expect(again?.before.outOfMandate).toEqual([])
    expect(again?.after.outOfMandate).toEqual(['76-01', '76-02'])
    const standing = { ...none, effectiveFrom: input.call.day, effectiveTo: null }
    expect(recommend(input).package).toHaveLength(1)
    expect(recommend({ ...input, mandates: [standing] }).package).toEqual([])
  })

  test('stands in for the one of its body and magnitude and leaves the facts alone', () => {
    const before = JSON.stringify(input)
    const same = remandate(input, aMandate({ role: 'may' }))
    expect(same?.after).toEqual(same?.before)
    expect(JSON.stringify(input)).toBe(before)
  })

  test.each([
    ['another hazard', { hazard: 'radiation' }],
    ['another medium', { medium: 'sea' }],
  ] as const)('says nothing where the mandate is for %s', (_what, other) => {
    expect(remandate(input, draft(other))).toBeNull()
  })

  test('is asked for a further medium too', () => {
    const further = { ...input, call: aCall({ alsoMedia: ['sea'] }) }
    const again = remandate(further, draft({ medium: 'sea', body: 'oil-centre', role: 'inform' }))
    expect(again?.after.support).toHaveLength(1)
  })
})
