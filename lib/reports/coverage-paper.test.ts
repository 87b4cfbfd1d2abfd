import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CoverageAsk } from '@/lib/coverage/coverage'
import { HAZARDS } from '@/lib/hazards/hazard'
import messages from '@/lib/i18n/messages/vi/coverage.json'
import { distanceToSegment } from '@/lib/paper-map/clip'
import type { Clip, Item, Point } from '@/lib/paper-map/display'
import { isInside } from '@/lib/paper-map/ground'
import { mercator } from '@/lib/paper-map/projection'
import { COUNTRY } from '@/lib/paper-map/scale'
import { contains } from '@/lib/places/polygon-index'
import { coverageFacts } from '@/tests/factories/coverage-facts'
import { builtPlaces } from '@/tests/setup/built-assets'
import { type CoveragePaper, coveragePaper } from './coverage-paper'
import { renderCoveragePdf } from './coverage-pdf'

const oil: CoverageAsk = { by: 'plan', hazard: 'oil', medium: null }
const suits: CoverageAsk = { by: 'capability', capability: 'ppe-a', quantity: 4 }
const MM = 72 / 25.4

type Word = { text: string; x: number; width: number }

async function read(bytes: Buffer) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: { text: string; words: Word[] }[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent()
    const set = items.flatMap((item) => ('str' in item ? [item] : []))
    pages.push({
      text: set
        .map(({ str, hasEOL }) => str + (hasEOL ? ' ' : ''))
        .join('')
        .replace(/\s+/g, ' '),
      words: set.map(({ str, transform, width }) => ({
        text: str.replaceAll('\u00a0', ' '),
        x: transform[4] / MM,
        width: width / MM,
      })),
    })
  }
  return pages
}

describe('the map of oil on paper', () => {
  const facts = coverageFacts(oil)
  let pages: Awaited<ReturnType<typeof read>>
  beforeAll(async () => {
    const began = performance.now()
    const bytes = await renderCoveragePdf(coveragePaper(facts))
    console.info(`coverage map on paper: ${Math.round(performance.now() - began)} ms`)
    pages = await read(bytes)
  })

  test('names both archipelagos, the licence and what the territorial sea is', () => {
    for (const said of [
      'Quần đảo Hoàng Sa (Việt Nam)',
      'Quần đảo Trường Sa (Việt Nam)',
      '© OpenStreetMap contributors (ODbL)',
      'Lãnh hải vẽ phỏng chừng theo đường cơ sở 1982, chưa đối chiếu, không có giá trị pháp lý.',
      'Lập lúc 14 giờ 05 phút ngày 24/11/2026, Trực ban SOS Môi trường',
    ])
      expect(pages[0]?.text).toContain(said)
  })

  test('says what was asked: the plan, the moment, the forces, the minutes', () => {
    for (const said of [
      'Phương án tràn dầu, quy mô trung bình',
      'Thời điểm 14 giờ 02 phút ngày 24/11/2026',
      'lực lượng đang trực',
      'Trong 120 phút từ lúc ra lệnh',
    ])
      expect(pages[0]?.text).toContain(said)
  })

  test('numbers the first ten gaps on the map and all of them in the table', () => {
    const words = pages[0]?.words.map(({ text }) => text) ?? []
    for (let number = 1; number <= 10; number++) expect(words).toContain(String(number))
    const tables = pages.slice(1).map(({ text }) => text)
    for (const { province } of facts.view.gaps)
      expect(tables.some((text) => text.includes(province.name))).toBe(true)
    const reached = tables.filter((text) => text.includes('Trạm đến sớm nhất'))
    expect(reached.length).toBeGreaterThan(1)
    expect(tables.join(' ')).toContain('2. Chỉ dựa vào một trạm')
    expect(tables.join(' ')).toContain('Thời gian từ lúc ra lệnh = chuẩn bị')
  })

  test('a place nobody can come to is told in words, never as 0', () => {
    expect(facts.view.gaps.some(({ farthestMinutes }) => farthestMinutes === null)).toBe(true)
    const tables = pages.slice(1).map(({ text }) => text)
    expect(tables.join(' ')).toContain(messages.never)
    expect(tables.join(' ')).not.toMatch(/(?<!\d)0 (ph|giờ)\b/)
  })

  test('says on every page that the data are simulated, and numbers the pages from the second', () => {
    for (const [i, { text, words }] of pages.entries()) {
      expect(text).toContain('DỮ LIỆU MÔ PHỎNG')
      if (i > 0) expect(words[0]?.text === String(i + 1) || text.includes(` ${i + 1} `)).toBe(true)
    }
  })

  test('100 km along the parallel in the middle are 10 mm in the file, and the bar is 50 mm', () => {
    const word = (text: string) => pages[0]?.words.find((each) => each.text === text)
    const middle = (text: string) => (word(text)?.x ?? Number.NaN) + (word(text)?.width ?? 0) / 2
    const phi = (COUNTRY.centre.lat * Math.PI) / 180
    const kmPerDegree = 111.41284 * Math.cos(phi) - 0.0935 * Math.cos(3 * phi)
    const mm = (middle("114°00' Đ") - middle("104°00' Đ")) * (100 / (10 * kmPerDegree))
    expect(mm).toBeGreaterThan(9.95)
    expect(mm).toBeLessThan(10.05)
    const [zero, hundred] = [middle('0'), middle('100')]
    expect(5 * (hundred - zero)).toBeCloseTo(50, 1)
  })
})

/** Rings of path data made of M, L and Z. */
const ringsIn = (d: string): Point[][] =>
  d
    .split('Z')
    .filter((ring) => ring !== '')
    .map((ring) =>
      ring
        .replace('M', '')
        .split('L')
        .map((pair) => {
          const [x = 0, y = 0] = pair.split(' ').map(Number)
          return { x, y }
        }),
    )

const holds = (rings: Point[][], point: Point) =>
  rings.filter((ring) => isInside(point, ring)).length % 2 === 1

const clipsOf = ({ map }: CoveragePaper): Clip[] =>
  map.items
    .flatMap((item) => (item.kind === 'clip' ? item.items : []))
    .filter((item): item is Clip => item.kind === 'clip' && item.within !== undefined)

type Cut = { within: Point[][]; tints: Point[][][] }

const cutOf = (clip: Clip | undefined): Cut => ({
  within: ringsIn(clip?.within ?? ''),
  tints: (clip?.items ?? []).flatMap((item) =>
    item.kind === 'path' && item.fill !== undefined ? [ringsIn(item.d)] : [],
  ),
})

describe('bands on paper', () => {
  const facts = coverageFacts(suits)
  const [sea, land] = clipsOf(coveragePaper(facts)).map(cutOf)
  const { frame, scale, centre } = COUNTRY
  const { unproject } = mercator(centre, scale, { x: frame.width / 2, y: frame.height / 2 })
  const samples = Array.from({ length: 110 * 120 }, (_, i) => ({
    x: (i % 110) * 1.5 + 0.31,
    y: Math.floor(i / 110) * 1.5 + 0.37,
  }))
  const { geo } = builtPlaces()

  test.each([
    ['land', land],
    ['sea', sea],
  ] as const)('on %s each band holds the faster ones', (_where, cut) => {
    expect(cut?.tints).toHaveLength(4)
    const loose = samples.filter((point) => {
      const inside = cut?.tints.map((tint) => holds(tint, point)) ?? []
      return inside.some((isIn, i) => isIn && i > 0 && !inside[i - 1])
    })
    expect(loose).toEqual([])
  })

  test('land bands stay on Viet Nam’s land, to the width of the drawn coast', () => {
    const drawn = samples.filter(
      (point) => land && holds(land.within, point) && land.tints.some((tint) => holds(tint, point)),
    )
    const off = drawn.filter((point) => !contains(geo.land, unproject(point)))
    expect(drawn.length).toBeGreaterThan(150)
    expect(off.length / drawn.length).toBeLessThan(0.02)
  })

  test('what is dark on land is the share the legend tells', () => {
    const all = samples.filter((point) => land && holds(land.within, point))
    const weight = (points: readonly Point[]) =>
      points.reduce((sum, point) => sum + Math.cos((unproject(point).lat * Math.PI) / 180) ** 2, 0)
    facts.view.surface.bands.forEach(({ minutes }, i) => {
      const tint = land?.tints[3 - i] ?? []
      const told = facts.view.bands.find((band) => band.minutes === minutes)?.landShare ?? 1
      const seen = weight(all.filter((point) => holds(tint, point))) / weight(all)
      expect(Math.abs(seen - told)).toBeLessThan(0.02)
    })
  })

  test('sea bands stay in the territorial sea as reckoned', () => {
    const drawn = samples.filter(
      (point) => sea && holds(sea.within, point) && sea.tints.some((tint) => holds(tint, point)),
    )
    const zone = facts.view.surface.zone ?? []
    const off = drawn.filter((point) => {
      const { lat, lng } = unproject(point)
      return (
        zone.filter((flat) => {
          const ring = flat.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: flat[i + 1] ?? 0 }] : []))
          return isInside({ x: lng, y: lat }, ring)
        }).length %
          2 ===
        0
      )
    })
    expect(drawn.length).toBeGreaterThan(20)
    expect(off).toEqual([])
  })
})

const ASKS: [string, CoverageAsk][] = [
  ...HAZARDS.map((hazard): [string, CoverageAsk] => [hazard, { by: 'plan', hazard, medium: null }]),
  ['suits', suits],
]

test.each(ASKS)('%s: ten discs stand apart with their ties', (_name, ask) => {
  const flat = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => (item.kind === 'clip' ? flat(item.items) : [item]))
  const facts = coverageFacts(ask)
  const ties = flat(coveragePaper(facts).map.items).flatMap((item) => {
    const [, ax, ay, bx, by] =
      (item.kind === 'path' && item.width === 0.28 && /^M(\S+) (\S+)L(\S+) (\S+)$/.exec(item.d)) ||
      []
    return ax === undefined
      ? []
      : [{ at: { x: Number(ax), y: Number(ay) }, centre: { x: Number(bx), y: Number(by) } }]
  })
  expect(ties).toHaveLength(Math.min(10, facts.view.gaps.length))
  for (const one of ties)
    for (const other of ties) {
      if (one === other) continue
      expect(
        Math.hypot(one.centre.x - other.centre.x, one.centre.y - other.centre.y),
      ).toBeGreaterThan(5.5)
      expect(distanceToSegment(one.centre, other.at, other.centre)).toBeGreaterThan(3)
    }
})

test('a trial is told in words on the map, and its edge drawn', () => {
  const paper = coveragePaper(coverageFacts(suits, { off: ['29-01', '43-02'] }))
  expect(paper.head.asked.at(-1)).toBe('Thử, không lưu: ngừng 29-01, 43-02.')
  expect(JSON.stringify(paper.blocks)).toContain('thay đổi thử, không lưu')
})

test('a live desk has no mark of simulated data', async () => {
  const paper = coveragePaper({ ...coverageFacts(suits), isDemo: false })
  const text = (await read(await renderCoveragePdf(paper))).map((page) => page.text).join(' ')
  expect(text).not.toMatch(/MÔ PHỎNG/)
})
