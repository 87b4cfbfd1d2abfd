import { describe, expect, it } from 'vitest'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import { aStation, stockOf } from '@/tests/factories/station'
import { chosenOf, differences, fillNeeds, toggled, withAllTheyHave } from './choice'

const pick = (stationCode: string, arrivalMinutes: number, boom: number): Pick => ({
  stationCode,
  name: stationCode,
  arrivalMinutes,
  arrivalLow: arrivalMinutes,
  arrivalHigh: arrivalMinutes,
  mobilisationMinutes: 10,
  travelMinutes: arrivalMinutes - 10,
  straightKm: 1,
  distanceKm: 1,
  mode: 'road',
  source: 'network',
  estimate: true,
  brings: [{ capability: 'boom-river', unit: 'm', quantity: boom }],
  crew: 2,
})

const lead = pick('76-01', 51, 120)
const second = pick('92-01', 68, 100)
const reserve = pick('43-01', 105, 200)
const recommendation: Recommendation = {
  hash: 'h',
  afterDecision: null,
  computedAt: '2025-12-24T07:03:00Z',
  world: 'real',
  magnitude: 'small',
  plans: [],
  needs: [{ capability: 'boom-river', unit: 'm', quantity: 200, essential: true }],
  crewNeeded: 2,
  lead,
  package: [lead, second],
  reserves: [reserve],
  passedOver: [],
  shortfalls: [],
  support: [],
  coverageCost: null,
  travel: { source: 'network', version: '1' },
  proven: true,
  notes: [],
}

describe('the package a coordinator chooses', () => {
  it('is the proposal until one is ticked off, and again when it is ticked back on', () => {
    const without = toggled(recommendation, null, '92-01')
    expect(chosenOf(recommendation, without).map(({ stationCode }) => stationCode)).toEqual([
      '76-01',
    ])
    expect(toggled(recommendation, without, '92-01')).toBeNull()
  })

  it('takes in a reserve', () => {
    expect(chosenOf(recommendation, toggled(recommendation, null, '43-01'))).toHaveLength(3)
  })

  it('fills a need in order of arrival and credits nobody with more than is still wanted', () => {
    expect(fillNeeds(recommendation.needs, [second, lead])).toEqual([
      {
        need: recommendation.needs[0],
        parts: [
          { stationCode: '76-01', quantity: 120 },
          { stationCode: '92-01', quantity: 80 },
        ],
        have: 200,
        short: 0,
      },
    ])
    expect(fillNeeds(recommendation.needs, [lead])[0]?.short).toBe(80)
  })

  it('has each bring all it has of a need once the lead is ticked off, not only its share', () => {
    const stations = [aStation({ code: '92-01', stock: stockOf({ 'boom-river': 180 }) })]
    const whole = withAllTheyHave([second], recommendation.needs, stations, '2025-12-24')
    expect(fillNeeds(recommendation.needs, whole)[0]).toMatchObject({ have: 180, short: 20 })
  })

  it('says who was sent beside what was shown, and who was not', () => {
    expect(differences(['76-01', '92-01'], ['76-01', '43-01'])).toEqual({
      added: ['43-01'],
      missing: ['92-01'],
    })
  })
})
