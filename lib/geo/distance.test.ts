import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { destination, distanceKm } from './distance'
import { toGeoJson, toLatLng } from './position'

const STATION = {
  '51-02': { lat: 10.765, lng: 106.79 },
  '51-01': { lat: 10.777, lng: 106.701 },
  '86-03': { lat: 10.66, lng: 107.77 },
  '86-01': { lat: 10.933, lng: 108.1 },
  '29-02': { lat: 21.14, lng: 105.85 },
  '38-02': { lat: 18.075, lng: 106.4 },
  '28-01': { lat: 20.817, lng: 105.338 },
  '76-02': { lat: 15.39, lng: 108.79 },
  '92-02': { lat: 15.47, lng: 108.65 },
  '77-02': { lat: 13.83, lng: 109.25 },
  '75-01': { lat: 16.464, lng: 107.59 },
} as const

/** Great-circle km worked out independently, places and synthetic stations as in the seed. */
const ORACLE = [
  ['Cát Lái 1994', 10.757, 106.79, '51-02', 0.89],
  ['Cát Lái 1994', 10.757, 106.79, '51-01', 9.97],
  ['Đức Trí 2008', 10.495, 107 + 47.5 / 60, '86-03', 18.5],
  ['Đức Trí 2008', 10.495, 107 + 47.5 / 60, '86-01', 59.22],
  ['Thăng Long 2012', 21.105, 105.78, '29-02', 8.24],
  ['Formosa 2016', 18.045, 106.435, '38-02', 4.98],
  ['Sông Đà 2019', 20.905, 105.43, '28-01', 13.68],
  ['Dung Quất 2025', 15.36, 108.8, '76-02', 3.5],
  ['Dung Quất 2025', 15.36, 108.8, '92-02', 20.2],
  ['Phù Cát', 13.955, 109.042, '77-02', 26.41],
  ['A So', 16.105, 107.33, '75-01', 48.62],
] as const

const place = fc.record({
  lat: fc.double({ min: 3, max: 25, noNaN: true }),
  lng: fc.double({ min: 99, max: 120, noNaN: true }),
})

describe('the great-circle distance', () => {
  it.each(ORACLE)('from %s (%d, %d) to %s is %d km', (_, lat, lng, station, km) => {
    expect(Math.abs(distanceKm({ lat, lng }, STATION[station]) - km)).toBeLessThanOrEqual(0.0051)
  })

  it('is 0 to itself, half the circle to the far side, and the same both ways', () => {
    expect(distanceKm(STATION['29-02'], STATION['29-02'])).toBe(0)
    expect(distanceKm({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(Math.PI * 6371.0088, 6)
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9)
      }),
    )
  })

  it('leads to a point that lies as far away as one went', () => {
    const bearing = fc.double({ min: 0, max: 360, noNaN: true })
    const km = fc.double({ min: 0.01, max: 1_000, noNaN: true })
    fc.assert(
      fc.property(place, bearing, km, (from, towards, far) => {
        expect(distanceKm(from, destination(from, towards, far))).toBeCloseTo(far, 5)
      }),
    )
  })

  it('goes north on bearing 0 and east on bearing 90', () => {
    const north = destination({ lat: 15, lng: 108 }, 0, 111.195)
    expect(north.lat).toBeCloseTo(16, 4)
    expect(north.lng).toBeCloseTo(108, 9)
    expect(destination({ lat: 0, lng: 108 }, 90, 111.195).lng).toBeCloseTo(109, 4)
  })
})

it('writes longitude first for GeoJSON and latitude first for the map', () => {
  expect(toGeoJson({ lat: 15.36, lng: 108.8 })).toEqual([108.8, 15.36])
  expect(toLatLng({ lat: 15.36, lng: 108.8 })).toEqual([15.36, 108.8])
})
