import { expect, test } from 'vitest'
import { metresPerPixel, planeY, scaleBar } from './mercator'

test('the plane is Web Mercator: 45 degrees lie at 50.5 units', () => {
  expect(planeY(0)).toBeCloseTo(0, 9)
  expect(-planeY(45)).toBeCloseTo(50.4989, 3)
  expect(planeY(-45)).toBeCloseTo(50.4989, 3)
})

test('at zoom 0 one px of the equator is 156.5 km', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(156_543.03, 1)
})

test.each([
  [5.8, 200_000],
  [9, 20_000],
  [13, 1000],
])('at zoom %d the scale bar is a round %d m and fits', (zoom, metres) => {
  const bar = scaleBar(15.5, zoom, 96)
  expect(bar.metres).toBe(metres)
  expect(bar.px).toBeLessThanOrEqual(96)
  expect(bar.px).toBeGreaterThan(38)
})
