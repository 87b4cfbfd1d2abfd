import { describe, expect, test } from 'vitest'
import { aMandate } from '@/tests/factories/plan'
import { helpers, leadAgencyOf, type MandatedCall, mandateOf, supportFor } from './mandates'
import type { External } from './plan'

const call: MandatedCall = {
  hazard: 'oil',
  medium: 'sea',
  alsoMedia: [],
  magnitude: 'medium',
  lat: 15.5,
  day: '2026-11-24',
}

const centre = (id: string, latFrom: number | null, latTo: number | null): External => ({
  id,
  name: `Trung tâm ${id}`,
  kind: 'oil-centre',
  area: '',
  latFrom,
  latTo,
  capabilities: ['boom-sea'],
  verified: false,
  source: '',
})
const north = centre('oil-north', 17, null)
const central = centre('oil-central', 10.7, 17)
const south = centre('oil-south', null, 10.7)
const unit: External = { ...centre('naccet-1', null, null), kind: 'naccet-unit' }

const informed = aMandate({
  medium: 'sea',
  body: 'oil-centre',
  role: 'inform',
  fromMagnitude: 'medium',
  source: 'Điều 13',
})

describe('mandates', () => {
  test.each([
    ['small', []],
    ['medium', ['oil-central']],
    ['large', ['oil-central']],
    ['unknown', ['oil-central']],
  ] as const)('an oil spill at sea that is %s informs %j', (magnitude, ids) => {
    const support = supportFor({ ...call, magnitude }, [informed], [south, north, central])
    expect(support.map(({ externalId }) => externalId)).toEqual(ids)
  })

  test.each([
    [20.7, 'oil-north'],
    [17, 'oil-north'],
    [16.99, 'oil-central'],
    [10.7, 'oil-central'],
    [9.8, 'oil-south'],
  ])('at latitude %d the centre is %s', (lat, id) => {
    const support = supportFor({ ...call, lat }, [informed], [south, north, central])
    expect(support.map(({ externalId }) => externalId)).toEqual([id])
  })

  test('support carries why, its legal basis and whether that was verified', () => {
    expect(supportFor(call, [informed], [central])).toEqual([
      {
        externalId: 'oil-central',
        name: 'Trung tâm oil-central',
        why: 'mandate-inform',
        legalBasis: 'Điều 13',
        verified: false,
      },
    ])
  })

  const naccet = aMandate({ hazard: 'radiation', medium: 'land', body: 'NACCET', role: 'must' })
  const lostSource = { ...call, hazard: 'radiation', medium: 'land' } as const

  test('where NACCET must act its units are asked, and NACCET itself where none is listed', () => {
    const asked = (externals: External[]) =>
      supportFor(lostSource, [naccet], externals).map(({ externalId, why }) => [externalId, why])
    expect(asked([central, unit])).toEqual([['naccet-1', 'mandate-must']])
    expect(asked([central])).toEqual([['naccet', 'mandate-must']])
  })

  test('a unit of NACCET that a mandate shuts out is not asked', () => {
    const other = { ...unit, id: 'naccet-2' }
    const shut = aMandate({ hazard: 'radiation', medium: 'land', body: 'naccet-1', role: 'none' })
    const support = supportFor(lostSource, [naccet, shut], [unit, other])
    expect(support.map(({ externalId }) => externalId)).toEqual(['naccet-2'])
  })

  test('the agency that must act leads; where none must, nobody is named', () => {
    expect(leadAgencyOf([naccet], lostSource)).toBe('NACCET')
    expect(leadAgencyOf([aMandate({ medium: 'sea' })], call)).toBeNull()
  })

  test('a row counts only on its days', () => {
    const past = { ...naccet, effectiveTo: '2026-11-23' }
    expect(leadAgencyOf([past], lostSource)).toBeNull()
    expect(leadAgencyOf([past], { ...lostSource, day: '2026-11-23' })).toBe('NACCET')
  })

  test('among media the strongest role counts; none only where it is none in each', () => {
    const rows = [aMandate({ role: 'none' }), aMandate({ medium: 'land', role: 'may' })]
    const role = (alsoMedia: MandatedCall['alsoMedia']) =>
      mandateOf('SOS', { ...call, medium: 'river', alsoMedia }, rows)?.role
    expect(role([])).toBe('none')
    expect(role(['land'])).toBe('may')
    expect(role(['sea'])).toBe('none')
    expect(mandateOf('SOS', call, rows)).toBeNull()
  })

  test('the row for the larger magnitude replaces the general one when it is reached', () => {
    const rows = [
      aMandate({ id: 'a', role: 'may' }),
      aMandate({ id: 'b', role: 'none', fromMagnitude: 'large' }),
    ]
    const role = (magnitude: MandatedCall['magnitude']) =>
      mandateOf('SOS', { ...call, medium: 'river', magnitude }, rows)?.role
    expect([role('small'), role('unknown'), role('large')]).toEqual(['may', 'may', 'none'])
  })

  test('a body named by its id goes before its kind', () => {
    const own = aMandate({ medium: 'sea', body: 'oil-central', role: 'none' })
    expect(supportFor(call, [informed, own], [central])).toEqual([])
  })

  test('an external that a mandate shuts out helps nobody', () => {
    const shut = aMandate({ medium: 'river', body: 'oil-centre', role: 'none' })
    expect(helpers(call, [shut], [central, unit]).map(({ id }) => id)).toEqual([
      'naccet-1',
      'oil-central',
    ])
    expect(helpers({ ...call, medium: 'river' }, [shut], [central, unit])).toEqual([unit])
  })
})
