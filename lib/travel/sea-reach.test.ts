import { describe, expect, test } from 'vitest'
import { travelAssets } from './assets'
import { harbourCell, seaWays } from './sea'
import { cellAt, cellCentre, isOpenWater, type SeaGrid } from './sea-grid'
import { seaReach, sees } from './sea-reach'

const { sea } = travelAssets()
const PORTS = {
  'Tiên Sa': { lat: 16.123, lng: 108.215 },
  'Quy Nhơn': { lat: 13.77, lng: 109.245 },
  'Vũng Tàu': { lat: 10.385, lng: 107.075 },
  'Rạch Giá': { lat: 9.995, lng: 105.075 },
}

describe('the sea from one quay', () => {
  test.each(Object.entries(PORTS))(
    '%s: to each cell about as far as the way pulled tight',
    (_, port) => {
      const start = harbourCell(sea, port)
      const reach = seaReach(sea, { start, from: port, legKm: 0 }, 400)
      const cells = [...reach.km].flatMap((km, cell) =>
        Number.isFinite(km) && cell % 97 === 0 ? [cell] : [],
      )
      expect(cells.length).toBeGreaterThan(20)
      const off = cells.filter((cell) => {
        const [way] = seaWays(sea, cellCentre(sea, cell), [port])
        const km = way?.km ?? Number.NaN
        // A cell of the water is 5.6 km wide; either way may round a cape by one cell more.
        return !(Math.abs((reach.km[cell] ?? 0) - km) < 5.6 + 0.015 * km)
      })
      expect(off).toEqual([])
    },
  )

  test('holds nothing beyond its limit, and no land', () => {
    const start = harbourCell(sea, PORTS['Quy Nhơn'])
    const reach = seaReach(sea, { start, from: PORTS['Quy Nhơn'], legKm: 12 }, 100)
    reach.km.forEach((km, cell) => {
      if (!Number.isFinite(km)) return
      expect(sea.water[cell]).toBe(1)
      expect(km).toBeLessThanOrEqual(100.5)
      expect(km).toBeGreaterThanOrEqual(12)
    })
  })

  test('a sea behind a wall of land is reached round its end, never through it', () => {
    const grid = drawn(['.....', '.###.', '.....'])
    const start = 0
    const reach = seaReach(grid, { start, from: cellCentre(grid, start), legKm: 0 }, 1000)
    const behind = cellAt(grid, { lat: 10.125, lng: 100.075 })
    expect(reach.km[behind]).toBeGreaterThan(2 * 5.5)
  })
})

test('sees as far as the line over the water does, from any cell to any other', () => {
  const grid = drawn(['..#..#.', '.......', '.#..#..', '...#...', '.#.....'])
  for (let a = 0; a < grid.water.length; a++)
    for (let b = 0; b < grid.water.length; b++) {
      if (grid.water[a] !== 1 || grid.water[b] !== 1) continue
      expect(sees(grid, a, b), `${a}-${b}`).toBe(
        isOpenWater(grid, cellCentre(grid, a), cellCentre(grid, b)),
      )
    }
})

/** Rows from the north; `.` is water. A rim of land keeps the walk inside. */
function drawn(rows: string[]): SeaGrid {
  const lines = [...rows].reverse()
  const columns = lines[0]?.length ?? 0
  return {
    version: 'drawn',
    west: 100,
    south: 10,
    step: 0.05,
    columns,
    rows: lines.length,
    water: Uint8Array.from(lines.join(''), (letter) => (letter === '.' ? 1 : 0)),
  }
}
