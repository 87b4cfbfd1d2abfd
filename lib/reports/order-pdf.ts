import 'server-only'
import { drawPdf } from '@/lib/paper-map/pdf'
import { headerStrip, titleStrip } from './head-strips'
import type { OrderPaper } from './order'
import { ORDER_MAP } from './order-map'
import { callSheetStrip, cautionStrips, closingStrip, endedStrip, rowStrip } from './order-strips'
import type { Strip } from './pages'
import { finish, open, startPage } from './pdf'
import { MM, PAGE, type Pdf, RIGHT } from './sheet'

const GAP = 5 * MM
/** Text sizes tried, pt; the least is still read in a cab. */
const SIZES = [12, 11.5, 11, 10.5, 10]
const SMALLEST = [9.5, 9, 8.5, 8]

type Way = { size: number; hasMap: boolean; isTight: boolean }

/** First the largest letters with the map, then the map goes, then letters shrink: it is one page. */
const WAYS: Way[] = [
  ...SIZES.map((size) => ({ size, hasMap: true, isTight: false })),
  ...SIZES.slice(3).map((size) => ({ size, hasMap: true, isTight: true })),
  ...[...SIZES.slice(2), ...SMALLEST].map((size) => ({ size, hasMap: false, isTight: true })),
]

/** The paper as PDF, always one page; the same paper gives the same bytes. */
export async function renderOrderPdf(paper: OrderPaper): Promise<Buffer> {
  const doc = open(paper)
  startPage(doc, paper)
  const ways = WAYS.filter(({ hasMap }) => !hasMap || paper.map !== null)
  const set = ways.map((way) => () => layOut(doc, paper, way))
  let chosen = set[0]?.()
  for (const next of set.slice(1)) {
    if (!chosen || chosen.height <= PAGE.textHeight) break
    chosen = next()
  }
  for (const { strip, top } of chosen?.placed ?? []) strip.draw(PAGE.top + top)
  if (chosen?.mapTop !== undefined && chosen.mapTop !== null && paper.map)
    drawPdf(doc, paper.map, {
      x: RIGHT / MM - ORDER_MAP.width,
      y: (PAGE.top + chosen.mapTop) / MM,
    })
  return finish(doc)
}

type Laid = {
  placed: { strip: Strip; top: number }[]
  height: number
  mapTop: number | null
}

function layOut(doc: Pdf, paper: OrderPaper, { size, hasMap, isTight }: Way): Laid {
  const placed: Laid['placed'] = []
  let y = 0
  const put = (strip: Strip) => {
    const top = y + (placed.length > 0 ? strip.before : 0)
    placed.push({ strip, top })
    y = top + strip.height
  }
  put(headerStrip(doc, paper.header))
  put(titleStrip(doc, paper.heading))
  if (paper.ended) put(endedStrip(doc, paper.ended))
  y += 6
  const mapTop = hasMap ? y : null
  const mapEnd = mapTop === null ? 0 : mapTop + ORDER_MAP.height * MM
  const narrow = PAGE.textWidth - ORDER_MAP.width * MM - GAP
  for (const row of paper.rows) {
    const isBeside = mapTop !== null && y < mapEnd + 3
    put(rowStrip(doc, row, { size, width: isBeside ? narrow : PAGE.textWidth }))
  }
  y = Math.max(y, mapEnd)
  for (const strip of cautionStrips(doc, paper.cautions, size)) put(strip)
  put(callSheetStrip(doc, paper.sheet, { size: Math.min(size, 11), isTight }))
  put(closingStrip(doc, paper.closing, { size: Math.min(size, 12), isTight }))
  return { placed, height: y, mapTop }
}
