import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Engine, type From, parseAnswer } from './engine'
import { osrm } from './osrm'
import { valhalla } from './valhalla'

const PLACE = { lat: 15.36, lng: 108.8 }
const TWO: From[] = [
  { code: 'A', position: { lat: 15.12, lng: 108.8 } },
  { code: 'B', position: { lat: 15.57, lng: 108.47 } },
]
const read = (engine: Engine, answer: unknown, status = 200) =>
  engine.read(status, answer, PLACE, TWO)
const cellsOf = (engine: Engine, answer: unknown) => {
  const reading = read(engine, answer)
  return reading.is === 'cells' ? reading.cells : reading
}
const matrix = (changes: object = {}) => ({
  sources_to_targets: [[{ time: 3_000, distance: 40 }], [{ time: 4_000, distance: 55 }]],
  units: 'kilometers',
  ...changes,
})
const at = (lat: number, lon: number) => ({ lat, lon })

describe('valhalla', () => {
  test('is asked for trucks, in kilometres, with a cutoff of 2 km', () => {
    expect(JSON.parse(valhalla.request(PLACE, TWO.slice(0, 1)).body ?? '')).toEqual({
      sources: [{ lat: 15.12, lon: 108.8, search_cutoff: 2000 }],
      targets: [{ lat: 15.36, lon: 108.8, search_cutoff: 2000 }],
      costing: 'truck',
      units: 'kilometers',
      verbose: true,
    })
  })

  test('that answers in miles is read in kilometres', () => {
    expect(cellsOf(valhalla, matrix({ units: 'miles' }))).toMatchObject([
      { km: expect.closeTo(64.37, 2) },
      { km: expect.closeTo(88.51, 2) },
    ])
  })

  test('tells how far its road points are, also where they lie one list deeper, and of none is far', () => {
    const points = [at(15.12, 108.8), at(15.6, 108.47)]
    for (const sources of [points, [points]])
      expect(cellsOf(valhalla, matrix({ sources, targets: [at(15.365, 108.8)] }))).toMatchObject([
        { snappedKm: expect.closeTo(0.56, 1) },
        { snappedKm: expect.closeTo(3.34, 1) },
      ])
    expect(cellsOf(valhalla, matrix({ sources: [points[0], null] }))).toMatchObject([
      { snappedKm: 0 },
      { snappedKm: Number.POSITIVE_INFINITY },
    ])
    expect(cellsOf(valhalla, matrix({ sources: [points[0]] }))).toMatchObject([
      { snappedKm: null },
      { snappedKm: null },
    ])
  })

  test('that leaves a figure out leaves out that station', () => {
    expect(
      cellsOf(valhalla, matrix({ sources_to_targets: [[{}], [{ time: 4_000, distance: 55 }]] })),
    ).toMatchObject([{ seconds: undefined }, { seconds: 4_000, km: 55 }])
  })
})

describe('osrm', () => {
  const waypoint = (lng: number, lat: number, distance?: number) => ({
    location: [lng, lat],
    distance,
  })
  const table = {
    code: 'Ok',
    durations: [[3_000], [4_000]],
    distances: [[40_000], [55_000]],
    sources: [waypoint(108.8, 15.12, 12), waypoint(108.47, 15.57)],
    destinations: [waypoint(108.8, 15.36, 900)],
  }

  test('is measured at both ends, by what it says and by where that is', () => {
    expect(cellsOf(osrm, table)).toEqual([
      { seconds: 3_000, km: 40, snappedKm: 0.9 },
      { seconds: 4_000, km: 55, snappedKm: 0.9 },
    ])
    const moved = { ...table, sources: [waypoint(108.8, 15.15, 12), waypoint(108.47, 15.57)] }
    expect(cellsOf(osrm, moved)).toMatchObject([{ snappedKm: expect.closeTo(3.34, 1) }, {}])
  })

  test('that guessed a figure by straight line gave none', () => {
    expect(cellsOf(osrm, { ...table, fallback_speed_cells: [[1, 0]] })).toMatchObject([
      { seconds: 3_000 },
      { seconds: null },
    ])
  })

  test('that tells no kilometres is no answer', () => {
    const { distances: _none, ...without } = table
    expect(read(osrm, without)).toEqual({ is: 'failed', because: 'garbled' })
  })
})

test.each([
  [valhalla, { error_code: 171 }, { is: 'refused', because: 'snapped-far' }],
  [valhalla, { error_code: 154 }, { is: 'refused', because: 'over-limit' }],
  [valhalla, { error_code: 442 }, { is: 'no-way' }],
  [valhalla, { error_code: 125 }, { is: 'failed', because: 'garbled' }],
  [osrm, { code: 'NoSegment' }, { is: 'refused', because: 'snapped-far' }],
  [osrm, { code: 'NoTable' }, { is: 'refused', because: 'no-way' }],
  [osrm, { code: 'InvalidQuery' }, { is: 'failed', because: 'garbled' }],
])('an error is told from a failure: $1', (engine, body, reading) => {
  expect(read(engine, body, 400)).toEqual(reading)
})

test('whatever JSON comes, an engine is read without a fault and never for more or fewer stations', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(valhalla, osrm), (body, engine) => {
      const reading = read(engine, body)
      return reading.is !== 'cells' || reading.cells.length === TWO.length
    }),
  )
})

test('a bare nan or inf is read as no figure, and a word with nan in it stays', () => {
  expect(parseAnswer('{"a":[nan, -NaN,inf , -Infinity,1],"b":nan,"name":"Nan: nan, inf"}')).toEqual(
    {
      a: [null, null, null, null, 1],
      b: null,
      name: 'Nan: nan, inf',
    },
  )
  expect(parseAnswer('<html>')).toBeUndefined()
})
