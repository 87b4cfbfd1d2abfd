import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mercator } from './projection'

/** Kilometres of a degree on WGS 84 by the usual cosine series, which know nothing of Mercator. */
const kmOfLatitude = (lat: number) => 111.13209 - 0.56605 * cos(2 * lat) + 0.0012 * cos(4 * lat)
const kmOfLongitude = (lat: number) =>
  111.41288 * cos(lat) - 0.0935 * cos(3 * lat) + 0.00012 * cos(5 * lat)
const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180)

test.each([8.6, 15.36, 23.3])(
  'ten kilometres are 100 mm at 1:100 000, both ways, at %f° N',
  (lat) => {
    const { project } = mercator({ lat, lng: 108 }, 100_000, { x: 0, y: 0 })
    const east = project({ lat, lng: 108 + 10 / kmOfLongitude(lat) })
    const south = project({ lat: lat - 5 / kmOfLatitude(lat), lng: 108 })
    const north = project({ lat: lat + 5 / kmOfLatitude(lat), lng: 108 })
    expect(east.x).toBeCloseTo(100, 1)
    expect(south.y - north.y).toBeCloseTo(100, 1)
  },
)

test('north is up, east is right, the centre is where it was put', () => {
  const { project } = mercator({ lat: 15, lng: 108 }, 100_000, { x: 82.5, y: 78.5 })
  expect(project({ lat: 15, lng: 108 })).toEqual({ x: 82.5, y: 78.5 })
  expect(project({ lat: 15.1, lng: 108 }).y).toBeLessThan(78.5)
  expect(project({ lat: 15, lng: 108.1 }).x).toBeGreaterThan(82.5)
})

test('what is projected comes back to within a metre', () => {
  const place = {
    lat: fc.double({ min: 3, max: 25, noNaN: true }),
    lng: fc.double({ min: 99, max: 120, noNaN: true }),
  }
  fc.assert(
    fc.property(fc.record(place), fc.record(place), (centre, position) => {
      const { project, unproject } = mercator(centre, 100_000, { x: 0, y: 0 })
      const back = unproject(project(position))
      expect(Math.abs(back.lat - position.lat)).toBeLessThan(1e-5)
      expect(Math.abs(back.lng - position.lng)).toBeLessThan(1e-5)
    }),
  )
})
