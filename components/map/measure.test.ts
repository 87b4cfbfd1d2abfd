import { expect, test } from 'vitest'
import { measure } from './measure'

const DA_NANG = { lat: 16.0678, lng: 108.2208 }
const LY_SON = { lat: 15.3833, lng: 109.1167 }

test('no point and one point are no length', () => {
  expect(measure([])).toEqual({ legs: [], totalKm: 0, nauticalMiles: null })
  expect(measure([DA_NANG])).toEqual({ legs: [], totalKm: 0, nauticalMiles: null })
})

test('a minute of latitude is a nautical mile, within half a per cent', () => {
  const { totalKm } = measure([
    { lat: 15, lng: 110 },
    { lat: 15 + 1 / 60, lng: 110 },
  ])
  expect(totalKm / 1.852).toBeCloseTo(1, 2)
})

test('the total is the sum of its legs, in km and in nautical miles', () => {
  const { legs, totalKm, nauticalMiles } = measure([DA_NANG, LY_SON, DA_NANG])
  expect(legs).toHaveLength(2)
  expect(legs[0]).toBeCloseTo(122.5, 0)
  expect(legs[1]).toBeCloseTo(legs[0] ?? 0, 9)
  expect(totalKm).toBeCloseTo(2 * (legs[0] ?? 0), 9)
  expect(nauticalMiles).toBeCloseTo(totalKm / 1.852, 9)
})

test('below one nautical mile kilometres are enough', () => {
  const near = { lat: DA_NANG.lat + 0.01, lng: DA_NANG.lng }
  expect(measure([DA_NANG, near]).nauticalMiles).toBeNull()
})
