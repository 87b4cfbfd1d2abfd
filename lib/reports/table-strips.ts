import type { Block, Column, Face } from './document'
import type { Strip } from './pages'
import { lineHeight, measureIn, PAGE, type Pdf, putLine, rule } from './sheet'
import { breakLines, type Measure } from './typeset'

type Table = Extract<Block, { kind: 'table' }>

const SIZE = 11
const PAD = { x: 3.5, y: 1.2 }
/** A row of more lines may be split between pages. */
const LONGEST = 18

/** The head stands again on every page the table reaches. Rows stay whole unless they are very long. */
export function tableStrips(doc: Pdf, { columns, rows }: Table): Strip[] {
  const measure = measureIn(doc, SIZE)
  const widths = columnWidths(columns, rows, measure)
  const heads = columns.map(({ head }) => head)
  const centred = columns.map((column): Column => ({ ...column, align: 'middle', wraps: true }))
  const [head] = rowStrips(doc, heads, { columns: centred, widths, face: 'bold' })
  if (!head) return []
  const first = { ...head, before: 4, keepsNext: true }
  const again = { ...head, before: 0 }
  const body = rows.flatMap((cells) =>
    rowStrips(doc, cells, { columns, widths, face: 'regular' }).map((strip) => ({
      ...strip,
      head: again,
    })),
  )
  return [
    first,
    ...body.map((strip, i) => ({
      ...strip,
      keepsNext: body.length > 1 && (i === 0 || i === body.length - 2),
    })),
  ]
}

type Grid = { columns: Column[]; widths: number[]; face: Face }

function rowStrips(doc: Pdf, cells: string[], { columns, widths, face }: Grid): Strip[] {
  const measure = measureIn(doc, SIZE)
  const set = columns.map((_, i) =>
    breakLines([{ text: cells[i] ?? '', face }], measure, {
      width: (widths[i] ?? 0) - 2 * PAD.x + 0.01,
    }),
  )
  const count = Math.max(...set.map((lines) => lines.length))
  const parts = Math.ceil(count / LONGEST)
  return Array.from({ length: parts }, (_, part) => {
    const shown = Math.min(LONGEST, count - part * LONGEST)
    const height = shown * lineHeight(SIZE) + 2 * PAD.y
    return {
      height,
      before: 0,
      keepsNext: false,
      draw: (top: number) => {
        drawFrame(doc, widths, { top, height }, { opens: part === 0, closes: part === parts - 1 })
        let x: number = PAGE.left
        columns.forEach((column, i) => {
          const width = widths[i] ?? 0
          const lines = (set[i] ?? []).slice(part * LONGEST, (part + 1) * LONGEST)
          const drop = parts > 1 ? 0 : ((shown - lines.length) * lineHeight(SIZE)) / 2
          lines.forEach((line, j) => {
            const start = column.align === 'middle' ? x + PAD.x + line.slack / 2 : x + PAD.x
            putLine(doc, line, {
              x: start,
              top: top + PAD.y + drop + j * lineHeight(SIZE),
              size: SIZE,
            })
          })
          x += width
        })
      },
    }
  })
}

function drawFrame(
  doc: Pdf,
  widths: number[],
  { top, height }: { top: number; height: number },
  ends: { opens: boolean; closes: boolean },
): void {
  const right = PAGE.left + widths.reduce((sum, width) => sum + width, 0)
  if (ends.opens) rule(doc, PAGE.left, right, top, 0.5)
  if (ends.closes) rule(doc, PAGE.left, right, top + height, 0.5)
  let x: number = PAGE.left
  for (const width of [0, ...widths]) {
    x += width
    doc
      .lineWidth(0.5)
      .moveTo(x, top)
      .lineTo(x, top + height)
      .stroke('#000000')
  }
}

/**
 * The full width of the text. Columns that do not wrap get what they need; the others share the rest
 * in the way, of a few, that makes the table shortest.
 */
export function columnWidths(columns: Column[], rows: string[][], measure: Measure): number[] {
  const wishes = columns.map((column, i) =>
    wishOf(
      column,
      rows.map((row) => row[i] ?? ''),
      measure,
    ),
  )
  const wanted = sum(wishes.map(({ like }) => like))
  if (wanted <= PAGE.textWidth) return wishes.map(({ like }) => (like * PAGE.textWidth) / wanted)
  const ways = [0, 0.4, 0.7, 1, 1.4].map((power) => share(wishes, power))
  const tallness = (widths: number[]) =>
    sum(
      rows.map((row) =>
        Math.max(...columns.map((_, i) => linesIn(row[i] ?? '', widths[i] ?? 0, measure))),
      ),
    )
  return ways.reduce((best, way) => (tallness(way) < tallness(best) ? way : best))
}

type Wish = { least: number; like: number; wraps: boolean }

/** The width a column cannot do without, and the one at which none of its cells wraps. */
function wishOf({ head, wraps }: Column, cells: string[], measure: Measure): Wish {
  const like = Math.max(measure(head, 'bold'), ...cells.map((cell) => measure(cell, 'regular')))
  const words = Math.max(
    widestWord(head, 'bold', measure),
    ...cells.map((cell) => widestWord(cell, 'regular', measure)),
  )
  return { least: (wraps ? words : like) + 2 * PAD.x, like: like + 2 * PAD.x, wraps }
}

/** Every column its least, what is left by `power` of what more it would like. */
function share(wishes: Wish[], power: number): number[] {
  const least = wishes.map((wish) => Math.min(wish.least, PAGE.textWidth / 2))
  const scale = Math.min(1, PAGE.textWidth / sum(least))
  const weights = wishes.map(({ wraps, like }, i) =>
    wraps ? Math.max(0, like - (least[i] ?? 0)) ** power : 0,
  )
  const room = Math.max(0, PAGE.textWidth - sum(least) * scale)
  const total = sum(weights) || 1
  const spread = least.map((width, i) => width * scale + (room * (weights[i] ?? 0)) / total)
  return spread.map((width) => (width * PAGE.textWidth) / sum(spread))
}

const linesIn = (text: string, width: number, measure: Measure) =>
  breakLines(text, measure, { width: width - 2 * PAD.x + 0.01 }).length

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

const widestWord = (text: string, face: Face, measure: Measure) =>
  Math.max(0, ...text.split(' ').map((word) => measure(word, face)))
