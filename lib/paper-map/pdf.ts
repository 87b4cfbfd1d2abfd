import type PDFDocument from 'pdfkit'
import {
  type Clip,
  type DisplayList,
  type Item,
  type Label,
  leading,
  MM_PER_POINT,
  type Point,
  type Shape,
} from './display'

type Pdf = InstanceType<typeof PDFDocument>

/**
 * Draws the list on the current page with its origin at `at` (mm from the top left corner). The
 * document must have fonts registered under the names of `Typeface`.
 */
export function drawPdf(doc: Pdf, list: DisplayList, at: Point): void {
  doc
    .save()
    .scale(1 / MM_PER_POINT)
    .translate(at.x, at.y)
  drawAll(doc, list.items)
  doc.restore()
}

function drawAll(doc: Pdf, items: readonly Item[]): void {
  for (const item of items) draw(doc, item)
}

function draw(doc: Pdf, item: Item): void {
  switch (item.kind) {
    case 'path':
      shape(doc, item)
      break
    case 'text':
      label(doc, item)
      break
    case 'clip':
      clip(doc, item)
  }
}

function clip(doc: Pdf, { box, within, items }: Clip): void {
  doc.save().rect(box.x, box.y, box.width, box.height).clip()
  // A path without points cuts everything away, as an empty clipping path does in SVG.
  if (within !== undefined) doc.path(within === '' ? 'M0 0Z' : within).clip('even-odd')
  drawAll(doc, items)
  doc.restore()
}

function shape(doc: Pdf, { d, fill, stroke, width = 0.2, dash, round, evenOdd, at }: Shape): void {
  if (d === '') return
  const scale = at?.scale ?? 1
  doc.save()
  if (at) doc.translate(at.x, at.y).scale(scale)
  doc
    .lineWidth(width / scale)
    .lineCap(round ? 'round' : 'butt')
    .lineJoin('round')
  if (dash) doc.dash(dash[0] / scale, { space: dash[1] / scale })
  doc.path(d)
  const rule = evenOdd ? 'even-odd' : 'non-zero'
  if (fill && stroke) doc.fillAndStroke(fill, stroke, rule)
  else if (fill) doc.fill(fill, rule)
  else if (stroke) doc.stroke(stroke)
  doc.restore()
}

function label(doc: Pdf, item: Label): void {
  const { x, y, lines, size, face, colour, anchor, halo, rotate, tracking = 0 } = item
  doc.save()
  if (rotate) doc.rotate(rotate, { origin: [x, y] })
  doc.font(face, size * MM_PER_POINT)
  const placed = lines.map((line, i) => {
    const text = line.normalize('NFC')
    const width = doc.widthOfString(text) + tracking * ([...text].length - 1)
    const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width
    return { text, x: x - shift, y: y + i * leading(size) }
  })
  if (halo) {
    doc.lineWidth(halo).lineJoin('round')
    for (const line of placed) outline(doc, line, size * MM_PER_POINT, tracking)
  }
  doc.fillColor(colour)
  for (const line of placed)
    doc.text(line.text, line.x, line.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(tracking ? { characterSpacing: tracking } : {}),
    })
  doc.restore()
}

type Outline = { commands: { command: string; args: number[] }[] }
type OutlineFont = {
  unitsPerEm: number
  layout: (text: string) => { glyphs: { path: Outline }[]; positions: { xAdvance: number }[] }
}

/**
 * The edge of the letters as a white line. Drawn as outlines and not as text, or every name would be
 * in the document twice for whoever searches, copies or listens to it. pdfkit has no public way to
 * its font's outlines; a test reads such a page back.
 */
function outline(
  doc: Pdf,
  { text, x, y }: { text: string } & Point,
  size: number,
  tracking: number,
): void {
  const { font } = (doc as unknown as { _font: { font: OutlineFont } })._font
  const scale = size / font.unitsPerEm
  const run = font.layout(text)
  let pen = x
  run.glyphs.forEach(({ path }, i) => {
    trace(doc, path, { x: pen, y }, scale)
    pen += (run.positions[i]?.xAdvance ?? 0) * scale + tracking
  })
  doc.stroke('#ffffff')
}

function trace(doc: Pdf, { commands }: Outline, { x, y }: Point, scale: number): void {
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args.map((value, i) =>
      i % 2 === 0 ? x + value * scale : y - value * scale,
    )
    if (command === 'moveTo') doc.moveTo(a, b)
    else if (command === 'lineTo') doc.lineTo(a, b)
    else if (command === 'quadraticCurveTo') doc.quadraticCurveTo(a, b, c, d)
    else if (command === 'bezierCurveTo') doc.bezierCurveTo(a, b, c, d, e, f)
    else doc.closePath()
  }
}
