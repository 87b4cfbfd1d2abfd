import { describe, expect, test } from 'vitest'
import { recommend } from '@/lib/dispatch/recommend'
import { anInput } from '@/tests/factories/call'
import { aPlan, essential } from '@/tests/factories/plan'
import { aStation, stockOf } from '@/tests/factories/station'
import { travelOf } from '@/tests/factories/travel'
import { type PastOrder, previewOf } from './plans-preview'

const inputs = anInput({
  stations: [
    aStation({ code: '76-01', name: 'Gần', stock: stockOf({ 'boom-river': 500 }) }),
    aStation({ code: '76-02', name: 'Xa', stock: stockOf({ skimmer: 40 }) }),
  ],
  travel: travelOf({ '76-01': 10, '76-02': 60 }),
  plans: [aPlan({ needs: [essential('boom-river', 200)] })],
})
const order: PastOrder = {
  decisionId: '01900000-0000-7000-8000-000000000000',
  incidentCode: 'SC-2026-0001',
  isDrill: false,
  at: '2026-11-24T02:00:00.000Z',
  inputs,
  chosen: recommend(inputs).package,
}
const next = (needs: Parameters<typeof aPlan>[0]) => aPlan({ version: 2, ...needs })

describe('a past order under a drafted plan', () => {
  test('stands beside what was sent, lead first', () => {
    const plan = next({ needs: [essential('skimmer', 20)] })
    const row = previewOf(order, plan)
    expect(row).toMatchObject({ incidentCode: 'SC-2026-0001', differs: true, short: [] })
    expect(row?.sent.map(({ name }) => name)).toEqual(['Gần'])
    expect(row?.now?.map(({ name }) => name)).toEqual(['Xa'])
    expect(row?.laterMinutes).toBe(50)
    expect(row).not.toHaveProperty('inputs')
  })

  test('the same stations are no difference', () => {
    const plan = next({ needs: [essential('boom-river', 300)] })
    expect(previewOf(order, plan)).toMatchObject({ differs: false, laterMinutes: 0 })
  })

  test('what nobody could have brought is named, and nobody first has no minutes', () => {
    const plan = next({ needs: [essential('isotope-id', 1)] })
    expect(previewOf(order, plan)).toMatchObject({
      now: [],
      short: ['isotope-id'],
      laterMinutes: null,
      differs: true,
    })
  })

  test('a call that does not ask this plan is left out', () => {
    expect(previewOf(order, next({ medium: 'sea' }))).toBeNull()
  })

  test('facts that are none any more are said to be unreadable', () => {
    const broken = { ...order, inputs: JSON.parse('{}') }
    expect(previewOf(broken, next({}))).toMatchObject({ now: null, differs: false })
  })
})
