import { type Box, type Item, type Label, rectangle } from './display'
import { INK } from './marks'
import { corners, type Hatching, hatched } from './tints'

/** Later than every tint, on land and, fainter, at sea. */
export const LAND_HATCHING: Hatching = { ink: '#3e4b54', width: 0.28, spacing: 1.5 }
export const SEA_HATCHING: Hatching = { ink: '#8fa1aa', width: 0.2, spacing: 1.5 }

export type ClassCell = { fill: string | 'land-hatch' | 'sea-hatch'; figure: string }

/** The classes of the map and what part each holds, a column for each kind of ground. */
export type ClassTable = {
  title: string
  columns: readonly string[]
  rows: readonly { words: string; cells: readonly ClassCell[] }[]
  /** What the figures are. */
  foot: string
}

const ROW = 5.4
const HEAD = 5.8
const FOOT = 4.8
const WORDS_MM = 18
const CELL_MM = 26

export const classBox = ({ columns, rows }: ClassTable, right: number, top: number): Box => {
  const width = WORDS_MM + CELL_MM * columns.length
  return { x: right - width, y: top, width, height: HEAD + rows.length * ROW + FOOT }
}

/** In the map's corner: the swatches as they print, with their figures. */
export function classTable({ title, columns, rows, foot }: ClassTable, box: Box): Item[] {
  const columnX = (i: number) => box.x + WORDS_MM + CELL_MM * i
  return [
    { kind: 'path', d: rectangle(box), fill: INK.white, stroke: INK.text, width: 0.2 },
    say(box.x + 2, box.y + 4.2, title, { face: 'bold' }),
    ...columns.map((words, i) =>
      say(columnX(i) + CELL_MM - 2, box.y + 4.2, words, { anchor: 'end' }),
    ),
    ...rows.flatMap(({ words, cells }, r) => {
      const middle = box.y + HEAD + ROW * (r + 0.5)
      return [
        say(box.x + 2, middle + 1.2, words),
        ...cells.flatMap(({ fill, figure }, i) => [
          ...swatch(fill, { x: columnX(i), y: middle - 1.7, width: 7.5, height: 3.4 }),
          say(columnX(i) + CELL_MM - 2, middle + 1.2, figure, { anchor: 'end', face: 'bold' }),
        ]),
      ]
    }),
    say(box.x + box.width - 2, box.y + box.height - 1.6, foot, { anchor: 'end', size: 8 }),
  ]
}

function swatch(fill: ClassCell['fill'], box: Box): Item[] {
  const edge: Item = { kind: 'path', d: rectangle(box), stroke: INK.coast, width: 0.15 }
  if (fill !== 'land-hatch' && fill !== 'sea-hatch')
    return [{ kind: 'path', d: rectangle(box), fill }, edge]
  const isLand = fill === 'land-hatch'
  return [
    { kind: 'path', d: rectangle(box), fill: isLand ? INK.land : INK.sea },
    hatched(corners(box), isLand ? LAND_HATCHING : SEA_HATCHING),
    edge,
  ]
}

const say = (x: number, y: number, words: string, more: Partial<Label> = {}): Label => ({
  kind: 'text',
  x,
  y,
  lines: [words],
  size: 9.5,
  face: 'regular',
  colour: INK.text,
  anchor: 'start',
  ...more,
})
