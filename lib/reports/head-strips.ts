import type { Block } from './document'
import { numberText } from './document'
import type { Strip } from './pages'
import { CENTRE, lineHeight, MM, measureIn, PAGE, type Pdf, put, RIGHT, rule } from './sheet'
import { balanced } from './typeset'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
const SMALL = 12
const BODY = 13
/** What the pen needs for the number of a draft. */
const NUMBER_GAP = 14 * MM

/** ô 1–4. Quốc hiệu stands in the right 56 % at 12 pt and never wraps; issuer lines are as given. */
export function headerStrip(doc: Pdf, block: Of<'header'>): Strip {
  const measure = measureIn(doc, SMALL)
  const country = measure(COUNTRY, 'bold')
  const names = [
    ...block.parent.map((text) => ({ text, face: 'regular' as const })),
    ...block.issuer.map((text) => ({ text, face: 'bold' as const })),
  ]
  const widest = Math.max(...names.map(({ text, face }) => measure(text, face)))
  const left = Math.min(Math.max(PAGE.textWidth * 0.44, widest), PAGE.textWidth - country - 6)
  const size = SMALL * Math.min(1, left / widest)
  const [issuerX, stateX] = [PAGE.left + left / 2, (PAGE.left + left + RIGHT) / 2]
  const namesHeight = names.length * lineHeight(SMALL)
  const numberTop = Math.max(namesHeight, lineHeight(SMALL) + lineHeight(BODY)) + 8
  return {
    height: numberTop + lineHeight(BODY),
    before: 0,
    keepsNext: true,
    draw: (top) => {
      names.forEach(({ text, face }, i) => {
        put(doc, text, { x: issuerX, top: top + i * lineHeight(SMALL), size, face }, 'middle')
      })
      const last = names.at(-1)
      const ruleHalf = last ? (measureIn(doc, size)(last.text, last.face) * 0.42) / 2 : 0
      rule(doc, issuerX - ruleHalf, issuerX + ruleHalf, top + namesHeight + 2.5)
      put(doc, COUNTRY, { x: stateX, top, size: SMALL, face: 'bold' }, 'middle')
      const motto = put(
        doc,
        MOTTO,
        { x: stateX, top: top + lineHeight(SMALL), size: BODY, face: 'bold' },
        'middle',
      )
      rule(
        doc,
        stateX - motto / 2,
        stateX + motto / 2,
        top + lineHeight(SMALL) + lineHeight(BODY) + 1.5,
      )
      putNumber(doc, block, issuerX, top + numberTop)
      put(
        doc,
        block.placeAndDate,
        { x: stateX, top: top + numberTop, size: BODY, face: 'italic' },
        'middle',
      )
    },
  }
}

function putNumber(doc: Pdf, { number, symbol }: Of<'header'>, x: number, top: number): void {
  const at = { top, size: BODY, face: 'regular' } as const
  const digits = numberText(number)
  if (digits !== null) {
    put(doc, `Số: ${digits}/${symbol}`, { ...at, x }, 'middle')
    return
  }
  const measure = measureIn(doc, BODY)
  const [before, after] = ['Số:', `/${symbol}`]
  const start = x - (measure(before, 'regular') + NUMBER_GAP + measure(after, 'regular')) / 2
  const width = put(doc, before, { ...at, x: start })
  put(doc, after, { ...at, x: start + width + NUMBER_GAP })
}

/** ô 5a: name in capitals, subject in lines of like length, a rule of ⅓–½ of the line. */
export function titleStrip(doc: Pdf, { name, subject }: Of<'title'>): Strip {
  const [big, size] = [14, 13.5]
  const lines = balanced(subject, 'bold', measureIn(doc, size), PAGE.textWidth * 0.82)
  const textHeight = lineHeight(big) + lines.length * lineHeight(size)
  return {
    height: textHeight + 6,
    before: 12,
    keepsNext: true,
    draw: (top) => {
      put(doc, name, { x: CENTRE, top, size: big, face: 'bold' }, 'middle')
      const widths = lines.map((line, i) =>
        put(
          doc,
          line,
          { x: CENTRE, top: top + lineHeight(big) + i * lineHeight(size), size, face: 'bold' },
          'middle',
        ),
      )
      const half = (Math.max(...widths) * 0.4) / 2
      rule(doc, CENTRE - half, CENTRE + half, top + textHeight + 2.5)
    },
  }
}
