import { describe, expect, test } from 'vitest'
import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { travelAssets } from './assets'
import { crossesSea, HARBOUR_KM, harbourCell, seaWays } from './sea'
import { cellAt, isOpenWater, type SeaGrid } from './sea-grid'

const { network, sea } = travelAssets()

const DA_NANG = { lat: 16.123, lng: 108.215 }
const QUY_NHON = { lat: 13.77, lng: 109.245 }
const VUNG_TAU = { lat: 10.385, lng: 107.075 }
const RACH_GIA = { lat: 9.995, lng: 105.075 }
const CAM_RANH = { lat: 11.89, lng: 109.15 }
const CAN_THO = { lat: 10.04, lng: 105.79 }
const HAI_PHONG = { lat: 20.845, lng: 106.79 }
const PORTS = [DA_NANG, QUY_NHON, VUNG_TAU, RACH_GIA, CAM_RANH, CAN_THO, HAI_PHONG]

const LY_SON = { lat: 15.38, lng: 109.115 }
const PHU_QUY = { lat: 10.51, lng: 108.935 }
const THO_CHU = { lat: 9.3, lng: 103.49 }
const TRUONG_SA = { lat: 8.645, lng: 111.921 }
const PHU_LAM = { lat: 16.836, lng: 112.34 }
const OFF_CA_MAU = { lat: 8.4, lng: 104.4 }
const HA_NOI = { lat: 21.028, lng: 105.853 }

describe('on the shipped mask', () => {
  test.each([
    ['Lý Sơn', LY_SON],
    ['Phú Quý', PHU_QUY],
    ['Thổ Chu', THO_CHU],
    ['Trường Sa Lớn', TRUONG_SA],
    ['Phú Lâm', PHU_LAM],
  ])('%s is reached by sea from some port', (_, island) => {
    const ways = seaWays(sea, island, PORTS, network.waterways)
    expect(ways.filter((way) => way !== null).length).toBeGreaterThan(0)
  })

  test('no leg between open waters touches land; only the shore stretches may', () => {
    for (const place of [LY_SON, PHU_QUY, THO_CHU, TRUONG_SA, PHU_LAM, OFF_CA_MAU])
      for (const way of seaWays(sea, place, PORTS, network.waterways)) {
        if (!way) continue
        const points = way.via ? way.points.slice(1) : way.points
        const dry = points.flatMap((point, i) => {
          const next = points[i + 1]
          const isShore = i === 0 || i === points.length - 2
          if (!next) return []
          if (isShore && distanceKm(point, next) <= HARBOUR_KM) return []
          return samples(point, next).filter((sample) => !isWater(sea, sample))
        })
        expect(dry).toEqual([])
      }
  })

  test('a way is never shorter than the straight line', () => {
    for (const place of [LY_SON, PHU_QUY, TRUONG_SA])
      seaWays(sea, place, PORTS).forEach((way, i) => {
        const port = PORTS[i]
        if (way && port) expect(way.km).toBeGreaterThanOrEqual(distanceKm(port, place) - 0.01)
      })
  })

  test('runs straight where water lets it: Quy Nhơn to the open sea', () => {
    const place = { lat: 13.5, lng: 110.5 }
    const [way] = seaWays(sea, place, [QUY_NHON])
    expect((way?.km ?? 0) / distanceKm(QUY_NHON, place)).toBeLessThan(1.08)
  })

  test('goes round Cà Mau from Vũng Tàu to Rạch Giá’s waters', () => {
    const place = { lat: 10.36, lng: 104.3 }
    const [way] = seaWays(sea, place, [VUNG_TAU])
    expect(way?.km).toBeGreaterThan(400)
    expect(way?.points.some(({ lat }) => lat < 8.75)).toBe(true)
  })

  test('a river port sails its own river to the sea first', () => {
    const place = { lat: 9.3, lng: 107.0 }
    const [way] = seaWays(sea, place, [CAN_THO], network.waterways)
    expect(way?.via?.km).toBe(110)
    expect(way?.km).toBeGreaterThan(110 + 50)
    expect(seaWays(sea, place, [CAN_THO])).toEqual([null])
  })

  test('nothing sails to Hà Nội, nor from a place beyond the grid', () => {
    expect(seaWays(sea, HA_NOI, [HAI_PHONG])).toEqual([null])
    expect(seaWays(sea, { lat: 40, lng: 140 }, [HAI_PHONG])).toEqual([null])
    expect(seaWays(sea, LY_SON, [{ lat: Number.NaN, lng: 108 }])).toEqual([null])
  })

  test('each port has the same way asked alone or among all', () => {
    const together = seaWays(sea, LY_SON, PORTS, network.waterways)
    PORTS.forEach((port, i) => {
      const [alone] = seaWays(sea, LY_SON, [port], network.waterways)
      const km = together[i]?.km
      if (alone && km !== undefined) expect(Math.abs(alone.km / km - 1)).toBeLessThan(0.03)
    })
  })

  test('a line to Lý Sơn crosses the sea, one along QL1 does not', () => {
    expect(crossesSea(sea, { lat: 15.21, lng: 108.92 }, LY_SON)).toBe(true)
    expect(crossesSea(sea, { lat: 15.12, lng: 108.79 }, { lat: 15.3, lng: 108.75 })).toBe(false)
  })
})

describe('on a sea of our own', () => {
  // . water, # land; the first row is the northernmost.
  const strait = drawn(['......', '.####.', '......'])
  const wall = drawn(['..#...', '..#...', '..#...'])

  test('no line slips between two cells of land that touch by a corner', () => {
    const corner = drawn(['.#', '#.'])
    expect(isOpenWater(corner, at(corner, 0, 0), at(corner, 1, 1))).toBe(false)
  })

  test('land in the way is seen, along an edge too', () => {
    expect(isOpenWater(strait, at(strait, 2, 0), at(strait, 2, 2))).toBe(false)
    expect(isOpenWater(strait, at(strait, 0, 0), at(strait, 5, 0))).toBe(true)
  })

  test('a point on land belongs to the nearest water within a harbour’s reach', () => {
    expect(harbourCell(strait, at(strait, 2, 1))).toBeGreaterThanOrEqual(0)
    expect(harbourCell(drawn(['######']), { lat: 10.02, lng: 105.02 })).toBe(-1)
  })

  test('a sea cut in two has no way across', () => {
    const wide = drawn(Array.from({ length: 8 }, () => '.....####.....'))
    expect(seaWays(wide, at(wide, 2, 4), [at(wide, 11, 4)])).toEqual([null])
    expect(isOpenWater(wall, at(wall, 0, 1), at(wall, 4, 1))).toBe(false)
  })
})

function drawn(rows: string[]): SeaGrid {
  const south = [...rows].reverse()
  const columns = south[0]?.length ?? 0
  return {
    version: 'drawn',
    west: 105,
    south: 10,
    step: 0.05,
    columns,
    rows: south.length,
    water: Uint8Array.from(south.flatMap((row) => [...row].map((cell) => (cell === '.' ? 1 : 0)))),
  }
}

/** Centre of a cell of a drawn sea; row 0 is the southernmost. */
const at = (grid: SeaGrid, column: number, row: number): Position => ({
  lat: grid.south + (row + 0.5) * grid.step,
  lng: grid.west + (column + 0.5) * grid.step,
})

/** Every 500 m along a leg, ends left out: they may lie on a cell's rim. */
function samples(from: Position, to: Position): Position[] {
  const parts = Math.ceil(distanceKm(from, to) / 0.5)
  return Array.from({ length: Math.max(0, parts - 1) }, (_, i) => ({
    lat: from.lat + ((to.lat - from.lat) * (i + 1)) / parts,
    lng: from.lng + ((to.lng - from.lng) * (i + 1)) / parts,
  }))
}

function isWater(grid: SeaGrid, point: Position) {
  const cell = cellAt(grid, point)
  return cell >= 0 && grid.water[cell] === 1
}
