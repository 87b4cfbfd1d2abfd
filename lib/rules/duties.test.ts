import { describe, expect, it } from 'vitest'
import { rulesData } from './assets'
import { duties } from './duties'
import { facts } from './facts.fixture'
import type { Duty } from './rule'

const ids = (list: Duty[]) => list.map(({ id }) => id)

describe('a lost, stolen or sabotaged source', () => {
  const lost = (discoveredAt: string, situation: 'lost' | 'stolen' | 'sabotaged' = 'lost') =>
    duties(
      facts({ hazard: 'radiation', at: discoveredAt, discoveredAt, details: { situation } }),
      rulesData,
    )

  it.each(['lost', 'stolen', 'sabotaged'] as const)(
    '(%s) is told to three within 8 hours of the discovery',
    (situation) => {
      const notices = lost('2025-09-12T22:00:00+07:00', situation).filter(
        ({ due }) => due.hours !== undefined,
      )
      expect(notices.map(({ recipient }) => recipient)).toEqual([
        'Cục An toàn bức xạ và hạt nhân',
        'Sở Khoa học và Công nghệ nơi xảy ra',
        'Cơ quan công an nơi gần nhất',
      ])
      for (const notice of notices) {
        expect(notice.due).toEqual({ kind: 'law', hours: 8, at: '2025-09-13T06:00:00+07:00' })
        expect(notice).toMatchObject({ verified: true })
        expect(notice.legalBasis).toContain('TT 01/2019/TT-BKHCN')
      }
    },
  )

  it.each([
    ['2025-09-12T22:00:00+07:00', '2025-09-19', true],
    ['2025-12-29T22:00:00+07:00', '2026-01-07', false],
    ['2026-02-12T22:00:00+07:00', '2026-02-26', false],
  ])('discovered %s is reported in writing by the end of %s', (discovered, day, verified) => {
    const written = lost(discovered).filter(({ due }) => due.hours === undefined)
    expect(written).toHaveLength(3)
    for (const duty of written)
      expect(duty).toMatchObject({
        due: { kind: 'law', at: `${day}T23:59:00+07:00` },
        verified,
      })
  })

  it('is not verified law from 2026 on, when the circular may have lapsed', () => {
    for (const duty of lost('2026-03-01T08:00:00+07:00'))
      expect(duty).toMatchObject({ due: { kind: 'law' }, verified: false })
  })

  it('of 2014 has recipients but neither term nor basis', () => {
    const list = lost('2014-09-12T08:00:00+07:00')
    expect(list).toHaveLength(6)
    for (const duty of list)
      expect(duty).toMatchObject({ due: { kind: 'none' }, legalBasis: null, verified: false })
  })

  it('counts from the logging where the discovery is unknown', () => {
    const given = facts({
      hazard: 'radiation',
      details: { situation: 'lost' },
      loggedAt: '2025-12-24T09:30:00+07:00',
    })
    expect(duties(given, rulesData)[0]?.due.at).toBe('2025-12-24T17:30:00+07:00')
  })

  it('is another duty than a stuck one, which has no legal term', () => {
    const given = facts({ hazard: 'radiation', details: { situation: 'stuck' } })
    for (const duty of duties(given, rulesData))
      expect(duty).toMatchObject({ due: { kind: 'internal' }, legalBasis: null })
  })
})

describe('an oil spill', () => {
  it.each([
    ['land', false, ['oil-commune', 'oil-province']],
    ['river', false, ['oil-commune', 'oil-inland-port', 'oil-province']],
    ['coast', false, ['oil-commune', 'oil-port-authority', 'oil-province', 'oil-regional-centre']],
    ['sea', true, ['oil-port-authority', 'oil-mrcc', 'oil-province', 'oil-regional-centre']],
  ] as const)('on %s is told to one of those near it', (medium, atSea, expected) => {
    const list = duties(facts({ medium, atSea }), rulesData)
    expect(ids(list)).toEqual(expected)
    for (const duty of list) expect(duty.oneOf).toBe('oil-art13')
  })

  it('has no hour figure in law: our own target runs from the logging', () => {
    for (const duty of duties(facts(), rulesData)) {
      expect(duty.due).toEqual({ kind: 'internal', hours: 0.25, at: '2025-12-24T12:15:00+07:00' })
      expect(duty.legalBasis).toBe('Điều 13 QĐ 12/2021/QĐ-TTg')
    }
  })

  it('of 20 t up since 2026 also concerns whoever stands above the facility', () => {
    const given = facts({ at: '2026-02-10T00:00:00+07:00', quantities: [{ max: 20 }] })
    expect(duties(given, rulesData).at(-1)).toMatchObject({
      id: 'oil-beyond-capacity',
      due: { kind: 'none' },
      legalBasis: 'QĐ 04/2026/QĐ-TTg',
      verified: false,
    })
  })

  it('keeps the key of a duty when the rule changes, so that a notice still fits', () => {
    const before = duties(facts({ at: '2026-02-09T23:59:00+07:00' }), rulesData)
    const after = duties(facts({ at: '2026-02-10T00:00:00+07:00' }), rulesData)
    expect(ids(after)).toEqual(ids(before))
    expect(after.map(({ ruleId }) => ruleId)).not.toEqual(before.map(({ ruleId }) => ruleId))
  })
})

describe('other incidents', () => {
  it.each([
    ['facility', []],
    ['commune', ['chemical-province']],
    ['beyond', ['chemical-province', 'chemical-national']],
  ] as const)('a chemical one with the extent %s adds %j', (extent, more) => {
    const list = ids(duties(facts({ hazard: 'chemical', details: { extent } }), rulesData))
    expect(list).toEqual(['chemical-fire', 'chemical-commune', ...more])
  })

  it('pollution is told to the commune and its civil defence command', () => {
    const list = ids(duties(facts({ hazard: 'pollution' }), rulesData))
    expect(list).toContain('environment-commune')
    expect(list).toContain('environment-civil-defence')
  })

  it('every id is told once, whatever the incident', () => {
    for (const hazard of ['oil', 'chemical', 'dioxin', 'radiation', 'pollution'] as const)
      for (const medium of ['sea', 'coast', 'river', 'land', 'facility', 'air'] as const) {
        const given = facts({ hazard, medium, details: { extent: 'beyond', situation: 'lost' } })
        const list = ids(duties(given, rulesData))
        expect(list.length).toBeGreaterThan(0)
        expect(new Set(list).size).toBe(list.length)
      }
  })
})
