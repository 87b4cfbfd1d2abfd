import { describe, expect, test } from 'vitest'
import { draftMandateSchema } from './mandate-schema'
import { bodiesOf, isSameLine, mandateKeyOf, namesArticle } from './mandate-version'

const typed = {
  hazard: 'oil',
  medium: 'sea',
  body: 'oil-centre',
  role: 'inform',
  fromMagnitude: '',
  source: ' Điều 13 QĐ 04/2026/QĐ-TTg ',
  verified: 'on',
  effectiveFrom: '2026-12-01',
  effectiveTo: '',
}
const faults = (more: Record<string, string>) =>
  draftMandateSchema
    .safeParse({ ...typed, ...more })
    .error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('a drafted mandate', () => {
  test('is read as a form sends it: blank is every magnitude and no last day', () => {
    expect(draftMandateSchema.parse(typed)).toEqual({
      ...typed,
      fromMagnitude: null,
      source: 'Điều 13 QĐ 04/2026/QĐ-TTg',
      verified: true,
      effectiveTo: null,
    })
    const { verified: _box, ...unticked } = typed
    expect(draftMandateSchema.parse(unticked).verified).toBe(false)
  })

  test.each([
    [{ source: '  ' }, 'source', 'mandate-source'],
    [{ source: 'Quy ước vận hành' }, 'verified', 'mandate-article'],
    [{ source: 'điều khoản chưa đối chiếu' }, 'verified', 'mandate-article'],
    [{ effectiveTo: '2026-11-30' }, 'effectiveTo', 'mandate-last-day'],
    [{ effectiveFrom: '31/12' }, 'effectiveFrom', 'plan-day'],
    [{ fromMagnitude: 'unknown' }, 'fromMagnitude', 'choice'],
    [{ body: 'Trung tâm' }, 'body', 'mandate-body'],
  ])('%j is refused at %s', (more, field, message) => {
    expect(faults(more)).toContainEqual([field, message])
  })

  test('is verified only with an article named, by its number', () => {
    expect(namesArticle('Điều 13 Quyết định 12/2021/QĐ-TTg')).toBe(true)
    expect(namesArticle('khoản 2 điều 5')).toBe(true)
    expect(namesArticle('Quyết định 761/QĐ-TTg')).toBe(false)
  })

  test('follows the one for the same body and magnitude, and stands beside another magnitude', () => {
    const general = { hazard: 'oil', medium: 'sea', body: 'SOS', fromMagnitude: null } as const
    expect(isSameLine(general, { ...general })).toBe(true)
    expect(isSameLine(general, { ...general, fromMagnitude: 'large' })).toBe(false)
    expect(mandateKeyOf(general)).toBe('oil-sea-sos')
  })

  test('may name an agency, a kind of external or one of them', () => {
    expect(bodiesOf([{ id: 'oil-centre-north' }])).toEqual([
      'SOS',
      'NACCET',
      'oil-centre',
      'cbrn-centre',
      'naccet-unit',
      'oil-centre-north',
    ])
  })
})
