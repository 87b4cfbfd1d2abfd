import { describe, expect, it } from 'vitest'
import { rulesData } from './assets'
import { classify } from './classify'
import { facts } from './facts.fixture'
import type { RuleFacts, RuleRow, Scheme } from './rule'

const suggested = (given: RuleFacts, scheme: Scheme) =>
  classify(given, rulesData.rules).find((row) => row.scheme === scheme)

const spill = (max: number, more: Parameters<typeof facts>[0] = {}) =>
  facts({ ...more, quantities: [{ max }] })

describe('the size of an oil spill', () => {
  it.each([
    [0, 'small'],
    [19.99, 'small'],
    [20, 'medium'],
    [500, 'medium'],
    [500.01, 'large'],
  ])('%f t is %s, under the old decision and the new one', (tonnes, level) => {
    for (const day of ['2025-12-24', '2026-06-01']) {
      const given = spill(tonnes, { at: `${day}T12:00:00+07:00` })
      expect(suggested(given, 'oil-band')?.level).toBe(level)
    }
  })

  it.each([
    [5_000, 'L', 5, 'm3', 'small'],
    [20_000, 'kg', 20, 't', 'medium'],
    [500_010, 'L', 500.01, 'm3', 'large'],
    [130, 'bbl', 20.6683483406, 'm3', 'medium'],
  ] as const)('reads %d %s as %f %s', (max, unit, baseMax, baseUnit, level) => {
    const row = suggested(facts({ quantities: [{ max, unit }] }), 'oil-band')
    expect(row?.level).toBe(level)
    expect(row?.reasonValues).toMatchObject({ baseMax, baseUnit, unit, converted: 'yes' })
  })

  it.each([
    ['2026-02-09T23:59:59+07:00', 'QĐ 12/2021/QĐ-TTg', 'Điều 6', true],
    ['2026-02-10T00:00:00+07:00', 'QĐ 04/2026/QĐ-TTg', null, false],
    ['2026-02-09T17:30:00Z', 'QĐ 04/2026/QĐ-TTg', null, false],
    ['2021-05-10T00:00:00+07:00', 'QĐ 12/2021/QĐ-TTg', 'Điều 6', true],
  ])('at %s rests on %s', (at, instrument, article, verified) => {
    expect(suggested(spill(30, { at }), 'oil-band')).toMatchObject({
      instrument,
      article,
      verified,
      reference: false,
      level: 'medium',
    })
  })

  it.each(['1994-10-03', '2021-05-09'])('has no basis on %s, only a level to refer to', (day) => {
    const given = spill(1_700, { at: `${day}T08:00:00+07:00` })
    expect(suggested(given, 'oil-band')).toMatchObject({
      level: 'large',
      instrument: null,
      article: null,
      legalBasis: null,
      effectiveFrom: null,
      effectiveTo: null,
      ruleId: null,
      verified: false,
      reference: true,
    })
  })

  it('takes the upper end of a range and says that the ends differ', () => {
    const row = suggested(facts({ quantities: [{ min: 18, max: 117.2 }] }), 'oil-band')
    expect(row?.level).toBe('medium')
    expect(row?.reasonValues).toMatchObject({
      span: 'across',
      min: 18,
      max: 117.2,
      lowerLevel: 'small',
      level: 'medium',
    })
  })

  it('says so where both ends of a range are in one band', () => {
    const row = suggested(facts({ quantities: [{ min: 20.6, max: 117.2 }] }), 'oil-band')
    expect(row?.reasonValues).toMatchObject({ span: 'same', lowerLevel: 'medium' })
  })

  it.each(['on-board', 'recovered'] as const)('is not set by what is %s, marked or not', (kind) => {
    for (const usedForLevel of [false, true]) {
      const given = facts({ quantities: [{ max: 1_700, kind, usedForLevel }] })
      expect(classify(given, rulesData.rules)).toEqual([])
    }
  })

  it('is set by what was released, however much more is on board', () => {
    const given = facts({ quantities: [{ max: 1_700, kind: 'on-board' }, { max: 4 }] })
    expect(suggested(given, 'oil-band')?.level).toBe('small')
  })

  it('is set by the quantity a person marked, else by the highest', () => {
    const quantities = [{ max: 4, usedForLevel: false }, { max: 600 }]
    expect(suggested(facts({ quantities }), 'oil-band')?.level).toBe('large')
    const marked = [{ max: 4, usedForLevel: true }, { max: 600 }]
    expect(suggested(facts({ quantities: marked }), 'oil-band')?.level).toBe('small')
  })

  it.each([
    ['nothing is known', []],
    ['only an area is known', [{ max: 18, unit: 'ha' as const }]],
  ])('is not suggested where %s', (_, quantities) => {
    expect(classify(facts({ quantities }), rulesData.rules)).toEqual([])
  })

  it.each([
    [4, 'facility'],
    [180, 'regional'],
    [1_700, 'national'],
  ])('of %d t suggests the %s response level, never as verified law', (tonnes, level) => {
    expect(suggested(spill(tonnes), 'oil-level')).toMatchObject({ level, verified: false })
  })
})

describe('the level of an environmental incident', () => {
  const waste = (at: string, more: Parameters<typeof facts>[0] = {}) =>
    facts({ hazard: 'pollution', at, details: { extent: 'province' }, ...more })

  it.each([
    ['2025-06-09T23:59:00+07:00', 'QĐ 09/2020/QĐ-TTg'],
    ['2025-06-10T00:00:00+07:00', 'QĐ 11/2025/QĐ-TTg'],
    ['2025-06-09T18:00:00Z', 'QĐ 11/2025/QĐ-TTg'],
  ])('of waste on land at %s rests on %s beside the law', (at, instrument) => {
    const row = suggested(waste(at), 'environment-level')
    expect(row).toMatchObject({ level: 'provincial', instrument, verified: true })
    expect(row?.legalBasis).toContain('Điều 123')
    expect(row?.legalBasis).toContain(instrument)
  })

  it.each([
    ['facility', 'facility'],
    ['commune', 'commune'],
    ['province', 'provincial'],
    ['beyond', 'national'],
  ] as const)('with the extent %s is %s', (extent, level) => {
    for (const day of ['2020-05-01', '2023-03-01', '2025-06-20', '2025-08-01', '2026-11-24'])
      expect(
        suggested(waste(`${day}T12:00:00+07:00`, { details: { extent } }), 'environment-level'),
      ).toMatchObject({ level, reference: false })
  })

  it('names the district step a relic from 01/07/2025', () => {
    const step = (day: string) =>
      suggested(
        waste(`${day}T12:00:00+07:00`, { details: { extent: 'commune' } }),
        'environment-level',
      )
    expect(step('2025-06-30')).toMatchObject({ reason: 'environment-extent', verified: true })
    expect(step('2025-07-01')).toMatchObject({ reason: 'environment-relic', verified: false })
  })

  it('at sea rests on the law alone: the waste decisions stop at the shore', () => {
    for (const where of [{ atSea: true }, { medium: 'sea' as const }])
      expect(
        suggested(waste('2025-09-01T12:00:00+07:00', where), 'environment-level'),
      ).toMatchObject({ instrument: 'Luật 72/2020/QH14', article: 'Điều 123' })
  })

  it('is not suggested where the extent is unknown', () => {
    expect(classify(waste('2025-09-01T12:00:00+07:00', { details: {} }), rulesData.rules)).toEqual(
      [],
    )
  })
})

describe('other schemes', () => {
  it.each([
    ['facility', 'facility'],
    ['commune', 'provincial'],
    ['province', 'provincial'],
    ['beyond', 'national'],
  ] as const)('a chemical incident with the extent %s is %s', (extent, level) => {
    const given = facts({ hazard: 'chemical', details: { extent } })
    expect(classify(given, rulesData.rules)).toMatchObject([{ scheme: 'chemical-level', level }])
  })

  it.each([
    [42.45, 'Ci', 'Ir-192', '2'],
    [1_000, 'TBq', 'Sr-90', '1'],
    [999, 'TBq', 'Sr-90', '2'],
    [10, 'TBq', 'Sr 90', '2'],
    [1, 'TBq', 'stronti-90', '3'],
    [0.999, 'TBq', '90Sr', '4'],
    [0.01, 'TBq', 'Sr-90', '4'],
    [9.99, 'GBq', 'Sr-90', '5'],
    [100, 'GBq', 'Cs-137', '3'],
  ] as const)('%f %s of %s is a source of category %s', (max, unit, substanceName, level) => {
    const quantities = [{ max, unit, kind: 'on-board' as const }]
    const given = facts({ hazard: 'radiation', substanceName, quantities })
    expect(suggested(given, 'source-category')?.level).toBe(level)
  })

  it('gives no category to a nuclide without a D-value here', () => {
    const quantities = [{ max: 1, unit: 'TBq' as const }]
    const given = facts({ hazard: 'radiation', substanceName: 'Po-210', quantities })
    expect(suggested(given, 'source-category')).toBeUndefined()
  })

  it('puts a lost source into group 1 under the law of 2008, for reference from 2026', () => {
    const lost = (at: string) =>
      suggested(
        facts({ hazard: 'radiation', at, details: { situation: 'lost' } }),
        'radiation-group',
      )
    expect(lost('2014-09-12T12:00:00+07:00')).toMatchObject({ level: 'N1', article: 'Điều 82' })
    expect(lost('2026-09-12T12:00:00+07:00')).toMatchObject({ level: 'N1', reference: true })
  })

  it('puts a leak that leaves the province into group 5', () => {
    const details = { situation: 'leak', extent: 'beyond' } as const
    const given = facts({ hazard: 'radiation', details })
    expect(suggested(given, 'radiation-group')?.level).toBe('N5')
  })
})

describe('a scheme that comes as rows', () => {
  const row = (level: string, when: RuleRow['when']): RuleRow => ({
    id: level,
    scheme: 'soil-limit',
    level,
    instrument: 'I',
    article: null,
    legalBasis: 'I',
    effectiveFrom: '2000-01-01',
    effectiveTo: null,
    verified: false,
    source: '',
    reason: 'r',
    when,
  })
  const rows = [
    row('within', { hazard: ['dioxin'], teq: { lte: 1000 } }),
    row('exceeds', { hazard: ['dioxin'], teq: { gt: 1000 } }),
  ]

  it.each([
    [1000, 'within'],
    [1000.5, 'exceeds'],
  ])('needs no code: %f ng/kg is %s', (teq, level) => {
    expect(classify(facts({ hazard: 'dioxin', details: { teq } }), rows)).toMatchObject([{ level }])
  })

  it('falls silent where a rule is in force and its conditions do not hold', () => {
    const old = {
      ...row('exceeds', { hazard: ['dioxin'], teq: { gt: 10 } }),
      effectiveTo: '2010-12-31',
    }
    const now = {
      ...row('exceeds', { hazard: ['dioxin'], teq: { gt: 1000 } }),
      effectiveFrom: '2011-01-01',
    }
    expect(classify(facts({ hazard: 'dioxin', details: { teq: 50 } }), [old, now])).toEqual([])
  })
})
