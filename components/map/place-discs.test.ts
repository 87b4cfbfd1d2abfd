import { describe, expect, test } from 'vitest'
import { DISC_R, placeDiscs } from './place-discs'

describe('numbered discs of gaps', () => {
  const crowd = Array.from({ length: 10 }, (_, i) => ({
    label: String(i + 1),
    at: { x: 100 + 9 * (i % 4), y: 80 + 11 * Math.floor(i / 4) },
  }))

  test('none lies on another, however near their places are', () => {
    const placed = placeDiscs(crowd, { x: 120, y: 200 })
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1))
        expect(Math.hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y)).toBeGreaterThanOrEqual(
          2 * DISC_R,
        )
  })

  test('leaves the name of an archipelago legible', () => {
    const name = { left: 20, right: 140, top: 60, bottom: 95 }
    const [disc] = placeDiscs([{ label: '9', at: { x: 80, y: 55 } }], { x: 80, y: 0 }, [name])
    if (!disc) throw new Error('no disc')
    const isOver =
      disc.centre.x + DISC_R >= name.left &&
      disc.centre.x - DISC_R <= name.right &&
      disc.centre.y + DISC_R >= name.top &&
      disc.centre.y - DISC_R <= name.bottom
    expect(isOver).toBe(false)
  })

  test('one alone stands outwards from the middle of the map', () => {
    const [disc] = placeDiscs([{ label: '1', at: { x: 50, y: 100 } }], { x: 150, y: 100 })
    expect(disc?.centre).toEqual({ x: 26, y: expect.closeTo(100) })
  })
})
