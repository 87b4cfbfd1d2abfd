import { describe, expect, test } from 'vitest'
import { HAZARDS } from '@/lib/hazards/hazard'
import { dungQuat, input } from './base.fixture'
import type { DisplayList, Item, Label } from './display'
import { leading } from './display'
import { paperMap } from './paper-map'
import { overlaps } from './placement'
import { toSvg } from './svg'
import { textWidth } from './text-width'

const labelsOf = (items: readonly Item[]): Label[] =>
  items.flatMap((item) =>
    item.kind === 'text' ? [item] : item.kind === 'clip' ? labelsOf(item.items) : [],
  )
const wordsOf = (list: DisplayList) => labelsOf(list.items).map(({ lines }) => lines.join(' '))

describe('sovereignty', () => {
  test.each([
    ['Dung Quất', dungQuat],
    ['Hà Giang', { lat: 23.1, lng: 105 }],
    ['Phú Quốc', { lat: 10.2, lng: 104 }],
  ])('a map of %s names both archipelagos as Viet Nam’s', (_, centre) => {
    const words = wordsOf(paperMap({ ...input, centre }))
    expect(words).toContain('Quần đảo Hoàng Sa (Việt Nam)')
    expect(words).toContain('Quần đảo Trường Sa (Việt Nam)')
  })

  test('a map at sea draws the islets and names them', () => {
    const words = wordsOf(
      paperMap({ ...input, centre: { lat: 16.6, lng: 112.2 }, scale: 1_000_000, features: [] }),
    )
    expect(words).toEqual(expect.arrayContaining(['Hoàng Sa', 'Phú Lâm', 'Linh Côn']))
    expect(words.filter((one) => one === 'Quần đảo Hoàng Sa (Việt Nam)')).toHaveLength(2)
  })

  test('no name of the inset is cut by its edge', () => {
    const list = paperMap(input)
    const box = { x: 119, y: 163.5, width: 46, height: 51 }
    const names = labelsOf(list.items).filter(({ lines }) => lines[0] === 'Quần đảo')
    for (const { x, y, lines, size, face } of names) {
      const half = Math.max(...lines.map((line) => textWidth(line, face, size))) / 2
      expect(x - half).toBeGreaterThan(box.x)
      expect(x + half).toBeLessThan(box.x + box.width)
      expect(y + leading(size) * (lines.length - 1) + 0.8).toBeLessThan(box.y + box.height)
    }
    expect(names).toHaveLength(2)
  })
})

describe('what a reader needs to trust it', () => {
  const words = wordsOf(paperMap(input)).join(' ')

  test('scale, bar, north, accuracy, licence and time of printing are on the sheet', () => {
    for (const said of [
      'Tỷ lệ 1:100 000',
      '5 km',
      'Bắc',
      'có thể lệch đến 1 km',
      '© OpenStreetMap contributors (ODbL)',
      '15 giờ 00 phút ngày 24/12/2025',
      "đúng ở vĩ tuyến 15°21'",
    ])
      expect(words).toContain(said)
  })

  test('the graticule counts minutes east and north in Vietnamese', () => {
    expect(words).toContain("108°48' Đ")
    expect(words).toContain("15°22' B")
    expect(words).not.toMatch(/\d' [NE]\b/)
  })

  test('the legend has what is shown and nothing else', () => {
    expect(words).toContain('Vị trí sự cố tràn dầu')
    expect(words).toContain('Trạm, hạn chế')
    expect(words).not.toContain('Phao quây đã thả')
    expect(words).not.toContain('Biên giới quốc gia')
  })

  test('a sketched road says so, and one that would run over the sea is left out', () => {
    expect(words).toContain('Hướng đường bộ, vẽ phác')
    expect(words).toContain('QL1')
    expect(words).not.toContain('ĐT 999')
  })

  test('a demonstration is marked across the map', () => {
    expect(wordsOf(paperMap({ ...input, watermark: 'DỮ LIỆU MÔ PHỎNG' }))).toContain(
      'DỮ LIỆU MÔ PHỎNG',
    )
  })
})

test('no name covers another on the sheet', () => {
  const places = Array.from({ length: 60 }, (_, i) => ({
    name: `Địa danh ${i}`,
    kind: 'settlement' as const,
    position: { lat: 15.3 + (i % 8) * 0.015, lng: 108.74 + Math.floor(i / 8) * 0.015 },
  }))
  const sheet = paperMap({ ...input, places }).items[0]
  const names = (sheet?.kind === 'clip' ? labelsOf(sheet.items) : []).filter(({ halo }) => halo)
  const boxes = names.map(({ x, y, lines, size, face, anchor, tracking }) => {
    const width = Math.max(...lines.map((line) => textWidth(line, face, size, tracking)))
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return { x: left, y: y - size * 0.9 * (25.4 / 72), width, height: leading(size) * lines.length }
  })
  expect(names.length).toBeGreaterThan(20)
  boxes.forEach((a, i) => {
    expect(boxes.slice(i + 1).some((b) => overlaps(a, b))).toBe(false)
  })
})

test.each(HAZARDS)('%s has a mark of its own', (hazard) => {
  const one = { position: dungQuat, isDrill: false, lines: ['SC'] }
  const of = (other: (typeof HAZARDS)[number]) =>
    toSvg(paperMap({ ...input, features: [{ ...one, kind: 'incident', hazard: other }] }))
  for (const other of HAZARDS) if (other !== hazard) expect(of(other)).not.toBe(of(hazard))
})

test('the same input gives the same picture', () => {
  expect(toSvg(paperMap(input))).toBe(toSvg(paperMap(input)))
})

test('names are escaped in SVG', () => {
  const svg = toSvg(
    paperMap({
      ...input,
      places: [
        {
          name: '<script>alert("x")</script>&',
          kind: 'settlement',
          position: { lat: 15.33, lng: 108.76 },
        },
      ],
    }),
  )
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&#60;script&#62;')
})

test('a boom of ten kilometres is 100 mm on paper', () => {
  const lat = 15.36
  const kmPerDegree =
    111.41288 * Math.cos((lat * Math.PI) / 180) - 0.0935 * Math.cos((3 * lat * Math.PI) / 180)
  const half = 5 / kmPerDegree
  const boom = {
    kind: 'boom',
    line: [
      { lat, lng: 108.8 - half },
      { lat, lng: 108.8 + half },
    ],
    name: null,
  } as const
  const sheet = paperMap({ ...input, features: [boom] }).items[0]
  const path =
    sheet?.kind === 'clip'
      ? sheet.items.find((item) => item.kind === 'path' && item.width === 0.7 && item.round)
      : undefined
  const [, from, to] =
    (path?.kind === 'path' ? path.d : '').match(/^M([\d.]+) [\d.]+L([\d.]+) [\d.]+$/) ?? []
  expect(Number(to) - Number(from)).toBeCloseTo(100, 1)
})
