import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipLine, clipRing, distanceToSegment, hatch, thin } from './clip'
import type { Point } from './display'

const box = { x: 0, y: 0, width: 100, height: 80 }
const coordinate = fc.integer({ min: -50, max: 150 })
const line = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 12 })
const isInside = ({ x, y }: Point) => x > -1e-6 && y > -1e-6 && x < 100 + 1e-6 && y < 80 + 1e-6

test('a ring that surrounds the box becomes the box', () => {
  const ring = [
    { x: -9, y: -9 },
    { x: 200, y: -9 },
    { x: 200, y: 200 },
    { x: -9, y: 200 },
  ]
  const corners = clipRing(ring, box).map(({ x, y }) => `${x} ${y}`)
  expect(corners.sort()).toEqual(['0 0', '0 80', '100 0', '100 80'])
})

test('a ring beside the box leaves nothing', () => {
  expect(
    clipRing(
      [
        { x: 101, y: 0 },
        { x: 150, y: 0 },
        { x: 150, y: 50 },
      ],
      box,
    ),
  ).toEqual([])
})

test('a line that leaves and returns becomes two pieces', () => {
  const pieces = clipLine(
    [
      { x: 90, y: 10 },
      { x: 120, y: 10 },
      { x: 120, y: 20 },
      { x: 90, y: 20 },
    ],
    box,
  )
  expect(pieces).toEqual([
    [
      { x: 90, y: 10 },
      { x: 100, y: 10 },
    ],
    [
      { x: 100, y: 20 },
      { x: 90, y: 20 },
    ],
  ])
})

test('nothing that is left lies outside the box', () => {
  fc.assert(
    fc.property(line, (points) => {
      expect(clipRing(points, box).every(isInside)).toBe(true)
      expect(clipLine(points, box).flat().every(isInside)).toBe(true)
    }),
  )
})

test('a line inside the box stays as it is', () => {
  const zigzag = [
    { x: 1, y: 1 },
    { x: 50, y: 70 },
    { x: 99, y: 1 },
  ]
  expect(clipLine(zigzag, box)).toEqual([zigzag])
})

test('thinning moves no point by more than the tolerance and keeps both ends', () => {
  fc.assert(
    fc.property(line, (points) => {
      const kept = thin(points, 3)
      expect(kept[0]).toBe(points[0])
      expect(kept.at(-1)).toBe(points.at(-1))
      for (const point of points) {
        const nearest = Math.min(
          ...kept.slice(1).map((to, i) => distanceToSegment(point, kept[i] ?? to, to)),
        )
        expect(nearest).toBeLessThanOrEqual(3 + 1e-9)
      }
    }),
  )
})

test('hatching fills a square and leaves its hole empty', () => {
  const square = (from: number, to: number) => [
    { x: from, y: from },
    { x: to, y: from },
    { x: to, y: to },
    { x: from, y: to },
  ]
  const lines = hatch([square(0, 30), square(10, 20)], 1, 45)
  const middles = lines.map(([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }))
  expect(lines.length).toBeGreaterThan(40)
  expect(middles.every(({ x, y }) => x >= 0 && x <= 30 && y >= 0 && y <= 30)).toBe(true)
  expect(middles.some(({ x, y }) => x > 10 && x < 20 && y > 10 && y < 20)).toBe(false)
})
