import { describe, expect, test } from 'vitest'
import type { SupportRequest } from '@/lib/assignments/support-answer'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { suggestionsOf } from './support-suggestions'

const recommendation: Pick<Recommendation, 'support' | 'shortfalls'> = {
  support: [
    {
      externalId: 'oil-centre-central',
      name: 'Trung tâm miền Trung',
      why: 'mandate-inform',
      legalBasis: 'Điều 13',
      verified: false,
    },
  ],
  shortfalls: [
    {
      capability: 'boom-sea',
      unit: 'm',
      needed: 1000,
      available: 700,
      externals: ['oil-centre-central', 'oil-centre-south'],
    },
    { capability: 'ppe-a', unit: 'set', needed: 2, available: 0, externals: [] },
  ],
}
const externals = [
  { id: 'oil-centre-central', name: 'Trung tâm miền Trung', verified: false },
  { id: 'oil-centre-south', name: 'Trung tâm miền Nam', verified: false },
  { id: 'naccet-radiation', name: 'NACCET', verified: false },
]
const asked = (externalId: string, answer: SupportRequest['answer']) =>
  ({ externalId, answer }) as SupportRequest
const ids = (requests: SupportRequest[]) =>
  suggestionsOf(recommendation, requests, externals).map(({ externalId }) => externalId)

describe('who to ask outside the stations', () => {
  test('those a mandate names, then those that hold what is short, each with what is left open', () => {
    const boom = [{ capability: 'boom-sea', quantity: 300 }]
    expect(suggestionsOf(recommendation, [], externals)).toMatchObject([
      { externalId: 'oil-centre-central', why: 'mandate-inform', needs: boom },
      { externalId: 'oil-centre-south', why: 'shortfall', legalBasis: null, needs: boom },
    ])
  })

  test('nobody who was asked, unless the answer was no', () => {
    expect(ids([asked('oil-centre-central', null)])).toEqual(['oil-centre-south'])
    expect(ids([asked('oil-centre-central', 'coming')])).toEqual(['oil-centre-south'])
    expect(ids([asked('oil-centre-central', 'declined')])).toHaveLength(2)
    expect(
      ids([asked('oil-centre-central', 'declined'), asked('oil-centre-central', null)]),
    ).toEqual(['oil-centre-south'])
  })
})
