import { describe, expect, test } from 'vitest'
import type { Capability } from '@/lib/plans/capability'
import type { StationFacts } from '@/lib/stations/station'
import { aPlan, desirable, essential } from '@/tests/factories/plan'
import {
  answerTo,
  broughtOf,
  codesOf,
  needsOf,
  nonsenseIn,
  released,
  shortOf,
  supportBy,
  type Told,
} from '@/tests/factories/scenario'

/** What should not happen and does: an honest answer with the next best, and no figure that is none. */
const SPILL: Told = {
  at: [15.36, 108.8],
  hazard: 'oil',
  medium: 'river',
  quantities: [released(500, 'L')],
}
const LOST_SOURCE: Told = { at: [20.42, 105.91], hazard: 'radiation', medium: 'land' }

const without =
  (capability: Capability) =>
  (station: StationFacts): StationFacts => ({
    ...station,
    stock: station.stock.filter((lot) => lot.capability !== capability),
  })

describe('a place', () => {
  test('in the sea without a marine plan: the land plan serves, it is said, and nobody drives there', () => {
    const answer = answerTo({ at: [15.6, 109.2], hazard: 'dioxin', medium: 'sea' })
    expect(answer.notes).toContain('no-plan')
    expect(answer.plans.map(({ medium }) => medium)).toEqual(['land'])
    expect(answer.lead).not.toBeNull()
    expect(answer.package.every(({ mode }) => mode !== 'road')).toBe(true)
    expect(supportBy(answer)).toEqual({ 'naccet-remediation': 'mandate-must' })
  })

  test('with no plan at all: nobody is asked for anything, and the answer says that the plan is missing', () => {
    const answer = answerTo(SPILL, { input: { plans: [] } })
    expect(answer).toMatchObject({ needs: [], plans: [], lead: null, shortfalls: [] })
    expect(answer.notes).toEqual(['no-plan'])
    expect(answer.passedOver).toHaveLength(100)
  })

  test('in Phnôm Pênh: nobody can come, each station says why, and NACCET is still asked', () => {
    const answer = answerTo({ ...LOST_SOURCE, at: [11.56, 104.92] })
    expect(answer).toMatchObject({ lead: null, package: [], reserves: [] })
    expect(answer.notes).toContain('nobody-can-come')
    expect(answer.passedOver).toHaveLength(100)
    expect(answer.passedOver.every(({ reasons }) => reasons.length > 0)).toBe(true)
    expect(shortOf(answer)).toEqual(needsOf(answer))
    expect(supportBy(answer)).toHaveProperty('naccet-radiation')
    expect(nonsenseIn(answer)).toEqual([])
  })

  test('that nobody can point at: needs and support stand, and it is not said that nobody can come', () => {
    const answer = answerTo({ ...LOST_SOURCE, at: null })
    expect(answer.lead).toBeNull()
    expect(answer.needs.length).toBeGreaterThan(0)
    expect(answer.notes).toContain('place-unknown')
    expect(answer.notes).not.toContain('nobody-can-come')
    expect(supportBy(answer)).toHaveProperty('naccet-radiation')
  })

  test('that is no number is like one that nobody can reach', () => {
    const answer = answerTo({ ...SPILL, at: [Number.NaN, 106] })
    expect(answer.lead).toBeNull()
    expect(nonsenseIn(answer)).toEqual([])
    expect(
      answer.notes.some((note) => note === 'nobody-can-come' || note === 'place-unknown'),
    ).toBe(true)
  })
})

describe('stations', () => {
  test('with no crew anywhere: nobody goes, and the nearest says whom to call in', () => {
    const answer = answerTo(SPILL, {
      everyStation: (station) => ({ ...station, crewOnDuty: 0, crewFree: 0 }),
    })
    expect(answer.lead).toBeNull()
    expect(answer.notes).toContain('nobody-can-come')
    expect(answer.passedOver).toHaveLength(100)
    expect(answer.passedOver[0]?.reasons.map(({ code }) => code)).toContain('no-crew')
    expect(answer.passedOver[0]?.becomesEligibleIf).toEqual({ change: 'call-crew', count: 2 })
    expect(shortOf(answer)).toEqual(needsOf(answer))
  })

  test('one without a position is passed by and never first; the others answer as if it were not there', () => {
    const told = { ...SPILL, at: [15.12, 108.79] as [number, number] }
    expect(answerTo(told).lead?.stationCode).toBe('76-01')
    const answer = answerTo(told, {
      stations: {
        '76-01': (station) => ({ ...station, position: { lat: Number.NaN, lng: Number.NaN } }),
      },
    })
    expect(answer.lead).not.toBeNull()
    expect(codesOf([...answer.package, ...answer.reserves])).not.toContain('76-01')
    expect(nonsenseIn(answer)).toEqual([])
  })

  test('none with a position: nobody can come, and no figure is made up', () => {
    const answer = answerTo(SPILL, {
      everyStation: (station) => ({ ...station, position: { lat: Number.NaN, lng: Number.NaN } }),
    })
    expect(answer).toMatchObject({ lead: null, package: [] })
    expect(answer.notes).toContain('nobody-can-come')
    expect(nonsenseIn(answer)).toEqual([])
  })

  test('one with figures that are no numbers is not sent', () => {
    const nothing = Number.NaN
    for (const faulty of [
      { mobilisationMinutes: nothing },
      { crewFree: nothing },
      { crewOnDuty: nothing },
    ]) {
      const answer = answerTo(SPILL, {
        stations: { '76-01': (station) => ({ ...station, ...faulty }) },
      })
      expect(codesOf(answer.package)).not.toContain('76-01')
      expect(answer.lead).not.toBeNull()
      expect(nonsenseIn(answer)).toEqual([])
    }
  })
})

describe('needs', () => {
  test('one that nobody has is short, with who outside has it; the others are met all the same', () => {
    const answer = answerTo(LOST_SOURCE, {
      call: { needsOverride: [essential('source-container', 1), essential('survey-meter', 1)] },
      everyStation: without('source-container'),
    })
    expect(answer.lead?.brings.map(({ capability }) => capability)).toEqual(['survey-meter'])
    expect(answer.shortfalls).toMatchObject([
      { capability: 'source-container', needed: 1, available: 0 },
    ])
    expect(answer.shortfalls[0]?.next).toBeUndefined()
    expect(answer.shortfalls[0]?.externals).toContain('naccet-radiation')
  })

  test('the only one, that nobody has: no lead, each station says that it has none', () => {
    const answer = answerTo(LOST_SOURCE, {
      call: { needsOverride: [essential('source-container', 1)] },
      everyStation: without('source-container'),
    })
    expect(answer.lead).toBeNull()
    expect(answer.notes).toContain('nobody-can-come')
    expect(answer.passedOver).toHaveLength(100)
    expect(
      answer.passedOver.every(({ reasons }) =>
        reasons.some(({ code }) => code === 'lacks-capability'),
      ),
    ).toBe(true)
  })

  test('a plan with a zero quantity asks for nothing of it, and for the rest as planned', () => {
    const plan = aPlan({ needs: [essential('skimmer', 0), essential('boom-river', 200)] })
    const answer = answerTo(SPILL, { input: { plans: [plan] } })
    expect(needsOf(answer)).toEqual(['boom-river'])
    expect(broughtOf(answer, 'boom-river')).toBe(200)
    expect(nonsenseIn(answer)).toEqual([])
  })

  test('a plan of zeros, negatives and no numbers asks for nothing and breaks nothing', () => {
    const plan = aPlan({
      needs: [essential('skimmer', 0), essential('boat', -2), desirable('sorbent', Number.NaN)],
    })
    const answer = answerTo(SPILL, { input: { plans: [plan] } })
    expect(answer).toMatchObject({ needs: [], lead: null, shortfalls: [] })
    expect(answer.passedOver).toHaveLength(100)
    expect(nonsenseIn(answer)).toEqual([])
  })
})
