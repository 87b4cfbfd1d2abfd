import { describe, expect, test } from 'vitest'
import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { contains, edgeDistanceKm } from '@/lib/places/polygon-index'
import stations from '@/prisma/seed/stations/stations.json'
import { builtPlaces } from '@/tests/setup/built-assets'
import { travelAssets } from './assets'
import { HARBOUR_KM, seaWays } from './sea'
import { cellCentre } from './sea-grid'

/**
 * The mask decides where ships may go; these tests ask the coast that is drawn on the map instead,
 * which knows nothing of the mask.
 */
const { network, sea } = travelAssets()
const { geo } = builtPlaces()

const ROUTES = 500
const STEP_KM = 0.5
/**
 * A cell of the mask is 0.05°, some 5.5 km, and is sea when at least 20 of its 25 sample points are: a
 * spit or an islet of five of them, 1.1 km apart, may still lie in it. So a way may graze land, but not
 * go 2 km into it.
 */
const DEEPEST_KM = 2

const PORTS: Position[] = [
  ...stations.flatMap(({ port }) => (port ? [{ lat: port.lat, lng: port.lng }] : [])),
  ...network.waterways.map(({ lat, lng }) => ({ lat, lng })),
]
const ISLANDS: [string, Position][] = [
  ['Phú Quốc', { lat: 10.218, lng: 103.952 }],
  ['Côn Đảo', { lat: 8.683, lng: 106.61 }],
  ['Lý Sơn', { lat: 15.38, lng: 109.115 }],
  ['Bạch Long Vĩ', { lat: 20.133, lng: 107.72 }],
  ['Phú Quý', { lat: 10.51, lng: 108.935 }],
  ['Cô Tô', { lat: 20.97, lng: 107.765 }],
  ['Thổ Chu', { lat: 9.3, lng: 103.49 }],
  ['Hoàng Sa', { lat: 16.534, lng: 111.607 }],
  ['Phú Lâm, Hoàng Sa', { lat: 16.836, lng: 112.34 }],
  ['Trường Sa Lớn, Trường Sa', { lat: 8.645, lng: 111.921 }],
  ['Song Tử Tây, Trường Sa', { lat: 11.429, lng: 114.331 }],
]

describe('the islands', () => {
  test.each(ISLANDS)('%s is reached by sea from a port of some station', (_, island) => {
    const ways = seaWays(sea, island, PORTS, network.waterways)
    const nearest = Math.min(...ways.map((way) => way?.km ?? Number.POSITIVE_INFINITY))
    expect(nearest).toBeLessThan(600)
  })
})

describe('the river ports', () => {
  const RIVERS = ['Cần Thơ', 'Cát Lái', 'Nhà Bè', 'Hải Phòng', 'Mỹ Tho', 'Vĩnh Long']

  test.each(RIVERS)('%s sails its own river first, and is told so', (name) => {
    const port = network.waterways.find((way) => way.port === name)
    if (!port) throw new Error(`no waterway ${name}`)
    const off = { lat: port.mouth.lat - 0.3, lng: port.mouth.lng + 0.4 }
    const [way] = seaWays(sea, off, [port], network.waterways)
    expect(way?.via).toEqual({ road: port.via, km: port.km })
    expect(way?.km).toBeGreaterThan(port.km)
  })

  test('of the stations far from open water all have one', () => {
    const ways = seaWays(sea, { lat: 9.5, lng: 108 }, PORTS, network.waterways)
    const south = stations.filter(({ port }) => port && port.lat < 11 && port.lng > 105.5)
    expect(south.length).toBeGreaterThan(8)
    for (const { code, port } of south) {
      const at = PORTS.findIndex(({ lat, lng }) => lat === port?.lat && lng === port.lng)
      expect(ways[at] ?? code).not.toBe(code)
    }
  })
})

describe(`${ROUTES} ways by sea between random ports, waters and islands`, () => {
  const routes = randomRoutes(ROUTES)

  test('stay off the land that the map draws, but for the harbours at both ends', {
    timeout: 60_000,
  }, () => {
    let samples = 0
    let ashore = 0
    let deepest = 0
    const inland: string[] = []
    for (const { points, ends } of routes)
      for (const sample of along(points)) {
        if (ends.some((end) => distanceKm(end, sample) <= HARBOUR_KM)) continue
        samples++
        const depth = depthKm(sample)
        if (depth > 0) ashore++
        deepest = Math.max(deepest, depth)
        if (depth > DEEPEST_KM) inland.push(`${sample.lat.toFixed(3)}, ${sample.lng.toFixed(3)}`)
      }
    console.info(
      `${routes.length} sea routes, ${samples} samples each ${STEP_KM} km: ${ashore} inside a coastline (${((100 * ashore) / samples).toFixed(2)} %), deepest ${deepest.toFixed(2)} km`,
    )
    expect(routes).toHaveLength(ROUTES)
    expect(inland).toEqual([])
  })
})

/** How far inside the drawn land of any country; 0 on water. */
function depthKm(point: Position): number {
  const depths = [geo.land, geo.landFar].map((land) =>
    contains(land, point) ? (edgeDistanceKm(land, point, 50) ?? 50) : 0,
  )
  return Math.max(...depths)
}

/** The way over the sea itself: a river leg is a length on record, and its line is not sailed. */
function randomRoutes(count: number) {
  const roll = dice(20_261_124)
  const oneOf = <T>(choices: readonly T[]) => choices[Math.floor(roll() * choices.length)] as T
  const waters = [...sea.water.keys()].filter((cell) => {
    const { lat, lng } = cellCentre(sea, cell)
    return sea.water[cell] === 1 && lat > 6 && lat < 22 && lng > 102 && lng < 116
  })
  const routes: { points: Position[]; ends: Position[] }[] = []
  for (let tries = 0; routes.length < count && tries < 10 * count; tries++) {
    const centre = cellCentre(sea, oneOf(waters))
    const stray = () => (roll() - 0.5) * sea.step
    const place =
      roll() < 0.3 ? oneOf(ISLANDS)[1] : { lat: centre.lat + stray(), lng: centre.lng + stray() }
    const [way] = seaWays(sea, place, [oneOf(PORTS)], network.waterways)
    if (!way) continue
    const points = way.via ? way.points.slice(1) : way.points
    const [start] = points
    routes.push({ points, ends: start ? [start, place] : [place] })
  }
  return routes
}

/** Points each half kilometre along a way, corners included. */
function along(points: readonly Position[]): Position[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1]
    if (!next) return [point]
    const parts = Math.max(1, Math.ceil(distanceKm(point, next) / STEP_KM))
    return Array.from({ length: parts }, (_, part) => ({
      lat: point.lat + ((next.lat - point.lat) * part) / parts,
      lng: point.lng + ((next.lng - point.lng) * part) / parts,
    }))
  })
}

/** A seeded generator, so that a way over land can be found again. */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
