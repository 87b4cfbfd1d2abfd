import type { Block, Text } from './document'
import type { Strip } from './pages'
import { justified, lineHeight, MM, measureIn, PAGE, type Pdf, put, putLine } from './sheet'
import { breakLines, type Line } from './typeset'

const BODY = 13
const INDENT = 10 * MM
const PARAGRAPH_GAP = 6

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

/** ô 6: justified, first line indented 10 mm, 6 pt between paragraphs, no line left alone. */
export function paragraphStrips(
  doc: Pdf,
  text: Text,
  isLast = false,
  before = PARAGRAPH_GAP,
): Strip[] {
  const lines = breakLines(text, measureIn(doc, BODY), { width: PAGE.textWidth, indent: INDENT })
  return lines.map((line, i) => ({
    height: lineHeight(BODY),
    before: i === 0 ? before : 0,
    keepsNext:
      i === 0
        ? lines.length > 1 || isLast
        : i === lines.length - 2 || (i === lines.length - 1 && isLast),
    draw: (top) => {
      const x = PAGE.left + (i === 0 ? INDENT : 0)
      putLine(doc, line, { x, top, size: BODY }, justified(line))
    },
  }))
}

export function headingStrip(doc: Pdf, text: string): Strip {
  return {
    height: lineHeight(BODY),
    before: 7,
    keepsNext: true,
    draw: (top) => {
      put(doc, text, { x: PAGE.left + INDENT, top, size: BODY, face: 'bold' })
    },
  }
}

/** Căn cứ: italic, each ends ";", the last "." */
export const basesStrips = (doc: Pdf, { lines }: Of<'bases'>): Strip[] =>
  lines.flatMap((line, i) => {
    const end = i === lines.length - 1 ? '.' : ';'
    return paragraphStrips(
      doc,
      [{ text: `Căn cứ ${line}${end}`, face: 'italic' }],
      false,
      i === 0 ? 10 : PARAGRAPH_GAP,
    )
  })

/** ô 9a: one on the same line; several each on its own, "- …;" and the last "." */
export function addresseeStrips(doc: Pdf, { names }: Of<'addressees'>): Strip[] {
  const measure = measureIn(doc, BODY)
  const label = 'Kính gửi:'
  const indent = measure(`${label} `, 'regular') + 4
  const texts =
    names.length === 1
      ? names.map((name) => `${name}.`)
      : names.map((name, i) => `- ${name}${i === names.length - 1 ? '.' : ';'}`)
  const room = PAGE.textWidth - INDENT - indent
  const lines = texts.flatMap((text) => breakLines(text, measure, { width: room }))
  const widest = Math.max(...lines.map(({ slack }) => room - slack))
  const start = PAGE.left + Math.max(INDENT, (PAGE.textWidth - indent - widest) / 2)
  return lines.map((line, i) => ({
    height: lineHeight(BODY),
    before: i === 0 ? 10 : 0,
    keepsNext: true,
    draw: (top) => {
      if (i === 0) put(doc, `${label} `, { x: start, top, size: BODY, face: 'regular' })
      putLine(doc, line, { x: start + indent, top, size: BODY })
    },
  }))
}

/** ô 7 and 9b: Nơi nhận on the left, the signer on the right with room for a signature and a seal. */
export function closingStrip(doc: Pdf, { recipients, signer }: Of<'closing'>): Strip {
  const list = recipientLines(doc, recipients)
  const authority = signer.authority.length * lineHeight(BODY)
  const [left, right] = [
    lineHeight(12) + list.length * lineHeight(11),
    authority + SIGNATURE + lineHeight(BODY),
  ]
  const signerX = PAGE.left + PAGE.textWidth * 0.75
  return {
    height: Math.max(left, right),
    before: 10,
    keepsNext: false,
    draw: (top) => {
      put(doc, 'Nơi nhận:', { x: PAGE.left, top, size: 12, face: 'bold-italic' })
      list.forEach((line, i) => {
        putLine(doc, line, {
          x: PAGE.left,
          top: top + lineHeight(12) + i * lineHeight(11),
          size: 11,
        })
      })
      signer.authority.forEach((line, i) => {
        put(
          doc,
          line,
          { x: signerX, top: top + i * lineHeight(BODY), size: BODY, face: 'bold' },
          'middle',
        )
      })
      if (signer.name)
        put(
          doc,
          signer.name,
          { x: signerX, top: top + authority + SIGNATURE, size: BODY, face: 'bold' },
          'middle',
        )
    },
  }
}

const SIGNATURE = 22 * MM

function recipientLines(doc: Pdf, recipients: string[]): Line[] {
  const measure = measureIn(doc, 11)
  return recipients.flatMap((name, i) =>
    breakLines(`- ${name}${i === recipients.length - 1 ? '.' : ';'}`, measure, {
      width: PAGE.textWidth * 0.46,
    }),
  )
}
