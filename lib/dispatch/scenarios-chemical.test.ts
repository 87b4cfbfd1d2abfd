import { describe, expect, test } from 'vitest'
import {
  answerTo,
  broughtOf,
  codesOf,
  needsOf,
  released,
  shortOf,
  supportBy,
  whyNot,
} from '@/tests/factories/scenario'

/** Chemicals and waste of the record, as told to the desk; positions are estimates. */
const capabilitiesOf = (brings: readonly { capability: string }[] = []) =>
  brings.map(({ capability }) => capability)

describe('chemicals', () => {
  test('ammonia at Vĩnh Lộc, over 1 t: who leads can breathe and measure; the nearer port has neither', () => {
    const answer = answerTo({
      at: [10.688, 106.607],
      hazard: 'chemical',
      medium: 'air',
      alsoMedia: ['facility'],
      what: 'Amoniac',
      quantities: [released(1.1, 't')],
    })
    expect(answer.magnitude).toBe('large')
    expect(capabilitiesOf(answer.lead?.brings)).toEqual(
      expect.arrayContaining(['scba', 'gas-detector', 'ppe-b']),
    )
    expect(whyNot(answer, '51-02')).toContain('lacks-capability')
    expect(supportBy(answer)).toEqual({})
  })

  test('a chlorine cylinder at a waterworks of Thủ Đức: sealed suits, air and detectors all come', () => {
    const answer = answerTo({
      at: [10.85, 106.76],
      hazard: 'chemical',
      medium: 'air',
      what: 'Clo',
      quantities: [released(900, 'kg')],
    })
    for (const capability of ['ppe-a', 'scba', 'gas-detector', 'decon-unit'] as const)
      expect(broughtOf(answer, capability)).toBeGreaterThan(0)
    expect(capabilitiesOf(answer.lead?.brings)).toEqual(
      expect.arrayContaining(['scba', 'gas-detector']),
    )
    expect(answer.shortfalls).toEqual([])
  })

  test('lye at Nhân Cơ: Gia Nghĩa leads, neutraliser is short, and who could help is named', () => {
    const answer = answerTo({
      at: [11.98, 107.56],
      hazard: 'chemical',
      medium: 'facility',
      what: 'NaOH',
      quantities: [released(9.6, 'm3')],
    })
    expect(answer.lead?.stationCode).toBe('48-01')
    const neutraliser = answer.shortfalls.find(({ capability }) => capability === 'neutraliser')
    expect(neutraliser?.externals).toContain('naccet-remediation')
    expect(neutraliser?.next?.stationCode).toBeDefined()
    // By the mandates that ship the military centres have no part inside a plant.
    expect(neutraliser?.externals.some((id) => id.startsWith('cbrn'))).toBe(false)
  })

  test('mercury at Rạng Đông, 15,1–27,2 kg: the upper figure counts and is still small; two stations of the city go', () => {
    const answer = answerTo({
      at: [20.998, 105.812],
      hazard: 'chemical',
      medium: 'facility',
      alsoMedia: ['air'],
      what: 'Thủy ngân',
      quantities: [released(15.1, 'kg', 27.2)],
    })
    expect(answer.magnitude).toBe('small')
    expect(codesOf(answer.package).every((code) => code.startsWith('29-'))).toBe(true)
    expect(broughtOf(answer, 'decon-unit')).toBeGreaterThan(0)
    expect(shortOf(answer)).toEqual([])
  })

  test('a paint store on fire in Long Biên, amount unknown: Đông Anh is near by kilometres and says why not', () => {
    const answer = answerTo({ at: [21.06, 105.89], hazard: 'chemical', medium: 'facility' })
    expect(answer.notes).toContain('magnitude-unknown')
    expect(codesOf(answer.package)).not.toContain('29-02')
    expect(whyNot(answer, '29-02')).toContain('lacks-capability')
    expect(broughtOf(answer, 'gas-detector')).toBeGreaterThan(0)
  })
})

describe('pollution and waste', () => {
  test('dead fish at Vũng Áng, on the shore and at sea: what each asks for is asked once, and Vũng Áng leads', () => {
    const answer = answerTo({
      at: [18.045, 106.435],
      hazard: 'pollution',
      medium: 'coast',
      alsoMedia: ['sea'],
    })
    expect(answer.plans.map(({ medium }) => medium)).toEqual(['coast', 'sea'])
    expect(needsOf(answer)).toEqual(expect.arrayContaining(['vessel-sea', 'haz-waste-truck']))
    expect(answer.lead?.stationCode).toBe('38-02')
    expect(broughtOf(answer, 'soil-sampling')).toBeGreaterThan(0)
  })

  test('the gypsum pond at Tằng Loỏng: the station at the gate leads; the boat that is missing is said', () => {
    const answer = answerTo({
      at: [22.3, 104.12],
      hazard: 'pollution',
      medium: 'river',
      alsoMedia: ['facility'],
    })
    expect(answer.lead?.stationCode).toBe('24-02')
    expect(shortOf(answer)).toContain('boat')
  })
})
