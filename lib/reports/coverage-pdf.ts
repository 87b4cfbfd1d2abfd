import 'server-only'
import { setImmediate as othersFirst } from 'node:timers/promises'
import { drawPdf } from '@/lib/paper-map/pdf'
import type { CoveragePaper } from './coverage-paper'
import { paginate } from './pages'
import { finish, open, putPageNumber, startPage, stripsOf } from './pdf'
import { CENTRE, lineHeight, MM, measureIn, PAGE, type Pdf, put } from './sheet'
import { balanced } from './typeset'

/** The map on the first page, the tables after it; between pages whoever waits goes first. */
export async function renderCoveragePdf(paper: CoveragePaper): Promise<Buffer> {
  const doc = open(paper)
  drawMap(doc, paper)
  const strips = paper.blocks.flatMap((block, i) => stripsOf(doc, block, paper.blocks[i + 1]))
  for (const [index, page] of paginate(strips, PAGE.textHeight).entries()) {
    await othersFirst()
    startPage(doc, paper)
    putPageNumber(doc, index + 2)
    for (const { strip, top } of page) strip.draw(PAGE.top + top)
  }
  return finish(doc)
}

/** Where the map's frame and what stands below it leave off, the lines above may take this much. */
const HEAD_MM = 31

/** A long question is set smaller: the map keeps its scale, and so its height. */
function drawMap(doc: Pdf, paper: CoveragePaper): void {
  startPage(doc, paper)
  const ways = [11, 10, 9, 8].map((size) => headLines(doc, paper.head, size))
  const head = ways.find((lines) => heightOf(lines) <= HEAD_MM * MM) ?? ways.at(-1) ?? []
  let top = PAGE.top - 4 * MM
  for (const { text, size, face } of head) {
    put(doc, text, { x: CENTRE, top, size, face }, 'middle')
    top += lineHeight(size)
  }
  drawPdf(doc, paper.map, { x: PAGE.left / MM, y: top / MM - paper.map.bounds.y + 0.5 })
}

type HeadLine = { text: string; size: number; face: 'bold' | 'italic' }

function headLines(doc: Pdf, { title, ask, asked }: CoveragePaper['head'], small: number) {
  const set = (text: string, size: number, face: HeadLine['face']): HeadLine[] =>
    balanced(text, face, measureIn(doc, size), PAGE.textWidth).map((line) => ({
      text: line,
      size,
      face,
    }))
  return [
    ...set(title, 14, 'bold'),
    ...set(ask, small + 1.5, 'bold'),
    ...asked.flatMap((sentence) => set(sentence, small, 'italic')),
  ]
}

const heightOf = (lines: readonly HeadLine[]) =>
  lines.reduce((sum, { size }) => sum + lineHeight(size), 0)
