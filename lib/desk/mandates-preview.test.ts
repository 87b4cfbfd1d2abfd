import { describe, expect, test } from 'vitest'
import type { External } from '@/lib/plans/plan'
import { anInput } from '@/tests/factories/call'
import { aMandate } from '@/tests/factories/plan'
import { aStation } from '@/tests/factories/station'
import { travelOf } from '@/tests/factories/travel'
import { mandatePreviewOf, type PastCall } from './mandates-preview'

const centre: External = {
  id: 'oil-central',
  name: 'Trung tâm miền Trung',
  kind: 'oil-centre',
  area: '',
  latFrom: null,
  latTo: null,
  capabilities: [],
  verified: false,
  source: '',
}
const inform = aMandate({ body: 'oil-centre', role: 'inform' })
const call: PastCall = {
  decisionId: '01900000-0000-7000-8000-000000000000',
  incidentCode: 'SC-2026-0001',
  isDrill: false,
  at: '2026-11-24T02:00:00.000Z',
  inputs: anInput({
    stations: [aStation({ code: '76-01' })],
    travel: travelOf({ '76-01': 10 }),
    mandates: [aMandate({ role: 'may' }), inform],
    externals: [centre],
  }),
}

describe('a past incident under a drafted mandate', () => {
  test('tells who would lead and who would be asked besides', () => {
    const row = mandatePreviewOf(call, aMandate({ body: 'NACCET', role: 'must' }))
    expect(row).toMatchObject({
      incidentCode: 'SC-2026-0001',
      differs: true,
      change: {
        lead: { before: null, after: 'NACCET' },
        added: [{ externalId: 'naccet' }],
        dropped: [],
        shutOut: [],
      },
    })
    expect(row).not.toHaveProperty('inputs')
  })

  test('tells which stations would have no mandate and who would not be told any more', () => {
    expect(mandatePreviewOf(call, aMandate({ role: 'none' }))?.change?.shutOut).toEqual(['76-01'])
    const silenced = mandatePreviewOf(call, { ...inform, role: 'none' })
    expect(silenced?.change?.dropped).toEqual([
      { externalId: 'oil-central', name: 'Trung tâm miền Trung' },
    ])
  })

  test('counts a body that must act where it was only told as a change', () => {
    const row = mandatePreviewOf(call, { ...inform, role: 'must' })
    expect(row).toMatchObject({
      differs: true,
      change: {
        lead: null,
        added: [],
        dropped: [],
        turned: [{ externalId: 'oil-central', before: 'mandate-inform', after: 'mandate-must' }],
      },
    })
  })

  test('is no change where the mandate says the same', () => {
    expect(mandatePreviewOf(call, inform)).toMatchObject({ differs: false })
  })

  test('is left out where the mandate is for another medium, and said to be unreadable where it is', () => {
    expect(mandatePreviewOf(call, { ...inform, medium: 'sea' })).toBeNull()
    const broken = { ...call, inputs: JSON.parse('{}') }
    expect(mandatePreviewOf(broken, inform)).toMatchObject({ differs: false, change: null })
  })
})
