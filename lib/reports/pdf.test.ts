import { createHash } from 'node:crypto'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { input as mapInput } from '@/lib/paper-map/base.fixture'
import { type MapGround, NO_EDITS, type ReportFacts } from './facts'
import { facts, incident } from './facts.fixture'
import { initialReport } from './initial'
import { renderPdf } from './pdf'

const ground: MapGround = {
  base: mapInput.base,
  national: mapInput.national,
  roads: mapInput.roads,
  places: mapInput.places,
  attribution: [],
}

/** Every letter of the alphabet with every tone, small and capital. */
const LETTERS = [...'aăâeêioôơuưy']
  .flatMap((vowel) =>
    ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => vowel + tone),
  )
  .concat('đ')
const ALPHABET = LETTERS.flatMap((letter) => [letter, letter.toUpperCase()])
  .join(' ')
  .normalize('NFC')

type Item = { text: string; x: number; y: number; width: number; height: number }
type Page = { width: number; height: number; items: Item[]; text: string }

const read = async (bytes: Buffer) =>
  pagesOf(await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise)

async function pagesOf(document: PDFDocumentProxy): Promise<Page[]> {
  const pages: Page[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const set = items.flatMap((item) =>
      'str' in item
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: item.transform[5],
              width: item.width,
              height: item.height,
            },
          ]
        : [],
    )
    const text = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      .join('')
    pages.push({ width, height, items: set, text: text.replace(/\s+/g, ' ') })
  }
  return pages
}

const MM = 72 / 25.4
const render = (more: Partial<ReportFacts> = {}, under: MapGround | null = ground) =>
  renderPdf(initialReport({ ...facts, ...more }, under))
const summary = (text: string): Partial<ReportFacts> => ({
  incident: { ...incident, summary: text },
})

describe('the paper of Dung Quất', () => {
  let bytes: Buffer
  let pages: Page[]
  beforeAll(async () => {
    bytes = await render()
    pages = await read(bytes)
  })

  test('is A4 on every page', () => {
    for (const { width, height } of pages) {
      expect(width).toBeCloseTo(210 * MM, 1)
      expect(height).toBeCloseTo(297 * MM, 1)
    }
  })

  test('embeds Tinos and nothing else', () => {
    const raw = bytes.toString('latin1')
    const fonts = [...raw.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name]) => name)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every((name) => /^[A-Z]{6}\+Tinos-/.test(name ?? ''))).toBe(true)
    expect(raw.match(/\/FontFile2 /g)?.length).toBe(4)
  })

  test('begins with Quốc hiệu on one line, the issuer, and a number left to the pen', () => {
    const text = pages[0]?.text ?? ''
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(text).toContain('TRUNG TÂM ỨNG PHÓ SỰ CỐ')
    const [label, symbol] = ['Số:', '/BC-SOS'].map((words) =>
      pages[0]?.items.find((item) => item.text === words),
    )
    expect((symbol?.x ?? 0) - ((label?.x ?? 0) + (label?.width ?? 0))).toBeCloseTo(14 * MM, 0)
  })

  test('keeps the margins of 20, 15, 20 and 30 mm', () => {
    const body = pages[0]?.items.filter(({ text, y }) => text.trim() !== '' && y > 20 * MM) ?? []
    expect(Math.min(...body.map(({ x }) => x))).toBeGreaterThanOrEqual(30 * MM - 0.1)
    expect(
      Math.max(...body.map(({ x, width, text }) => x + (text.endsWith(' ') ? 0 : width))),
    ).toBeLessThanOrEqual(195 * MM + 0.5)
    expect(Math.max(...body.map(({ y }) => y))).toBeLessThanOrEqual(277 * MM)
  })

  test('ends ./. and has Nơi nhận left of the signer', () => {
    const page = pages.find(({ text }) => text.includes('Nơi nhận'))
    expect(page?.text).toContain('đối chứng./.')
    const [list, signer] = ['Nơi nhận:', 'TRƯỞNG CA TRỰC'].map((words) =>
      page?.items.find(({ text }) => text === words),
    )
    expect(list?.x).toBeCloseTo(30 * MM, 0)
    expect(signer?.x).toBeGreaterThan(105 * MM)
    expect(Math.abs((list?.y ?? 0) - (signer?.y ?? 0))).toBeLessThan(20)
  })

  test('says on every page that it is a draft of simulated data', () => {
    for (const { text } of pages) {
      expect(text).toContain('BẢN THẢO')
      expect(text).toContain('DỮ LIỆU MÔ PHỎNG')
    }
  })

  test('has a map page with both archipelagos, scale, licence and time', () => {
    const text = pages.at(-1)?.text ?? ''
    for (const words of [
      'Quần đảo Hoàng Sa (Việt Nam)',
      'Quần đảo Trường Sa (Việt Nam)',
      '© OpenStreetMap contributors (ODbL)',
      'Lập lúc 15 giờ 00 phút ngày 24/12/2025',
      '76-02 Dung Quất',
    ])
      expect(text).toContain(words)
    expect(text.match(/SC-2025-0118, Kho 182 Dung Quất/g)).toHaveLength(1)
  })

  test('sets a page number in the middle of the top margin from page 2, and none on an appendix of one page', () => {
    const numbers = pages.map(({ items, height }) =>
      items.filter(({ text, y }) => y > height - 20 * MM && /^\d+$/.test(text)),
    )
    expect(numbers.map((found) => found.map(({ text }) => text))).toEqual([[], ['2'], []])
    const two = numbers[1]?.[0]
    expect((two?.x ?? 0) + (two?.width ?? 0) / 2).toBeCloseTo(112.5 * MM, 0)
  })

  test('is the same to the byte when drawn again', async () => {
    const hash = (file: Buffer) => createHash('sha256').update(file).digest('hex')
    expect(hash(await render())).toBe(hash(bytes))
  })
})

test('a map at 1:100 000 is true: two minutes of longitude have their length in millimetres', async () => {
  const near: Partial<ReportFacts> = { stations: facts.stations.slice(0, 1) }
  const page = (await read(await render(near))).at(-1)
  expect(page?.text).toContain('Tỷ lệ 1:100 000')
  const middle = (words: string) => {
    const found = page?.items.find(({ text }) => text.replaceAll('\u00a0', ' ') === words)
    return ((found?.x ?? 0) + (found?.width ?? 0) / 2) / MM
  }
  const lat = (15.36 * Math.PI) / 180
  const km = (111.41288 * Math.cos(lat) - 0.0935 * Math.cos(3 * lat)) / 30
  expect((middle("108°50' Đ") - middle("108°48' Đ")) / (km * 10)).toBeCloseTo(1, 3)
})

test('every Vietnamese letter comes back as it went in, also when it came in parts', async () => {
  const text = (await read(await render(summary(ALPHABET.normalize('NFD')), null)))
    .map((page) => page.text)
    .join(' ')
  const missing = ALPHABET.split(' ').filter((letter) => !text.includes(letter))
  expect(missing).toEqual([])
  expect(text).toBe(text.normalize('NFC'))
})

test('five thousand characters run over pages without loss', async () => {
  const words = Array.from({ length: 900 }, (_, i) => `vệt${i}`)
  const pages = await read(await render(summary(words.join(' ')), null))
  const found = pages.flatMap(({ text }) => text.match(/vệt\d+/g) ?? [])
  expect(words.join(' ').length).toBeGreaterThan(5_000)
  expect(found).toEqual(words)
  expect(pages.length).toBeGreaterThan(2)
})

test('a word of five thousand letters, signs without a glyph and control characters do no harm', async () => {
  const pages = await read(
    await render(summary(`${'x'.repeat(5_000)} 🛢️ \u0000\u202e 漢字 \ud800`), null),
  )
  const letters = pages.map(({ text }) => text.match(/x+/g)?.join('') ?? '').join('')
  expect(letters.match(/x/g)?.length).toBeGreaterThanOrEqual(5_000)
})

test('a long table repeats its head on each page and loses no row', async () => {
  const [first] = incident.duties
  if (!first) throw new Error('the fixture has duties')
  const duties = Array.from({ length: 140 }, (_, i) => ({
    ...first,
    id: `d${i}`,
    recipient: `Nơi số ${i}`,
    legalBasis: `Điều ${i}`,
  }))
  const pages = await read(
    await render(
      { incident: { ...incident, duties }, edits: { ...NO_EDITS, addressees: ['UBND xã'] } },
      null,
    ),
  )
  const rows = pages.flatMap(({ text }) => text.match(/Nơi số \d+/g) ?? [])
  expect(rows).toEqual(duties.map(({ recipient }) => recipient))
  const reached = pages.filter(({ text }) => /Nơi số \d/.test(text))
  expect(reached.length).toBeGreaterThan(2)
  expect(reached.every(({ text }) => text.includes('Nơi nhận tin'))).toBe(true)
})

test('a drill says DIỄN TẬP on every page, above and below', async () => {
  const pages = await read(await render({ mode: { demo: true, drill: true } }))
  for (const { items, height } of pages) {
    const stamps = items.filter(({ text }) => text.includes('DIỄN TẬP'))
    expect(stamps.some(({ y }) => y > height - 20 * MM)).toBe(true)
    expect(stamps.some(({ y }) => y < 20 * MM)).toBe(true)
  }
})

test('an issued paper has its number, its signer and its place of verification, and no draft mark', async () => {
  const issued = {
    number: 5,
    symbol: 'BC-SOS',
    issuedAt: '2025-12-24T08:30:00Z',
    signer: { name: 'Người Ký Mẫu', rank: null },
    verifyUrl: 'https://vi.du/verify/abc',
  }
  const text = (await read(await render({ issued, mode: { demo: false, drill: false } })))
    .map((page) => page.text)
    .join(' ')
  for (const words of [
    'Số: 05/BC-SOS',
    'Người Ký Mẫu',
    'Kiểm tra văn bản: https://vi.du/verify/abc',
    '(Kèm theo Báo cáo số 05/BC-SOS',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/BẢN THẢO|MÔ PHỎNG|DIỄN TẬP/)
})
