import { describe, expect, test } from 'vitest'
import { boxAround, overlap } from './crowding'
import { along, placePills } from './pills'

const line = (id: string, x: number) => ({
  id,
  points: [
    { x, y: 0 },
    { x, y: 200 },
  ],
  width: 62,
  height: 22,
})

describe('minutes beside a line', () => {
  test('stand at the middle of the way', () => {
    expect(placePills([line('a', 100)], [])[0]?.box).toEqual({
      left: 30,
      right: 92,
      top: 89,
      bottom: 111,
    })
  })

  test('do not cover each other', () => {
    const [a, b] = placePills([line('a', 100), line('b', 104)], [])
    expect(a && b && overlap(a.box, b.box)).toBe(0)
  })

  test('do not cover the incident when there is room beside it', () => {
    const incident = boxAround({ x: 60, y: 100 }, 20)
    const [pill] = placePills([line('a', 100)], [incident])
    expect(pill && overlap(pill.box, incident)).toBe(0)
  })

  test('a line too short to be seen has none', () => {
    expect(
      placePills(
        [
          {
            ...line('a', 0),
            points: [
              { x: 0, y: 0 },
              { x: 20, y: 20 },
            ],
          },
        ],
        [],
      ),
    ).toEqual([])
  })
})

test('half of a way round a corner lies on the corner', () => {
  expect(
    along(
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 100 },
      ],
      0.5,
    ).at,
  ).toEqual({ x: 100, y: 0 })
})
