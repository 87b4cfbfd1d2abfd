import { beforeAll, describe, expect, test } from 'vitest'
import { assess, candidatesOf } from '@/lib/dispatch/candidates'
import { deadlineOf } from '@/lib/dispatch/deadlines'
import type { Position } from '@/lib/geo/position'
import { HAZARDS, type Hazard } from '@/lib/hazards/hazard'
import { needsFor } from '@/lib/plans/needs'
import { thousandthsUp } from '@/lib/quantities/thousandths'
import { travelAssets } from '@/lib/travel/assets'
import type { TravelFacts } from '@/lib/travel/travel'
import { travelRows } from '@/lib/travel/travel-rows'
import { aCall } from '@/tests/factories/call'
import { seededGrid } from '@/tests/factories/seeded-grid'
import type { CoverageAsk } from './coverage'
import { type Reckoning, reckon } from './reckon'
import { bandsOf, gapsOf, singlesOf } from './summary'

const seeded = seededGrid()
const { grid, facts, reachOf } = seeded
const oil: CoverageAsk = { by: 'plan', hazard: 'oil', medium: null }
const within = (ask: CoverageAsk, gapMinutes = 120, stations = facts.stations) =>
  reckon(grid, { ask, forces: 'ready', gapMinutes }, { ...facts, stations }, reachOf)

describe('the grid', () => {
  test('is no coarser than 10 km and holds as much land as the country', () => {
    expect(grid.lattice.step * 111.2).toBeLessThanOrEqual(10)
    const area = (kind: string) =>
      grid.points.reduce((sum, point) => (point.kind === kind ? sum + point.areaKm2 : sum), 0)
    expect(area('land')).toBeGreaterThan(331_000 * 0.98)
    expect(area('land')).toBeLessThan(331_000 * 1.02)
    expect(area('sea')).toBeGreaterThan(100_000)
  })

  test('holds land and sea of every province that has them, and both archipelagos', () => {
    const landless = grid.provinces.filter(
      (_, i) => !grid.points.some(({ kind, province }) => kind === 'land' && province === i),
    )
    expect(landless).toEqual([])
    for (const [name, lat, lng] of [
      ['Hoàng Sa', 16.53, 111.6],
      ['Trường Sa Lớn', 8.64, 111.92],
    ] as const)
      expect(
        grid.points.some(
          ({ position }) =>
            Math.abs(position.lat - lat) < 0.1 && Math.abs(position.lng - lng) < 0.1,
        ),
        name,
      ).toBe(true)
  })
})

describe('against a recommendation for each point, station by station', () => {
  const { network, sea } = travelAssets()
  // A cell of the water is 5.6 km wide, a quarter of an hour at 12 knots.
  const CELL_MINUTES = 15
  // Near the horizon (480 min) a minute more or less changes what is waited for, and the time jumps.
  const NEAR_HORIZON = 420
  // Every so many points of all kinds: a coarse grid over land, sea and known places.
  const sample = grid.points.flatMap((point, at) => (at % 61 === 0 ? [{ point, at }] : []))

  test.each(HAZARDS)(
    '%s: the same minutes by road, and by sea to the width of a cell',
    (hazard) => {
      const whole = within({ by: 'plan', hazard, medium: null })
      const off: string[] = []
      for (const { point, at } of sample) {
        const expected = bruteForce(hazard, point.position, point.kind === 'sea')
        const told = whole.complete[at] ?? Number.NaN
        // A way over the grid's water is pulled less tight than the one an order is given by.
        const slack =
          point.kind === 'sea' || point.access === null ? CELL_MINUTES + 0.01 * expected : 0.15
        const agrees = Number.isFinite(expected)
          ? Math.abs(told - expected) <= slack || Math.min(told, expected) > NEAR_HORIZON
          : !Number.isFinite(told)
        if (!agrees)
          off.push(
            `${point.kind} ${point.position.lat.toFixed(2)},${point.position.lng.toFixed(2)}: ${told} not ${expected}`,
          )
      }
      expect(off).toEqual([])
      expect(sample.length).toBeGreaterThan(100)
    },
    20_000,
  )

  const known = new Map<Position, TravelFacts>()
  const rowsTo = (position: Position, atSea: boolean) => {
    const rows =
      known.get(position) ??
      travelRows({ position, atSea }, facts.stations, network, sea, facts.policy.travel)
    known.set(position, rows)
    return rows
  }

  /** The latest t* of the essential needs, from the very rows and candidates an order rests on. */
  function bruteForce(hazard: Hazard, position: Position, atSea: boolean) {
    const medium = atSea ? 'sea' : 'land'
    const call = {
      ...aCall({ hazard, medium, atSea }),
      magnitude: 'medium' as const,
      day: facts.day,
    }
    const planned = needsFor(call, facts.plans)
    const needs = planned.needs.filter(({ essential }) => essential)
    const travel = rowsTo(position, atSea)
    const input = { ...facts, call, travel, computedAt: '2026-11-24T00:00:00Z' }
    const candidates = candidatesOf(assess(input, needs, planned.crewPerStation))
    const times = needs.map(({ quantity }, need) => {
      const { target, at } = deadlineOf(candidates, need, thousandthsUp(quantity), facts.policy)
      return target === 0 ? Number.POSITIVE_INFINITY : at / 1000
    })
    return Math.max(...times)
  }
})

describe('oil within two hours', () => {
  let whole: Reckoning
  beforeAll(() => {
    whole = within(oil)
  })

  test('a wider band holds the narrower ones, and no share leaves 0 to 1', () => {
    const bands = bandsOf(grid, whole.complete, 90)
    expect(bands.map(({ minutes }) => minutes)).toEqual([30, 60, 90, 120, 240])
    for (const key of ['landShare', 'coastShare', 'placeShare'] as const) {
      const shares = bands.map((band) => band[key] ?? Number.NaN)
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
    }
  })

  test('the second station is never there before the first, nor the plan before it', () => {
    grid.points.forEach((_, at) => {
      expect(whole.second[at]).toBeGreaterThanOrEqual(whole.first[at] ?? 0)
      expect(whole.third[at]).toBeGreaterThanOrEqual(whole.second[at] ?? 0)
    })
  })

  test('gaps add up to what the bands leave open', () => {
    const gaps = gapsOf(grid, whole, whole.complete, 120)
    for (const [kind, key] of [
      ['land', 'landShare'],
      ['sea', 'coastShare'],
    ] as const) {
      const all = grid.points.reduce(
        (sum, point) => (point.kind === kind && point.province >= 0 ? sum + point.areaKm2 : sum),
        0,
      )
      const open = gaps.reduce((sum, gap) => (gap.kind === kind ? sum + gap.areaKm2 : sum), 0)
      const share = bandsOf(grid, whole.complete, 120).find(({ minutes }) => minutes === 120)?.[key]
      expect(open / all).toBeCloseTo(1 - (share ?? 0), 2)
    }
  })

  test('what rests on one station is just what falls away when it stops', () => {
    const [first] = singlesOf(grid, whole)
    if (!first) throw new Error('nothing rests on one station')
    const without = within(
      oil,
      120,
      facts.stations.filter(({ code }) => code !== first.stationCode),
    )
    const lost = grid.points.reduce(
      (sum, { areaKm2 }, at) =>
        (whole.complete[at] ?? 0) <= 120 && (without.complete[at] ?? 0) > 120 ? sum + areaKm2 : sum,
      0,
    )
    expect(lost).toBeCloseTo(first.areaKm2, 3)
  })

  test('a plan for rivers says nothing of the sea', () => {
    const river = within({ by: 'plan', hazard: 'oil', medium: 'river' })
    const sea = grid.points.findIndex(({ kind }) => kind === 'sea')
    expect(river.complete[sea]).toBeNaN()
    expect(bandsOf(grid, river.complete, 120)[0]?.coastShare).toBeNull()
  })

  test('nobody on duty covers nothing, and every station as set up at least as much as those on duty', () => {
    const none = within(
      oil,
      120,
      facts.stations.map((station) => ({ ...station, readiness: 'off' as const })),
    )
    expect(bandsOf(grid, none.complete, 120).every(({ landShare }) => landShare === 0)).toBe(true)
    const all = reckon(grid, { ask: oil, forces: 'all', gapMinutes: 120 }, facts, reachOf)
    grid.points.forEach((_, at) => {
      if ((whole.first[at] ?? 0) < Number.POSITIVE_INFINITY)
        expect(all.first[at]).toBeLessThanOrEqual(whole.first[at] ?? 0)
    })
  })

  test('what nobody holds is reached by nobody', () => {
    const ask: CoverageAsk = { by: 'capability', capability: 'ppe-a', quantity: 1_000_000 }
    const whole = within(ask)
    expect(whole.forces).toEqual([])
    expect(whole.complete.every((minutes) => minutes === Number.POSITIVE_INFINITY)).toBe(true)
  })
})
