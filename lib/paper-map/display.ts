/**
 * What a paper map is made of before it is SVG or PDF: shapes in millimetres on paper, y downwards,
 * in drawing order. Colours are opaque (no transparency: PDF/A).
 */
export type Typeface = 'regular' | 'bold' | 'italic' | 'bold-italic'

export type Shape = {
  kind: 'path'
  /** SVG path data, in mm unless `at` scales it. */
  d: string
  fill?: string
  stroke?: string
  /** mm on paper after scaling. */
  width?: number
  dash?: [number, number]
  round?: boolean
  evenOdd?: boolean
  /** Moves the origin of `d` to x, y and scales it; marks are drawn in a box of 24. */
  at?: { x: number; y: number; scale: number }
}

export type Label = {
  kind: 'text'
  x: number
  /** Baseline of the first line. */
  y: number
  lines: string[]
  /** Points. */
  size: number
  face: Typeface
  colour: string
  anchor: 'start' | 'middle' | 'end'
  /** Light edge that keeps letters legible over lines, mm. */
  halo?: number
  /** Degrees clockwise about x, y. */
  rotate?: number
  /** Extra space between letters, mm. */
  tracking?: number
}

export type Clip = {
  kind: 'clip'
  box: Box
  /** Path data, filled even–odd, that cuts what is inside the box further: a coast, a zone. */
  within?: string
  items: Item[]
}

export type Item = Shape | Label | Clip

export type Box = { x: number; y: number; width: number; height: number }

export type Point = { x: number; y: number }

export type DisplayList = {
  /** Everything drawn lies in this box, mm. */
  bounds: Box
  /** What the map shows, for those who cannot see it. */
  description: string
  items: Item[]
}

/** Millimetres of a printer's point. */
export const MM_PER_POINT = 25.4 / 72

/** Distance of two baselines, mm. */
export const leading = (sizePt: number) => sizePt * 1.15 * MM_PER_POINT

/** Path data through points, rounded to 0.01 mm: finer than any printer. */
export function pathThrough(points: readonly Point[], closed = false): string {
  const drawn: string[] = []
  let last = ''
  for (const { x, y } of points) {
    const pair = `${round(x)} ${round(y)}`
    if (pair !== last) drawn.push(`${drawn.length === 0 ? 'M' : 'L'}${pair}`)
    last = pair
  }
  return drawn.length < 2 ? '' : drawn.join('') + (closed ? 'Z' : '')
}

export const rectangle = ({ x, y, width, height }: Box) =>
  `M${round(x)} ${round(y)}H${round(x + width)}V${round(y + height)}H${round(x)}Z`

export const circle = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`

const round = (mm: number) => Math.round(mm * 100) / 100
