import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, edgeDistanceKm, indexPolygons } from './polygon-index'

const SQUARE = [
  [100, 10],
  [101, 10],
  [101, 11],
  [100, 11],
  [100, 10],
]
const HOLE = [
  [100.4, 10.4],
  [100.6, 10.4],
  [100.6, 10.6],
  [100.4, 10.6],
  [100.4, 10.4],
]
const index = indexPolygons([[SQUARE, HOLE]])

describe('polygon index', () => {
  it.each([
    [10.2, 100.2, true],
    [10.5, 100.5, false],
    [10.5, 99.9, false],
    [10.5, 101.1, false],
    [11.2, 100.5, false],
  ])('tells whether %f, %f lies inside, holes being outside', (lat, lng, isInside) => {
    expect(contains(index, { lat, lng })).toBe(isInside)
  })

  it('measures to the nearest edge from inside and outside, and only so far', () => {
    expect(edgeDistanceKm(index, { lat: 10.5, lng: 101.1 }, 20)).toBeCloseTo(10.93, 1)
    expect(edgeDistanceKm(index, { lat: 10.1, lng: 100.5 }, 20)).toBeCloseTo(11.12, 1)
    expect(edgeDistanceKm(index, { lat: 10.5, lng: 101.1 }, 10)).toBeNull()
    expect(edgeDistanceKm(index, { lat: 10, lng: 100.5 }, 1)).toBe(0)
  })

  it('agrees with a plain count over all edges on any star-shaped polygon', () => {
    const radii = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 40,
    })
    const offset = fc.double({ min: -1.2, max: 1.2, noNaN: true })
    fc.assert(
      fc.property(radii, offset, offset, (lengths, dx, dy) => {
        const ring = lengths.map((r, i) => {
          const angle = (2 * Math.PI * i) / lengths.length
          return [105 + r * Math.cos(angle), 15 + r * Math.sin(angle)]
        })
        const at = { lat: 15 + dy, lng: 105 + dx }
        const crossings = ring.filter(([x1 = 0, y1 = 0], i) => {
          const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? []
          return (
            y1 > at.lat !== y2 > at.lat && at.lng < x1 + ((at.lat - y1) / (y2 - y1)) * (x2 - x1)
          )
        })
        expect(contains(indexPolygons([[ring]]), at)).toBe(crossings.length % 2 === 1)
      }),
    )
  })
})
