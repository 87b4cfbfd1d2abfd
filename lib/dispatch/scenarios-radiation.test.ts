import { describe, expect, test } from 'vitest'
import { leadAgencyOf } from '@/lib/plans/mandates'
import {
  answerTo,
  broughtOf,
  codesOf,
  onBoard,
  shortOf,
  supportBy,
  type Told,
  whyNot,
} from '@/tests/factories/scenario'
import { seededForces } from '@/tests/factories/seeded'

/** Lost sources and dioxin sites of the record; positions are estimates. */
const { mandates } = seededForces()
const BOTH_NACCET_UNITS = {
  'naccet-radiation': 'mandate-must',
  'naccet-remediation': 'mandate-must',
}
const capabilitiesOf = (brings: readonly { capability: string }[] = []) =>
  brings.map(({ capability }) => capability)

test.each(['radiation', 'dioxin'] as const)('%s is led by NACCET wherever it is', (hazard) => {
  for (const medium of ['land', 'river', 'sea', 'facility', 'air', 'coast'] as const)
    expect(leadAgencyOf(mandates, { hazard, medium, day: '2026-11-24' })).toBe('NACCET')
})

describe('sources', () => {
  const lost = (at: [number, number], what?: string): Told => ({
    at,
    hazard: 'radiation',
    medium: 'land',
    ...(what ? { what } : {}),
  })

  test('Cs-137 lost at Việt Trung: NACCET is asked, and until then Phủ Lý cordons and measures', () => {
    const answer = answerTo(lost([20.42, 105.91], 'Cs-137'))
    expect(supportBy(answer)).toEqual(BOTH_NACCET_UNITS)
    expect(answer.lead?.stationCode).toBe('90-01')
    expect(capabilitiesOf(answer.lead?.brings)).toEqual(
      expect.arrayContaining(['survey-meter', 'dosimeter', 'cordon-kit']),
    )
  })

  test('the military centre may act but is not asked unbidden; it is named where meters are short', () => {
    const answer = answerTo({
      at: [12.49, 109.28],
      hazard: 'radiation',
      medium: 'facility',
      what: 'Ir-192',
      quantities: [onBoard(42.45, 'Ci')],
    })
    expect(supportBy(answer)).toEqual(BOTH_NACCET_UNITS)
    const meters = answer.shortfalls.find(({ capability }) => capability === 'survey-meter')
    expect(meters?.externals).toEqual(['cbrn-centre-central', 'naccet-radiation'])
  })

  test('Ir-192 stuck at Hyundai-Vinashin, 42,45 Ci: the most dangerous kind, and Vân Phong next door has no dosimeter', () => {
    const answer = answerTo({
      at: [12.49, 109.28],
      hazard: 'radiation',
      medium: 'facility',
      what: 'Iridi 192',
      quantities: [onBoard(42.45, 'Ci')],
    })
    expect(answer.magnitude).toBe('large')
    expect(codesOf(answer.package)).not.toContain('79-02')
    expect(whyNot(answer, '79-02')).toContain('lacks-capability')
    expect(answer.lead?.stationCode).toBe('79-01')
    expect(shortOf(answer)).toContain('dosimeter')
  })

  test('Ir-192 lost by Apave in Tân Bình, activity unknown: the city goes with all its meters, served as medium', () => {
    const answer = answerTo(lost([10.794, 106.658], 'Ir-192'))
    expect(answer.lead?.stationCode).toBe('51-01')
    expect(answer.notes).toContain('magnitude-unknown')
    expect(broughtOf(answer, 'survey-meter')).toBeGreaterThan(0)
    expect(shortOf(answer)).toEqual([])
  })

  test('Cs-137 missing at Bắc Kạn: the station of the town has no meter, so Thái Nguyên leads', () => {
    const answer = answerTo(lost([22.1, 105.86], 'Cs-137'))
    expect(answer.lead?.stationCode).toBe('20-01')
    expect(whyNot(answer, '97-01')).toContain('lacks-capability')
  })

  test('a source lost at the Sông Đà cement works: Hòa Bình is near and has nothing to measure with', () => {
    const answer = answerTo(lost([20.79, 105.35]))
    expect(whyNot(answer, '28-01')).toEqual(
      expect.arrayContaining(['lacks-capability', 'not-needed']),
    )
    expect(codesOf(answer.package)).not.toContain('28-01')
  })

  test('Co-60 missing at Pomina 3, Phú Mỹ: the station at the gate leads and the rest of its meters follow', () => {
    const answer = answerTo(lost([10.585, 107.03], 'Co-60'))
    expect(answer.lead?.stationCode).toBe('72-02')
    expect(shortOf(answer)).toEqual([])
    expect(answer.package.length).toBeGreaterThan(1)
  })

  test('a source lost on a rig: Vũng Tàu has meters and a port but no vessel; what is short is said with who has it', () => {
    const answer = answerTo({ ...lost([9.8, 108.0]), medium: 'sea' })
    const port = answer.passedOver.find(({ stationCode }) => stationCode === '72-01')
    expect(port?.reasons).toContainEqual({ code: 'unreachable', because: 'no-vessel' })
    expect(broughtOf(answer, 'survey-meter')).toBeGreaterThan(0)
    expect(shortOf(answer)).toContain('dosimeter')
    for (const { externals } of answer.shortfalls) expect(externals).toContain('naccet-radiation')
  })
})

describe('dioxin sites', () => {
  test.each<[string, [number, number], string]>([
    ['Biên Hòa', [10.977, 106.818], '60-01'],
    ['Đà Nẵng', [16.044, 108.199], '43-01'],
    ['Phù Cát', [13.955, 109.042], '77-01'],
    ['A So', [16.105, 107.33], '75-01'],
  ])(
    'at the airfield of %s NACCET’s remediation unit must act; the station that keeps watch seals it off and samples',
    (_, at, keeper) => {
      const answer = answerTo({ at, hazard: 'dioxin', medium: 'land' })
      expect(supportBy(answer)).toEqual({ 'naccet-remediation': 'mandate-must' })
      expect(answer.lead?.stationCode).toBe(keeper)
      expect(broughtOf(answer, 'soil-sampling')).toBeGreaterThan(0)
      expect(broughtOf(answer, 'cordon-kit')).toBeGreaterThan(0)
      // The legal level is not weighed from kilograms: nobody knows the amount, and that is said.
      expect(answer.notes).toContain('magnitude-unknown')
    },
  )

  test('no mandate of the station’s agency left: nobody is sent and everybody says why', () => {
    const shut = mandates.map((mandate) =>
      mandate.hazard === 'dioxin' && mandate.body === 'SOS'
        ? { ...mandate, role: 'none' as const }
        : mandate,
    )
    const answer = answerTo(
      { at: [10.977, 106.818], hazard: 'dioxin', medium: 'land' },
      { input: { mandates: shut } },
    )
    expect(answer.lead).toBeNull()
    expect(answer.passedOver.every(({ reasons }) => reasons.some(isOutOfMandate))).toBe(true)
    expect(supportBy(answer)).toEqual({ 'naccet-remediation': 'mandate-must' })
  })
})

const isOutOfMandate = ({ code }: { code: string }) => code === 'out-of-mandate'
