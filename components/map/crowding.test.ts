import { describe, expect, test } from 'vitest'
import { type Point, placeSigns, repel } from './crowding'

const R = 2.7
const distance = (a: Point | undefined, b: Point | undefined) =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN

describe('stations that touch', () => {
  test('move apart until they no longer do', () => {
    const [a, b] = repel(
      [
        { x: 100, y: 100 },
        { x: 102, y: 101 },
      ],
      R,
    )
    expect(distance(a, b)).toBeGreaterThanOrEqual(2 * R + 1.4 - 0.01)
  })

  test('two on one point part too', () => {
    const [a, b] = repel(
      [
        { x: 50, y: 50 },
        { x: 50, y: 50 },
      ],
      R,
    )
    expect(distance(a, b)).toBeGreaterThan(2 * R)
  })

  test('nobody is moved more than 6 px, however crowded it is', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => ({
      x: 200 + (i % 7) * 0.5,
      y: 200 + Math.floor(i / 7) * 0.5,
    }))
    repel(crowd, R).forEach((spot, i) => {
      expect(distance(spot, crowd[i])).toBeLessThanOrEqual(6 + 1e-9)
    })
  })

  test('one that stands alone stays exactly where it is', () => {
    expect(
      repel(
        [
          { x: 10, y: 10 },
          { x: 100, y: 100 },
        ],
        R,
      ),
    ).toEqual([
      { x: 10, y: 10 },
      { x: 100, y: 100 },
    ])
  })

  test('the same stations make the same picture', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => ({ x: (i * 7) % 11, y: (i * 5) % 13 }))
    expect(repel(crowd, R)).toEqual(repel(crowd, R))
  })
})

describe('incident signs', () => {
  const frame = { left: 0, top: 0, right: 600, bottom: 800 }
  const at = (x: number, y: number) => ({ x, y })
  const none = { stations: [], labels: [], frame }

  test('a sign with nothing under it stays on its point', () => {
    expect(placeSigns([{ at: at(300, 300), stays: false }], 22, none)).toEqual([at(300, 300)])
  })

  test('a sign over one idle station stays', () => {
    const stations = [{ at: at(302, 300), hasOrder: false }]
    expect(placeSigns([{ at: at(300, 300), stays: false }], 22, { ...none, stations })).toEqual([
      at(300, 300),
    ])
  })

  test.each([
    ['two stations', [at(302, 300), at(296, 303)], false],
    ['a station with an order', [at(302, 300)], true],
  ])('a sign that would cover %s steps aside', (_what, spots, hasOrder) => {
    const stations = spots.map((spot) => ({ at: spot, hasOrder }))
    const [sign] = placeSigns([{ at: at(300, 300), stays: false }], 22, { ...none, stations })
    expect([22, 30]).toContain(Math.round(distance(sign, at(300, 300))))
  })

  test('the selected one never moves; the other makes room', () => {
    const [other, selected] = placeSigns(
      [
        { at: at(300, 300), stays: false },
        { at: at(304, 300), stays: true },
      ],
      22,
      none,
    )
    expect(selected).toEqual(at(304, 300))
    expect(distance(other, selected)).toBeGreaterThanOrEqual(22)
  })

  test('it does not step out of the map', () => {
    const stations = [{ at: at(5, 400), hasOrder: true }]
    const [sign] = placeSigns([{ at: at(12, 400), stays: false }], 22, { ...none, stations })
    expect(sign?.x).toBeGreaterThanOrEqual(11)
  })
})
