import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { input as mapInput } from '@/lib/paper-map/base.fixture'
import type { MapGround } from './facts'
import { orderPaper } from './order'
import { facts, longest } from './order.fixture'
import { renderOrderPdf } from './order-pdf'

const ground: MapGround = {
  base: mapInput.base,
  national: mapInput.national,
  roads: mapInput.roads,
  places: mapInput.places,
  attribution: [],
}
const MM = 72 / 25.4

async function read(bytes: Buffer) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []))
  const text = items.map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str)).join('')
  return {
    pages: document.numPages,
    text: text.replace(/\s+/g, ' '),
    lowest: Math.min(...items.filter(({ str }) => str.trim()).map(({ transform }) => transform[5])),
    rightmost: Math.max(...items.map(({ transform, width }) => transform[4] + width)),
  }
}

describe('the order as PDF', () => {
  test.each([
    ['the usual order', facts],
    ['the longest names, five needs and twelve members', longest],
  ])('%s is one A4 page inside its margins', async (_name, one) => {
    const { pages, lowest, rightmost } = await read(await renderOrderPdf(orderPaper(one, ground)))
    expect(pages).toBe(1)
    expect(rightmost).toBeLessThanOrEqual(195 * MM + 0.5)
    // Nothing below the dashed box at the foot.
    expect(lowest).toBeGreaterThan((297 - 287.4) * MM)
  })

  test('is set in Tinos, and reads back its caution lines and its coordinates', async () => {
    const paper = orderPaper(facts, ground)
    const bytes = await renderOrderPdf(paper)
    const fonts = [...bytes.toString('latin1').matchAll(/\/BaseFont \/([\w+-]+)/g)]
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every(([, name]) => /^[A-Z]{6}\+Tinos-/.test(name ?? ''))).toBe(true)
    const { text } = await read(bytes)
    for (const caution of paper.cautions) expect(text).toContain(caution.replace(/\s+/g, ' '))
    expect(text).toContain(`15°21'36" vĩ độ Bắc, 108°48'00" kinh độ Đông`)
    for (const words of [
      'Phiếu gọi kíp',
      'NGƯỜI NHẬN LỆNH',
      'DỮ LIỆU MÔ PHỎNG',
      'Hoàng Sa',
      'Trường Sa',
    ])
      expect(text).toContain(words)
  })

  test('a drill is stamped, the same facts give the same bytes, and words that never end still make one page', async () => {
    const drill = await renderOrderPdf(orderPaper(longest, ground))
    expect((await read(drill)).text).toContain('DIỄN TẬP')
    expect((await renderOrderPdf(orderPaper(longest, ground))).equals(drill)).toBe(true)
    const endless = {
      ...longest,
      order: { ...longest.order, crew: 40 },
      incident: { ...longest.incident, placeText: 'Khu công nghiệp rất dài tên. '.repeat(12) },
    }
    const { pages, text, lowest } = await read(await renderOrderPdf(orderPaper(endless, ground)))
    expect(pages).toBe(1)
    expect(lowest).toBeGreaterThan((297 - 287.4) * MM)
    expect(text).toContain('còn 28 người ghi mặt sau')
  })
})
