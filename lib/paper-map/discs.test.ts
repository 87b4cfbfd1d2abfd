import { expect, test } from 'vitest'
import { DISC_R, type DiscWish, placeDiscs, standApart } from './discs'
import { around, overlaps } from './placement'

const frame = { x: 0, y: 0, width: 165, height: 180 }
const open = { frame, keepClear: [], marks: [], isGround: () => false }
const wishes = (points: [number, number][]): DiscWish[] =>
  points.map(([x, y], i) => ({ label: String(i + 1), at: { x, y } }))

const CROWD = wishes([
  [60, 60],
  [60.3, 60.2],
  [61, 61],
  [64, 60],
  [66, 63],
  [60, 66],
  [58, 58],
  [70, 60],
  [62, 70],
  [60.3, 60.2],
])

test('ten points in a square of a centimetre have ten discs, none on another disc, point or tie', () => {
  const discs = placeDiscs(CROWD, open)
  expect(discs.map(({ label }) => label)).toEqual(CROWD.map(({ label }) => label))
  for (const one of discs)
    for (const other of discs) if (one !== other) expect(standApart(one, other)).toBe(true)
})

test('a disc keeps off names and stays in the frame', () => {
  const name = { x: 50, y: 0, width: 40, height: 12 }
  const [disc] = placeDiscs(wishes([[70, 14]]), { ...open, keepClear: [name] })
  const box = around(disc?.centre ?? { x: 0, y: 0 }, DISC_R)
  expect(overlaps(box, name)).toBe(false)
  const [corner] = placeDiscs(wishes([[164, 1]]), open)
  expect(corner?.centre.x).toBeLessThan(165 - DISC_R)
  expect(corner?.centre.y).toBeGreaterThan(DISC_R)
})

test('off the ground is preferred, a little farther away', () => {
  const [disc] = placeDiscs(wishes([[50, 50]]), { ...open, isGround: ({ x }) => x > 42 })
  expect((disc?.centre.x ?? 99) + DISC_R).toBeLessThanOrEqual(42.5)
})

test('the same wishes give the same picture', () => {
  expect(placeDiscs(CROWD, open)).toEqual(placeDiscs(CROWD, open))
})
