import type { OrderPaper, OrderRow } from './order'
import type { Strip } from './pages'
import { lineHeight, MM, measureIn, PAGE, type Pdf, put, putLine, RIGHT, rule } from './sheet'
import { balanced, breakLines } from './typeset'

type Fit = { size: number; isTight: boolean }

/** An order that is over says so in a frame. */
export function endedStrip(doc: Pdf, words: string): Strip {
  const size = 13
  const lines = balanced(
    `LỆNH KHÔNG CÒN HIỆU LỰC: ${words}`,
    'bold',
    measureIn(doc, size),
    PAGE.textWidth - 16,
  )
  const height = lines.length * lineHeight(size) + 6
  return {
    height,
    before: 8,
    keepsNext: true,
    draw: (top) => {
      doc.lineWidth(1.2).rect(PAGE.left, top, PAGE.textWidth, height).stroke('#000000')
      lines.forEach((line, i) => {
        const x = PAGE.left + PAGE.textWidth / 2
        put(doc, line, { x, top: top + 3 + i * lineHeight(size), size, face: 'bold' }, 'middle')
      })
    },
  }
}

/** Label and what it says beside it. */
export function rowStrip(
  doc: Pdf,
  { label, text, isStrong }: OrderRow,
  { size, width }: { size: number; width: number },
): Strip {
  const indent = measureIn(doc, size)('Mang theo:', 'italic') + 6
  const face = isStrong ? 'bold' : 'regular'
  const lines = breakLines([{ text, face }], measureIn(doc, size), { width: width - indent })
  return {
    height: lines.length * lineHeight(size),
    before: size * 0.22,
    keepsNext: true,
    draw: (top) => {
      put(doc, `${label}: `, { x: PAGE.left, top, size, face: 'italic' })
      lines.forEach((line, i) => {
        putLine(doc, line, { x: PAGE.left + indent, top: top + i * lineHeight(size), size })
      })
    },
  }
}

export function cautionStrips(doc: Pdf, cautions: readonly string[], size: number): Strip[] {
  const indent = measureIn(doc, size)('– ', 'regular') + 1
  const heading: Strip = {
    height: lineHeight(size),
    before: size * 0.6,
    keepsNext: true,
    draw: (top) => {
      put(doc, 'An toàn khi tiếp cận', { x: PAGE.left, top, size, face: 'bold' })
    },
  }
  const lines = cautions.map((caution): Strip => {
    const set = breakLines(caution, measureIn(doc, size), { width: PAGE.textWidth - indent })
    return {
      height: set.length * lineHeight(size),
      before: 0,
      keepsNext: true,
      draw: (top) => {
        put(doc, '– ', { x: PAGE.left, top, size, face: 'regular' })
        set.forEach((line, i) => {
          putLine(doc, line, { x: PAGE.left + indent, top: top + i * lineHeight(size), size })
        })
      },
    }
  })
  return [heading, ...lines]
}

/** More members than this write on the back. */
const MOST_MEMBERS = 12

/** The call sheet: who was called and signs, two names a line, and the times that the pen fills. */
export function callSheetStrip(
  doc: Pdf,
  { members, times }: OrderPaper['sheet'],
  { size, isTight }: Fit,
): Strip {
  const shown = Math.max(2, Math.min(members, MOST_MEMBERS))
  const rows = Math.ceil(shown / 2)
  const row = (isTight ? 5.2 : 6.2) * MM
  const head = lineHeight(size) + 2.4
  const title = lineHeight(size) + 3
  const box = 2 * row
  const height = title + head + rows * row + 3 + box
  const half = PAGE.textWidth / 2
  /** Number, name, hour called, signature. */
  const shares = [0.08, 0.52, 0.16, 0.24]
  const heads = ['TT', 'Họ và tên', 'Giờ gọi', 'Ký']
  const back = members > MOST_MEMBERS ? `, còn ${members - MOST_MEMBERS} người ghi mặt sau` : ''
  return {
    height,
    before: size * 0.6,
    keepsNext: true,
    draw: (top) => {
      put(doc, `Phiếu gọi kíp${back}`, { x: PAGE.left, top, size, face: 'bold' })
      const from = top + title
      const edges = [0, 1].flatMap((side) =>
        shares.map((_, i) => side * half + half * sum(shares.slice(0, i))),
      )
      const bottom = from + head + rows * row
      for (const edge of [...edges, PAGE.textWidth]) upright(doc, PAGE.left + edge, from, bottom)
      for (const y of [from, ...Array.from({ length: rows + 1 }, (_, i) => from + head + i * row)])
        rule(doc, PAGE.left, RIGHT, y, 0.5)
      edges.forEach((edge, i) => {
        const width = half * (shares[i % 4] ?? 0)
        const x = PAGE.left + edge + width / 2
        put(doc, heads[i % 4] ?? '', { x, top: from + 1.2, size, face: 'bold' }, 'middle')
      })
      for (let i = 0; i < shown; i++) {
        const x = PAGE.left + (i < rows ? 0 : half) + (half * (shares[0] ?? 0)) / 2
        const middle = from + head + (i % rows) * row + (row - lineHeight(size)) / 2
        put(doc, String(i + 1), { x, top: middle, size, face: 'regular' }, 'middle')
      }
      const below = bottom + 3
      const each = PAGE.textWidth / times.length
      doc.lineWidth(0.5).rect(PAGE.left, below, PAGE.textWidth, box).stroke('#000000')
      times.forEach((time, i) => {
        const x = PAGE.left + i * each
        if (i > 0) upright(doc, x, below, below + box)
        const at = { x: x + each / 2, size, face: 'regular' as const }
        put(doc, time, { ...at, top: below + 1.2 }, 'middle')
        put(doc, '…… giờ ……', { ...at, top: below + box - lineHeight(size) - 1 }, 'middle')
      })
    },
  }
}

const upright = (doc: Pdf, x: number, from: number, to: number) =>
  doc.lineWidth(0.5).moveTo(x, from).lineTo(x, to).stroke('#000000')

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** ô 7 and 9b: who keeps it, who takes the order, who gives it; the pen signs. */
export function closingStrip(
  doc: Pdf,
  { recipients, receiver, authority }: OrderPaper['closing'],
  { size, isTight }: Fit,
): Strip {
  const measure = measureIn(doc, 11)
  const list = recipients.flatMap((name, i) =>
    breakLines(`- ${name}${i === recipients.length - 1 ? '.' : ';'}`, measure, {
      width: PAGE.textWidth * 0.32,
    }),
  )
  const signing = (isTight ? 12 : 17) * MM
  const left = lineHeight(12) + list.length * lineHeight(11)
  const [taker, giver] = [PAGE.left + PAGE.textWidth * 0.5, PAGE.left + PAGE.textWidth * 0.83]
  return {
    height: Math.max(left, authority.length * lineHeight(size) + signing),
    before: 6,
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
      const at = { size, face: 'bold' as const }
      put(doc, receiver, { ...at, x: taker, top }, 'middle')
      authority.forEach((line, i) => {
        put(doc, line, { ...at, x: giver, top: top + i * lineHeight(size) }, 'middle')
      })
    },
  }
}
