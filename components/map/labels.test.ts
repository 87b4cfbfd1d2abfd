import { describe, expect, test } from 'vitest'
import { boxAround, overlap } from './crowding'
import { placeLabels } from './labels'

const frame = { left: 0, top: 0, right: 400, bottom: 400 }
const wish = (id: string, x: number, y: number, texts = [id]) => ({
  id,
  at: { x, y },
  reach: 8,
  texts,
  fontPx: 12,
})

describe('names on the map', () => {
  test('stand east of their mark where there is room', () => {
    const [label] = placeLabels([wish('76-01', 200, 200)], [], frame)
    expect(label).toMatchObject({ text: '76-01', anchor: 'start' })
    expect(label?.x).toBe(208)
  })

  test('turn west at the right edge', () => {
    expect(placeLabels([wish('76-01', 395, 200)], [], frame)[0]?.anchor).toBe('end')
  })

  test('never cover each other', () => {
    const labels = placeLabels(
      [wish('76-01', 200, 200), wish('76-02', 204, 202), wish('92-02', 198, 204)],
      [],
      frame,
    )
    labels.forEach((a, i) => {
      for (const b of labels.slice(i + 1)) expect(overlap(a.box, b.box)).toBe(0)
    })
  })

  test('the name is dropped before the code', () => {
    const narrow = { left: 150, top: 190, right: 250, bottom: 210 }
    const [label] = placeLabels(
      [wish('76-01', 200, 200, ['76-01 Quảng Ngãi', '76-01'])],
      [],
      narrow,
    )
    expect(label?.text).toBe('76-01')
  })

  test('a name without room is left out', () => {
    const everything = boxAround({ x: 200, y: 200 }, 150)
    expect(placeLabels([wish('Vinh', 200, 200)], [everything], frame)).toEqual([])
  })

  test('a name that must stand goes a little farther off', () => {
    const crowd = boxAround({ x: 200, y: 200 }, 30)
    const [label] = placeLabels([{ ...wish('Hà Nội', 200, 200), must: true }], [crowd], frame)
    expect(label && overlap(label.box, crowd)).toBe(0)
  })
})
