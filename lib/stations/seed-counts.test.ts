import { describe, expect, test } from 'vitest'
import { recommend } from '@/lib/dispatch/recommend'
import type { Call } from '@/lib/dispatch/recommendation'
import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { HAZARDS, type Hazard, MEDIA, type Medium } from '@/lib/hazards/hazard'
import { CAPABILITIES } from '@/lib/plans/capability'
import type { Plan } from '@/lib/plans/plan'
import { travelAssets } from '@/lib/travel/assets'
import { isSea } from '@/lib/travel/sea-grid'
import type { TravelPlace } from '@/lib/travel/travel'
import { travelRows } from '@/lib/travel/travel-rows'
import { kitOf } from '@/prisma/seed/stations/kit'
import stationRows from '@/prisma/seed/stations/stations.json'
import { seededForces } from '@/tests/factories/seeded'
import { type StationFacts, usable } from './station'

const DAY = '2026-11-24'
const { network, sea } = travelAssets()
const { stations, plans, mandates, externals, policy } = seededForces()

describe('the synthetic stations', () => {
  test('are one hundred, told apart by code, and all say that they are synthetic', () => {
    expect(new Set(stations.map(({ code }) => code)).size).toBe(100)
    expect(stations.every(({ isSynthetic }) => isSynthetic)).toBe(true)
  })

  test('stand on the road network or on an island of it', () => {
    const far = stations.filter(
      ({ position }) => Math.min(...network.nodes.map((node) => distanceKm(node, position))) > 3,
    )
    expect(far.map(({ code }) => code)).toEqual([])
  })

  test('hold every capability somewhere and none everywhere in quantity', () => {
    const missing = CAPABILITIES.filter(
      (capability) =>
        !stations.some(({ stock }) => stock.some((lot) => lot.capability === capability)),
    )
    expect(missing).toEqual([])
  })

  test('have the same kit whenever it is asked for', () => {
    for (const row of stationRows) expect(kitOf(row)).toEqual(kitOf({ ...row }))
  })

  test('are mostly ready: about ten limited, about four off', () => {
    const count = (state: string) => stations.filter(({ readiness }) => readiness === state).length
    expect(count('limited')).toBe(10)
    expect(count('off')).toBe(4)
  })
})

test('some stations, and never more than 80, can lead for each hazard and medium', () => {
  const wrong: string[] = []
  for (const hazard of HAZARDS) {
    const line = MEDIA.map((medium) => {
      const [small, medium_, large] = (['small', 'medium', 'large'] as const).map((magnitude) => {
        const plan = plans.find(
          (row) => row.hazard === hazard && row.medium === medium && row.magnitude === magnitude,
        )
        return plan ? stations.filter((station) => canLead(station, plan)).length : null
      })
      for (const count of [small, medium_, large])
        if (count !== null && count !== undefined && (count < 1 || count > 80))
          wrong.push(`${hazard} ${medium} ${count}`)
      return `${medium} ${[small, medium_, large].map((count) => count ?? '–').join('/')}`
    })
    console.info(`stations that can lead, ${hazard}: ${line.join(' · ')}`)
  }
  expect(wrong).toEqual([])
})

test('for at least a fifth of places on land the nearest station is not the one that goes', {
  timeout: 60_000,
}, () => {
  const places = landPlaces(60)
  const shares = HAZARDS.map((hazard) => {
    const others = places.filter((position) => {
      const lead = recommendAt(hazard, 'land', { position, atSea: false }).lead
      return lead !== null && lead.stationCode !== nearestTo(position).code
    })
    return others.length / places.length
  })
  console.info(
    `nearest is not the lead, of ${places.length} places: ${HAZARDS.map((hazard, i) => `${hazard} ${Math.round((shares[i] ?? 0) * 100)} %`).join(' · ')}`,
  )
  for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.2)
})

describe('oil in the river at Dung Quất', () => {
  const {
    lead,
    package: picks,
    passedOver,
  } = recommendAt(
    'oil',
    'river',
    { position: { lat: 15.36, lng: 108.8 }, atSea: false },
    { '92-02': ['skimmer'] },
  )

  test('passes over the station next door, whose only member on duty is not a crew', () => {
    const nextDoor = passedOver.find(({ stationCode }) => stationCode === '76-02')
    expect(nextDoor?.reasons.map(({ code }) => code)).toContain('crew-short')
    expect(nextDoor?.becomesEligibleIf).toEqual({ change: 'call-crew', count: 1 })
  })

  test('sends Quảng Ngãi with its boom and Tam Kỳ with its skimmer', () => {
    expect(lead?.stationCode).toBe('76-01')
    expect(picks.map(({ stationCode }) => stationCode)).toEqual(['76-01', '92-01'])
    const brought = picks.flatMap(({ brings }) => brings.map(({ capability }) => capability))
    expect(brought).toContain('boom-river')
    expect(brought).toContain('skimmer')
  })
})

function recommendAt(
  hazard: Hazard,
  medium: Medium,
  place: TravelPlace,
  committed: Record<string, string[]> = {},
) {
  const call: Call = {
    world: 'real',
    hazard,
    medium,
    alsoMedia: [],
    magnitude: 'small',
    lat: place.position.lat,
    atSea: place.atSea,
    day: DAY,
    declined: [],
    assigned: [],
    alreadyBrought: [],
    needsOverride: null,
    afterDecision: null,
  }
  const free = stations.map((station) => ({
    ...station,
    stock: station.stock.map((lot) =>
      committed[station.code]?.includes(lot.capability) ? { ...lot, committed: lot.owned } : lot,
    ),
  }))
  const travel = travelRows(place, free, network, sea, policy.travel)
  const computedAt = `${DAY}T08:00:00+07:00`
  return recommend({ call, stations: free, travel, plans, mandates, externals, policy, computedAt })
}

/** On duty with a full crew, able to sail where the plan is for the sea, with a worthwhile share. */
function canLead(station: StationFacts, plan: Plan): boolean {
  if (station.readiness === 'off' || station.crewFree < plan.crewPerStation) return false
  const has = (capability: string) =>
    station.stock
      .filter((lot) => lot.capability === capability)
      .reduce((sum, lot) => sum + usable(lot, DAY), 0)
  if (plan.medium === 'sea' && (station.port === null || has('vessel-sea') < 1)) return false
  return plan.needs.some(
    ({ essential, capability, quantity }) =>
      essential && has(capability) > 0 && has(capability) >= policy.firstShare * quantity,
  )
}

function nearestTo(position: Position) {
  const [nearest] = [...stations].sort(
    (a, b) => distanceKm(a.position, position) - distanceKm(b.position, position),
  )
  if (!nearest) throw new Error('no stations')
  return nearest
}

/** Places within 30 km of the road network's mainland nodes and not at sea, the same at every run. */
function landPlaces(count: number): Position[] {
  const mainland = network.nodes.filter(({ island }) => island === undefined)
  let state = 20261124
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const places: Position[] = []
  while (places.length < count) {
    const node = mainland[Math.floor(next() * mainland.length)]
    if (!node) continue
    const place = { lat: node.lat + (next() - 0.5) * 0.4, lng: node.lng + (next() - 0.5) * 0.4 }
    if (!isSea(sea, place)) places.push(place)
  }
  return places
}
