import { describe, expect, test } from 'vitest'
import { sketch } from './base.fixture'
import { countryMap } from './country-map'
import type { CountryMapInput } from './country-sheet'
import type { Item, Label, Shape } from './display'
import { overlaps } from './placement'
import { COUNTRY } from './scale'
import { toSvg } from './svg'
import { textWidth } from './text-width'

const square = [105, 12, 108, 12, 108, 18, 105, 18]
const input: CountryMapInput = {
  title: 'Bản đồ độ phủ',
  base: sketch,
  land: [{ rings: [square], fill: '#99d6d7' }],
  sea: {
    tints: [{ rings: [square], fill: '#afdddf' }],
    zone: [[109, 9, 110, 9, 110, 22, 109, 22]],
  },
  change: null,
  classes: { title: 'Đến nơi trong', columns: ['đất'], rows: [], foot: 'cộng dồn' },
  stations: [],
  discs: [],
  discWords: 'Khoảng trống',
  remarks: [],
  attribution: [],
  printedAt: '15 giờ 00 phút ngày 24/12/2025',
  watermark: null,
}

const flat = (items: readonly Item[]): (Shape | Label)[] =>
  items.flatMap((item) => (item.kind === 'clip' ? flat(item.items) : [item]))
const list = countryMap(input)
const labels = flat(list.items).filter((item) => item.kind === 'text')
const paths = flat(list.items).filter((item) => item.kind === 'path')

/** Metres of a degree of longitude on the ellipsoid, by the usual series. */
const metresPerDegree = (lat: number) => {
  const phi = (lat * Math.PI) / 180
  return 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi)
}

describe('true to its scale', () => {
  test('100 km along the parallel in the middle measure 100 km to half a per cent', () => {
    const at = (degree: number) =>
      labels.find(({ lines }) => lines[0] === `${degree}°00' Đ`)?.x ?? Number.NaN
    const mmPerDegree = (at(114) - at(104)) / 10
    const km =
      (((mmPerDegree * 100_000) / metresPerDegree(COUNTRY.centre.lat)) * COUNTRY.scale) / 1e6
    expect(km).toBeGreaterThan(99.5)
    expect(km).toBeLessThan(100.5)
  })

  test('the scale bar is 50 mm and says 500 km', () => {
    const widths = paths.map(({ d }) => {
      const [, from = '', to = ''] = /^M(\S+) \S+H(\S+)V\S+H\S+Z$/.exec(d) ?? []
      return Number(to) - Number(from)
    })
    expect(widths).toContain(50)
    expect(labels.map(({ lines }) => lines[0])).toContain('500 km')
    expect(labels.map(({ lines }) => lines[0])).toContain('Tỷ lệ 1:10 000 000')
  })
})

describe('sovereignty', () => {
  test.each(['Hoàng Sa', 'Trường Sa'])(
    'Quần đảo %s (Việt Nam) is named inside the frame',
    (name) => {
      const label = labels.find(({ lines }) => lines.join(' ') === `Quần đảo ${name} (Việt Nam)`)
      const half = textWidth(`Quần đảo ${name}`, 'bold', label?.size ?? 0) / 2
      expect((label?.x ?? 0) - half).toBeGreaterThan(0)
      expect((label?.x ?? 999) + half).toBeLessThan(COUNTRY.frame.width)
      expect(label?.y).toBeLessThan(COUNTRY.frame.height - 6)
    },
  )

  test('no disc stands on either name, even where a gap lies under it', () => {
    const spots = [
      { lat: 15.05, lng: 112.4 },
      { lat: 8.9, lng: 115 },
    ]
    const found = flat(
      countryMap({ ...input, discs: spots.map((position, i) => ({ label: `${i}`, position })) })
        .items,
    ).filter((item) => item.kind === 'text')
    const names = found.filter(({ lines }) => lines[0]?.startsWith('Quần đảo'))
    const discs = found.filter(({ colour }) => colour === '#ffffff')
    for (const { x, y } of discs)
      for (const name of names)
        expect(
          overlaps(
            { x: x - 2.6, y: y - 3.6, width: 5.2, height: 5.2 },
            { x: name.x - 15, y: name.y - 3, width: 30, height: 7 },
          ),
        ).toBe(false)
  })
})

test('tints are cut at the coast and at the edge of the territorial sea', () => {
  const clips = list.items
    .flatMap((item) => (item.kind === 'clip' ? item.items : []))
    .filter((item) => item.kind === 'clip')
  expect(clips.map(({ within }) => within !== undefined && within.length > 0)).toEqual([true, true])
})

test('the same list is drawn as SVG with both clips', () => {
  expect(toSvg(list).match(/clip-rule="evenodd"/g)).toHaveLength(2)
})

test('licence, accuracy and time of printing stand under it', () => {
  const words = labels.map(({ lines }) => lines.join(' ')).join(' ')
  for (const said of [
    '© OpenStreetMap contributors (ODbL)',
    '50 mm',
    "15°45'",
    '24/12/2025',
    'Bắc',
  ])
    expect(words).toContain(said)
})
