import { type Box, type Item, type Label, leading, rectangle } from './display'
import { INK } from './marks'
import { BAR_PART_MM, BAR_PARTS, gridOf, type Scale } from './scale'
import { textWidth, wrap } from './text-width'

const decimal = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 3 })

const text = (
  x: number,
  y: number,
  words: string,
  size: number,
  more: Partial<Label> = {},
): Label => ({
  kind: 'text',
  x,
  y,
  lines: [words],
  size,
  face: 'regular',
  colour: INK.text,
  anchor: 'start',
  ...more,
})

/** The scale in figures, in words, and as a bar of exactly 50 mm. */
export function scaleBar(scale: Scale, { x, y }: { x: number; y: number }): Item[] {
  const { partKm } = gridOf(scale)
  const title = `Tỷ lệ 1:${scale.toLocaleString('vi-VN').replaceAll('.', ' ')}`
  const bar = { x: x + 2, y: y + 5.5, width: BAR_PART_MM * BAR_PARTS, height: 1.5 }
  const black = [0, 2, 4].map((part) =>
    rectangle({ ...bar, x: bar.x + part * BAR_PART_MM, width: BAR_PART_MM }),
  )
  const figures = Array.from({ length: BAR_PARTS + 1 }, (_, part) => {
    const isLast = part === BAR_PARTS
    const figure = decimal(part * partKm)
    return isLast
      ? text(
          bar.x + bar.width - textWidth(figure, 'regular', 10) / 2,
          bar.y + 5.2,
          `${figure} km`,
          10,
        )
      : text(bar.x + part * BAR_PART_MM, bar.y + 5.2, figure, 10, { anchor: 'middle' })
  })
  return [
    text(x, y + 3.5, title, 14, { face: 'bold' }),
    text(
      x + textWidth(title, 'bold', 14) + 4,
      y + 3.5,
      `1 cm trên giấy bằng ${decimal(scale / 100_000)} km`,
      12,
    ),
    { kind: 'path', d: black.join(''), fill: INK.text },
    { kind: 'path', d: rectangle(bar), stroke: INK.text, width: 0.25 },
    ...figures,
  ]
}

export const NORTH: Box = { x: 151, y: 2.5, width: 9.5, height: 18.5 }

/** Grid north; the meridians of a Mercator map are parallel, so it is true everywhere on the sheet. */
export function northArrow(box: Box = NORTH): Item[] {
  const middle = box.x + box.width / 2
  const [top, bottom, notch] = [box.y + 5.4, box.y + 16, box.y + 13]
  const half = (side: number) =>
    `M${middle} ${top}L${middle + side * 2.4} ${bottom}L${middle} ${notch}Z`
  return [
    { kind: 'path', d: rectangle(box), fill: INK.white },
    text(middle, box.y + 4.4, 'Bắc', 12, { face: 'bold', anchor: 'middle' }),
    { kind: 'path', d: half(-1), fill: INK.text, stroke: INK.text, width: 0.2 },
    { kind: 'path', d: half(1), fill: INK.white, stroke: INK.text, width: 0.2 },
  ]
}

export type LegendRow = { words: string; draw: (at: { x: number; y: number }) => Item[] }

const ROW = 5.8

/** Columns under a rule, at least `least` rows each; only what the map really shows. */
export function legend(
  rows: readonly LegendRow[],
  box: Box,
  { columns, least, pitch } = { columns: 2, least: 4, pitch: ROW },
): Item[] {
  const perColumn = Math.max(least, Math.ceil(rows.length / columns))
  return [
    { kind: 'path', d: `M${box.x} ${box.y}H${box.x + box.width}`, stroke: INK.text, width: 0.2 },
    ...rows.flatMap(({ words, draw }, i) => {
      const x = box.x + Math.floor(i / perColumn) * (box.width / columns)
      const y = box.y + pitch * ((i % perColumn) + 0.8)
      return [...draw({ x: x + 4.5, y }), text(x + 10.5, y + 1.3, words, 11)]
    }),
  ]
}

/** Sentences under the map, over its whole width. */
export function notes(sentences: readonly string[], { x, y, width }: Box): Item[] {
  const size = 9
  return wrap(sentences.join(' '), 'regular', size, width).map((line, i) =>
    text(x, y + leading(size) * (i + 0.8), line, size),
  )
}
