import { describe, expect, test } from 'vitest'
import { usableOf } from '@/lib/stations/holding'
import { seededGrid } from '@/tests/factories/seeded-grid'
import { type AreaCost, costOf, type Leaving } from './cost'
import type { CoverageFacts } from './muster'
import { reckon } from './reckon'

const { grid, facts, reachOf } = seededGrid()
const coverage = { coverMinutes: 120, alternativeMinutes: 15, leastShare: 0.05 }
const cost = (leaving: Leaving[], own: Partial<CoverageFacts> = {}) =>
  costOf(grid, leaving, { ...facts, ...own, coverage }, reachOf)

/** Everything of one station goes, with its whole crew. */
const all = (code: string): Leaving => {
  const station = facts.stations.find((each) => each.code === code)
  if (!station) throw new Error(`no station ${code}`)
  return {
    stationCode: code,
    crew: station.crewFree,
    brings: station.stock.map(({ capability }) => ({
      capability,
      quantity: usableOf(station, capability, facts.day),
    })),
  }
}

describe('what a package leaves uncovered', () => {
  test('is nothing where nothing goes, and where what goes is held twice as much', () => {
    expect(cost([])).toEqual([])
    expect(
      cost([
        { stationCode: '29-01', crew: 1, brings: [{ capability: 'cordon-kit', quantity: 1 }] },
      ]),
    ).toEqual([])
  })

  test('is told where a station goes that a province rests on', () => {
    const rows = cost([all('81-01')])
    expect(rows.length).toBeGreaterThan(0)
    for (const { before, after } of rows) expect(before - after).toBeGreaterThanOrEqual(0.05)
  })

  test.each(['81-01', '43-01', '79-02', '38-02'])(
    '%s gone: the shares are those of the whole engine',
    (code) => {
      for (const row of cost([all(code)])) {
        expect(row.before).toBeCloseTo(shareOf(row, facts.stations), 6)
        expect(row.after).toBeCloseTo(
          shareOf(
            row,
            facts.stations.filter((station) => station.code !== code),
          ),
          6,
        )
      }
    },
  )

  test('a unit that moves up keeps enough for a small call at home, and none moves twice', () => {
    for (const codes of [['81-01'], ['43-01', '43-02'], ['15-01', '15-02', '14-01'], ['51-01']]) {
      const units = cost(codes.map(all)).flatMap(({ moveUp, capability }) =>
        moveUp ? [{ ...moveUp, capability }] : [],
      )
      expect(new Set(units.map(({ stationCode }) => stationCode)).size).toBe(units.length)
      for (const { stationCode, to, capability } of units) {
        expect(codes).not.toContain(stationCode)
        expect(codes).toContain(to)
        const station = facts.stations.find((each) => each.code === stationCode)
        const held = station ? usableOf(station, capability, facts.day) : 0
        expect(held).toBeGreaterThanOrEqual(2 * smallest(capability))
      }
    }
  })
})

const smallest = (capability: string) =>
  Math.min(
    ...facts.plans.flatMap(({ needs }) =>
      needs.flatMap((need) => (need.capability === capability ? [need.quantity] : [])),
    ),
  )

/** The same share by the engine that draws the map. */
function shareOf({ capability, area }: AreaCost, stations: CoverageFacts['stations']) {
  const ask = { by: 'capability', capability, quantity: smallest(capability) } as const
  const { complete } = reckon(
    grid,
    { ask, forces: 'ready', gapMinutes: 120 },
    { ...facts, stations },
    reachOf,
  )
  const province = grid.provinces.findIndex(({ name }) => name === area)
  let whole = 0
  let covered = 0
  grid.points.forEach((point, at) => {
    if (point.province !== province) return
    whole += point.areaKm2
    if ((complete[at] ?? 0) <= 120) covered += point.areaKm2
  })
  return covered / whole
}
