import type PDFDocument from 'pdfkit'
import type { Face } from './document'
import type { Line } from './typeset'

export type Pdf = InstanceType<typeof PDFDocument>

export const MM = 72 / 25.4

/** A4 with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: 20, 15, 20, 30 mm. Points. */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  left: 30 * MM,
  top: 20 * MM,
  textWidth: 165 * MM,
  textHeight: 257 * MM,
} as const
export const RIGHT = PAGE.left + PAGE.textWidth
export const CENTRE = PAGE.left + PAGE.textWidth / 2

export const lineHeight = (size: number) => size * 1.15

/** From the top of a line to its baseline (Tinos: ascent 0,891, descent 0,216 of the size). */
const baseline = (size: number) => (lineHeight(size) - (0.891 + 0.216) * size) / 2 + 0.891 * size

export const measureIn = (doc: Pdf, size: number) => (text: string, face: Face) =>
  doc.font(face, size).widthOfString(text)

type At = { x: number; top: number; size: number; face: Face }

/** One line of text; `align` says what `x` is. */
export function put(
  doc: Pdf,
  text: string,
  { x, top, size, face }: At,
  align: 'start' | 'middle' | 'end' = 'start',
): number {
  const words = text.normalize('NFC')
  doc.font(face, size).fillColor('#000000')
  const width = doc.widthOfString(words)
  const shift = align === 'start' ? 0 : align === 'middle' ? width / 2 : width
  if (words !== '')
    doc.text(words, x - shift, top + baseline(size), { lineBreak: false, baseline: 'alphabetic' })
  return width
}

/**
 * A set line. Words stand where the gaps put them, each with its space, so that it can be copied.
 * `extra` is added to every space, no-break ones too: they may not end a line, but they stretch.
 */
export function putLine(
  doc: Pdf,
  { words }: Line,
  at: { x: number; top: number; size: number },
  extra = 0,
): void {
  let x = at.x
  words.forEach(({ pieces }, i) => {
    pieces.forEach((piece, j) => {
      const isEnd = j === pieces.length - 1 && i === words.length - 1
      const closes = j === pieces.length - 1 && !isEnd
      for (const part of partsOf(closes ? `${piece.text} ` : piece.text)) {
        x += put(doc, part, { ...at, x, face: piece.face })
        if (/[ \u00a0]$/.test(part)) x += extra
      }
    })
  })
}

/** Cut after each space, no-break ones included. */
const partsOf = (text: string) => text.match(/[^ \u00a0]*[ \u00a0]|[^ \u00a0]+/g) ?? []

/** What each space of a line takes to fill it to the edge; nothing in the last line of a paragraph. */
export function justified({ words, slack, isLast }: Line): number {
  const text = words.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join(' ')
  const spaces = text.match(/[ \u00a0]/g)?.length ?? 0
  return isLast || words.length < 2 ? 0 : slack / spaces
}

export function rule(doc: Pdf, from: number, to: number, y: number, width = 0.6): void {
  doc.lineWidth(width).moveTo(from, y).lineTo(to, y).stroke('#000000')
}
