import 'server-only'
import { setImmediate as othersFirst } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { drawPdf } from '@/lib/paper-map/pdf'
import { type Block, MARK_WORDS, type ReportDocument } from './document'
import { registerFonts } from './fonts'
import { headerStrip, titleStrip } from './head-strips'
import { paginate, type Strip } from './pages'
import { CENTRE, lineHeight, MM, measureIn, PAGE, type Pdf, put, RIGHT } from './sheet'
import { tableStrips } from './table-strips'
import {
  addresseeStrips,
  basesStrips,
  closingStrip,
  headingStrip,
  paragraphStrips,
} from './text-strips'
import { balanced } from './typeset'

type MapBlock = Extract<Block, { kind: 'map' }>

/**
 * The paper as PDF in the layout of Nghị định 30/2020/NĐ-CP, drawn here without a browser. The same
 * document gives the same bytes (dates and the file's id come from it), so that issuing can hash it.
 * Between pages it lets whoever waits go first: an order is never held up by a paper.
 */
export async function renderPdf(report: ReportDocument): Promise<Buffer> {
  const doc = open(report)
  const strips = report.blocks.flatMap((block, i) => stripsOf(doc, block, report.blocks[i + 1]))
  for (const [index, page] of paginate(strips, PAGE.textHeight).entries()) {
    await othersFirst()
    startPage(doc, report)
    if (index > 0) putPageNumber(doc, index + 1)
    for (const { strip, top } of page) strip.draw(PAGE.top + top)
  }
  for (const block of report.blocks) {
    if (block.kind !== 'map') continue
    await othersFirst()
    drawMapPage(doc, report, block)
  }
  return finish(doc)
}

export function open({
  title,
  author,
  createdAt,
}: Pick<ReportDocument, 'title' | 'author' | 'createdAt'>): Pdf {
  const at = new Date(createdAt)
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: '',
    lang: 'vi-VN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Author: author, Creator: 'Trực Ban', CreationDate: at, ModDate: at },
  })
  registerFonts(doc)
  return doc
}

export function stripsOf(doc: Pdf, block: Block, next: Block | undefined): Strip[] {
  switch (block.kind) {
    case 'header':
      return [headerStrip(doc, block)]
    case 'title':
      return [titleStrip(doc, block)]
    case 'addressees':
      return addresseeStrips(doc, block)
    case 'bases':
      return basesStrips(doc, block)
    case 'heading':
      return [headingStrip(doc, block.text)]
    case 'paragraph':
      return paragraphStrips(doc, block.text, next?.kind === 'closing')
    case 'table':
      return tableStrips(doc, block)
    case 'closing':
      return [closingStrip(doc, block)]
    case 'map':
      return []
  }
}

/** A new page with what every page carries: the drill's stamp, the dashed box, where to verify. */
export function startPage(
  doc: Pdf,
  { marks, footer, verification }: Pick<ReportDocument, 'marks' | 'footer' | 'verification'>,
): void {
  doc.addPage()
  if (marks.includes('drill')) stamp(doc, MARK_WORDS.drill)
  if (footer) putFooter(doc, footer)
  if (verification)
    put(doc, verification, { x: CENTRE, top: 289.5 * MM, size: 9, face: 'regular' }, 'middle')
}

function stamp(doc: Pdf, words: string): void {
  const width = measureIn(doc, 13)(words, 'bold') + 12
  doc
    .lineWidth(1)
    .rect(PAGE.left, 8.5 * MM, width, 20)
    .stroke('#000000')
  put(doc, words, { x: PAGE.left + 6, top: 8.5 * MM + 2.6, size: 13, face: 'bold' })
}

const BOX = { top: 280.4 * MM, height: 7 * MM, pad: 9 }

function putFooter(doc: Pdf, { start, middle, end }: NonNullable<ReportDocument['footer']>): void {
  doc.save().lineWidth(0.6).dash(2.2, { space: 1.6 })
  doc.rect(PAGE.left, BOX.top, PAGE.textWidth, BOX.height).stroke('#000000').restore()
  const measure = measureIn(doc, 10.5)
  const [a, b, c] = [measure(start, 'bold'), measure(middle, 'regular'), measure(end, 'bold')]
  const size = Math.min(10.5, (10.5 * (PAGE.textWidth - 2 * BOX.pad - 16)) / (a + b + c))
  const top = BOX.top + (BOX.height - lineHeight(size)) / 2
  const scale = size / 10.5
  const [from, to] = [PAGE.left + BOX.pad + a * scale, RIGHT - BOX.pad - c * scale]
  put(doc, start, { x: PAGE.left + BOX.pad, top, size, face: 'bold' })
  put(doc, middle, { x: (from + to) / 2, top, size, face: 'regular' }, 'middle')
  put(doc, end, { x: RIGHT - BOX.pad, top, size, face: 'bold' }, 'end')
}

/** Arabic, 13 pt, in the middle of the top margin; the first page has none. */
export const putPageNumber = (doc: Pdf, page: number) =>
  put(doc, String(page), { x: CENTRE, top: 11 * MM, size: 13, face: 'regular' }, 'middle')

/** Appendices are numbered by themselves, and a first page shows no number: so this one has none. */
function drawMapPage(
  doc: Pdf,
  report: ReportDocument,
  { heading, title, attachedTo, map }: MapBlock,
): void {
  startPage(doc, report)
  /** A long title is set smaller before it takes a third line: the sheet below needs its height. */
  const size = [13, 12, 11].find((one) => titleLines(doc, title, one).length <= 2) ?? 11
  let top: number = PAGE.top
  const say = (text: string, size: number, face: 'bold' | 'italic') => {
    put(doc, text, { x: CENTRE, top, size, face }, 'middle')
    top += lineHeight(size)
  }
  say(heading, 14, 'bold')
  for (const line of titleLines(doc, title, size)) say(line, size, 'bold')
  say(attachedTo, 13, 'italic')
  drawPdf(doc, map, { x: 30, y: top / MM - map.bounds.y + 0.5 })
}

const titleLines = (doc: Pdf, title: string, size: number) =>
  balanced(title, 'bold', measureIn(doc, size), PAGE.textWidth)

export function finish(doc: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    doc.end()
  })
}
