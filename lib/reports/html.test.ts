import { describe, expect, test } from 'vitest'
import { input as mapInput } from '@/lib/paper-map/base.fixture'
import type { MapGround, ReportFacts } from './facts'
import { facts, incident } from './facts.fixture'
import { renderHtml } from './html'
import { initialReport } from './initial'

const ground: MapGround = {
  base: mapInput.base,
  national: mapInput.national,
  roads: [],
  places: [],
  attribution: [],
}
const render = (more: Partial<ReportFacts> = {}) =>
  renderHtml(initialReport({ ...facts, ...more }, ground))

const HOSTILE = '</style><script>alert("x")</script>\'"&<img src=x onerror=alert(1)>'

describe('words of people are only ever words', () => {
  test.each<[string, Partial<ReportFacts>]>([
    ['summary', { incident: { ...incident, summary: HOSTILE } }],
    ['title', { incident: { ...incident, title: HOSTILE } }],
    ['code in the page boxes', { incident: { ...incident, code: HOSTILE } }],
    [
      'source of a quantity',
      {
        incident: {
          ...incident,
          quantities: incident.quantities.map((one) => ({ ...one, source: HOSTILE })),
        },
      },
    ],
    ['source', { source: HOSTILE }],
    [
      'addressee',
      { edits: { ...facts.edits, addressees: [HOSTILE], copies: [HOSTILE], subject: HOSTILE } },
    ],
    [
      'station',
      {
        stations: [
          { code: '1', name: HOSTILE, position: { lat: 15.37, lng: 108.79 }, readiness: 'ready' },
        ],
      },
    ],
    ['assessment', { edits: { ...facts.edits, assessment: { state: 'said', text: HOSTILE } } }],
  ])('%s', (_, more) => {
    const html = render(more)
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).toContain(_ === 'code in the page boxes' ? '\\3c ' : '&#60;script&#62;')
  })
})

test('the page is self-contained: no script, nothing fetched', () => {
  const html = render()
  expect(html).not.toMatch(
    /<script|<link|src=|url\((?!#c)|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/,
  )
})

test('the same words in the same order as the document', () => {
  const html = render()
  const order = [
    'CỘNG HÒA XÃ HỘI',
    'BÁO CÁO',
    'Kính gửi',
    'Căn cứ',
    '1. Thông tin sự cố',
    '2. Phân cấp',
    '3. Diễn biến',
    '4. Lực lượng',
    '5. Nghĩa vụ',
    '6. Nhận định',
    './.',
    'Nơi nhận:',
    'Phụ lục',
    'Trường Sa',
  ]
  const places = order.map((words) => html.indexOf(words, html.indexOf('<main')))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a drill is marked at the head, in the page boxes and across the map', () => {
  const html = render({ mode: { demo: false, drill: true } })
  expect(html).toContain('<p class="mark">BẢN THẢO, DIỄN TẬP</p>')
  expect(html).toMatch(/@top-left\{content:"DIỄN TẬP"/)
  expect(html).toMatch(/@bottom-center\{content:"[^"]*DIỄN TẬP"/)
  expect(html).toMatch(/<svg.*DIỄN TẬP.*<\/svg>/s)
})
