import { describe, expect, test } from 'vitest'
import {
  answerTo,
  broughtOf,
  codesOf,
  needsOf,
  onBoard,
  released,
  shortOf,
  supportBy,
  type Told,
  whyNot,
} from '@/tests/factories/scenario'

/** Ships aground and oil on the coast, as told to the desk; positions are estimates. */
const oilAtSea = (at: [number, number], ...quantities: Told['quantities'] & object): Told => ({
  at,
  hazard: 'oil',
  medium: 'sea',
  quantities,
})

describe('ships', () => {
  test('Hồng Anh 06 off Cần Giờ, 100 t FO: Cần Giờ sails, and the southern oil centre is told', () => {
    const answer = answerTo(oilAtSea([10.33, 106.95], released(100, 't')))
    expect(answer.lead).toMatchObject({ stationCode: '51-04', mode: 'sea' })
    expect(answer.package.every(({ mode }) => mode !== 'road')).toBe(true)
    expect(supportBy(answer)).toEqual({ 'oil-centre-south': 'mandate-inform' })
  })

  test('Mỹ Đình off Cát Bà: the northern centre is told, the other two are not', () => {
    const answer = answerTo(oilAtSea([20.7, 107.03], onBoard(50, 't'), onBoard(150, 't')))
    expect(answer.magnitude).toBe('medium')
    expect(answer.lead?.stationCode).toBe('15-03')
    expect(supportBy(answer)).toEqual({ 'oil-centre-north': 'mandate-inform' })
  })

  test('Đức Trí sunk off La Gi with 1.700 t: La Gi is nearest and has no crew, and what no one has is said', () => {
    const answer = answerTo(oilAtSea([10.495, 107.792], onBoard(1700, 't')))
    expect(answer.magnitude).toBe('large')
    expect(codesOf(answer.package)).not.toContain('86-03')
    expect(whyNot(answer, '86-03')).toContain('crew-short')
    expect(shortOf(answer)).toEqual(expect.arrayContaining(['boom-sea', 'skimmer']))
    for (const { externals, available, needed } of answer.shortfalls) {
      expect(externals).toEqual(['oil-centre-south'])
      expect(available).toBeLessThan(needed)
    }
  })

  test('Hoàng Sơn South off Lý Sơn: the basis for telling the centre changes on 10/02/2026', () => {
    const told = oilAtSea([15.5, 109.25], released(180, 't'))
    const before = answerTo({ ...told, day: '2026-02-09' })
    const after = answerTo({ ...told, day: '2026-02-10' })
    expect(supportBy(before)).toEqual({ 'oil-centre-central': 'mandate-inform' })
    expect(supportBy(after)).toEqual({ 'oil-centre-central': 'mandate-inform' })
    expect(before.support[0]?.legalBasis).not.toBe(after.support[0]?.legalBasis)
    expect(codesOf(before.package)).toEqual(codesOf(after.package))
  })

  test('a small slick off Dung Quất: no centre is told, and still nobody comes by road', () => {
    const answer = answerTo(oilAtSea([15.5, 109.0], released(2, 't')))
    expect(answer.magnitude).toBe('small')
    expect(supportBy(answer)).toEqual({})
    expect(answer.lead?.mode).not.toBe('road')
    expect(answer.package.every(({ brings }) => brings.some(isVessel))).toBe(true)
  })
})

describe('the coast and the islands', () => {
  test('Hải Cảng, Quy Nhơn: the station in the port does it alone, and nobody was nearer', () => {
    const answer = answerTo({
      at: [13.768, 109.235],
      hazard: 'oil',
      medium: 'coast',
      quantities: [released(3000, 'L')],
    })
    expect(codesOf(answer.package)).toEqual(['77-01'])
    expect(answer.passedOver).toEqual([])
    expect(answer.shortfalls).toEqual([])
  })

  test('tar balls at Lăng Cô, nobody says how much: served as medium, and the answer says so', () => {
    const answer = answerTo({ at: [16.25, 108.07], hazard: 'oil', medium: 'coast' })
    expect(answer.magnitude).toBe('unknown')
    expect(answer.notes).toContain('magnitude-unknown')
    expect(answer.plans.map(({ id }) => id)).toEqual(['oil-coast-medium-v1'])
    expect(answer.lead?.stationCode).toBe('75-02')
  })

  test('K12 in the Lòng Tàu mangroves: boom for the river and for the shore, each need once', () => {
    const answer = answerTo({
      at: [10.62, 106.83],
      hazard: 'oil',
      medium: 'river',
      alsoMedia: ['coast'],
    })
    expect(needsOf(answer)).toEqual([...new Set(needsOf(answer))])
    expect(broughtOf(answer, 'boom-river')).toBeGreaterThan(0)
    expect(broughtOf(answer, 'boom-sea')).toBeGreaterThan(0)
  })

  test('Lý Sơn has no station: those who go sail; Quảng Ngãi is nearer and has no vessel', () => {
    const answer = answerTo({
      at: [15.38, 109.115],
      hazard: 'oil',
      medium: 'coast',
      quantities: [released(2, 't')],
    })
    expect(answer.lead?.mode).not.toBe('road')
    const city = answer.passedOver.find(({ stationCode }) => stationCode === '76-01')
    expect(city?.reasons).toContainEqual({ code: 'unreachable', because: 'no-vessel' })
    expect(city?.arrivalMinutes).toBeNull()
  })

  test('Phú Quốc helps itself by road; with its own station off duty others sail to it', () => {
    const told: Told = {
      at: [10.218, 103.962],
      hazard: 'oil',
      medium: 'coast',
      quantities: [released(2, 't')],
    }
    expect(answerTo(told).lead).toMatchObject({ stationCode: '68-02', mode: 'road' })
    const alone = answerTo(told, {
      stations: { '68-02': (station) => ({ ...station, readiness: 'off' }) },
    })
    expect(alone.lead?.mode).not.toBe('road')
    expect(whyNot(alone, '68-02')).toEqual(['off-duty'])
    expect(alone.passedOver[0]?.becomesEligibleIf).toEqual({ change: 'back-on-duty' })
  })
})

const isVessel = ({ capability }: { capability: string }) => capability === 'vessel-sea'
