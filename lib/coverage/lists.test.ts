import { describe, expect, test } from 'vitest'
import { seededGrid } from '@/tests/factories/seeded-grid'
import { coverageCsv } from './csv'
import { coverageFeatures } from './geojson'
import { reckon } from './reckon'
import { gapsOf, singlesOf } from './summary'
import { differenceOf, surfaceOf } from './surface'

const { grid, facts, reachOf } = seededGrid()
const oil = { by: 'plan', hazard: 'oil', medium: null } as const
const whole = reckon(grid, { ask: oil, forces: 'ready', gapMinutes: 120 }, facts, reachOf)
const gaps = gapsOf(grid, whole, whole.complete, 120)
const single = singlesOf(grid, whole)
const surface = surfaceOf(grid, whole.complete)

describe('the list for a spreadsheet', () => {
  const csv = coverageCsv({ minutes: 120, gaps, single, at: '2026-11-24T07:00:00.000Z' })

  test('says that it is UTF-8 and has a row for every gap and every single point', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv.split('\r\n').length).toBe(3 + gaps.length + 3 + single.length)
  })

  test('has the same number of cells in every row of gaps', () => {
    const rows = csv.split('\r\n').slice(2, 3 + gaps.length)
    // What is quoted may hold a comma.
    for (const row of rows) expect(row.replaceAll(/"[^"]*"/g, '').split(',').length).toBe(9)
  })

  test('leaves blank what nobody reaches, and keeps a formula a text', () => {
    const [gap] = gaps
    if (!gap) throw new Error('no gap')
    const told = coverageCsv({
      minutes: 120,
      gaps: [{ ...gap, farthestMinutes: null, province: { code: '01', name: '=1+1' } }],
      single: [],
      at: '',
    })
    expect(told).toContain("'=1+1,")
    expect(told.split('\r\n')[3]?.split(',')[5]).toBe('')
  })
})

describe('areas as GeoJSON', () => {
  const { features } = coverageFeatures({ surface, gaps, minutes: 120 })

  test('are polygons with closed rings that run against the clock, holes with it', () => {
    const areas = features.filter(({ geometry }) => geometry.type === 'MultiPolygon')
    expect(areas.length).toBeGreaterThan(4)
    for (const { geometry } of areas)
      for (const [outer, ...holes] of geometry.coordinates as [number, number][][][]) {
        if (!outer) throw new Error('polygon without a ring')
        expect(outer[0]).toEqual(outer.at(-1))
        expect(area(outer)).toBeGreaterThanOrEqual(0)
        for (const hole of holes) expect(area(hole)).toBeLessThanOrEqual(0)
      }
  })

  test('each gap is a point inside the country’s frame', () => {
    const points = features.filter(({ geometry }) => geometry.type === 'Point')
    expect(points.length).toBe(gaps.length)
  })
})

describe('the drawn surface', () => {
  test('agrees with the cells it is drawn from, but for those a line runs through', () => {
    let wrong = 0
    let asked = 0
    grid.points.forEach(({ kind, position }, at) => {
      if (kind === 'place') return
      const minutes = whole.complete[at] ?? 0
      for (const band of surface.bands) {
        // Within a tenth of the limit the line may pass on either side of the middle.
        if (Math.abs(minutes - band.minutes) < band.minutes * 0.1) continue
        asked++
        if (isInside(band[kind], position.lng, position.lat) !== minutes <= band.minutes) wrong++
      }
    })
    expect(wrong / asked).toBeLessThan(0.01)
  })

  test('no change draws neither gain nor loss; losing a station draws a loss alone', () => {
    const same = differenceOf(grid, whole.complete, whole.complete, 120)
    const nothing = { gained: [], lost: [] }
    expect(same).toEqual({ land: nothing, sea: nothing })
    const [first] = single
    const without = reckon(
      grid,
      { ask: oil, forces: 'ready', gapMinutes: 120 },
      { ...facts, stations: facts.stations.filter(({ code }) => code !== first?.stationCode) },
      reachOf,
    )
    // By the first station: a plan may be complete sooner with a station less, since less is then waited for.
    const less = differenceOf(grid, whole.first, without.first, 60)
    expect(less.land.lost.length + less.sea.lost.length).toBeGreaterThan(0)
    expect([...less.land.gained, ...less.sea.gained]).toEqual([])
  })
})

function area(ring: [number, number][]) {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

function isInside(rings: number[][], x: number, y: number): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ring.slice(i, i + 4)
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
    }
  return inside
}
