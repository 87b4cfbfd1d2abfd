import type { Box, Label, Point, Typeface } from './display'
import { leading, MM_PER_POINT } from './display'
import { textWidth } from './text-width'

export type Wanted = {
  lines: string[]
  size: number
  face: Typeface
  colour: string
  /** The mark it belongs to, and the free space it keeps from its centre, mm. */
  at: Point
  gap: number
  tracking?: number
  /** The side tried before all others. */
  first?: 'south'
}

const AROUND = [
  'east',
  'west',
  'north-east',
  'south-east',
  'north-west',
  'south-west',
  'south',
  'north',
] as const
type Side = (typeof AROUND)[number] | 'over'

/**
 * The first of the sides, in a fixed order, on which the label lies inside the frame and touches no
 * obstacle; null where there is none, and the name is dropped (the mark stays). Adds what it places
 * to the obstacles. `over` (on the point itself) is only for names of areas, whose gap is 0.
 */
export function placeLabel(wanted: Wanted, obstacles: Box[], frame: Box): Label | null {
  const width = Math.max(
    ...wanted.lines.map((line) => textWidth(line, wanted.face, wanted.size, wanted.tracking)),
  )
  const height = leading(wanted.size) * wanted.lines.length
  for (const side of sidesOf(wanted)) {
    const box = boxAt(side, wanted, { width, height })
    if (!contains(frame, box) || obstacles.some((other) => overlaps(other, box))) continue
    obstacles.push(box)
    return labelIn(box, side, wanted)
  }
  return null
}

function sidesOf({ gap, first }: Wanted): readonly Side[] {
  if (gap === 0) return ['over']
  return first ? [first, ...AROUND] : AROUND
}

function boxAt(
  side: Side,
  { at, gap }: Wanted,
  { width, height }: { width: number; height: number },
): Box {
  const box = (x: number, y: number): Box => ({ x, y, width, height })
  const [left, right] = [at.x - gap - width, at.x + gap]
  const [above, below, level] = [at.y - gap * 0.7 - height, at.y + gap * 0.7, at.y - height / 2]
  const boxes: Record<Side, Box> = {
    east: box(right, level),
    west: box(left, level),
    'north-east': box(right - gap * 0.3, above),
    'south-east': box(right - gap * 0.3, below),
    'north-west': box(left + gap * 0.3, above),
    'south-west': box(left + gap * 0.3, below),
    south: box(at.x - width / 2, at.y + gap),
    north: box(at.x - width / 2, at.y - gap - height),
    over: box(at.x - width / 2, level),
  }
  return boxes[side]
}

function labelIn(box: Box, side: Side, wanted: Wanted): Label {
  const anchor = side.endsWith('west') ? 'end' : side.endsWith('east') ? 'start' : 'middle'
  const x =
    anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2
  return {
    kind: 'text',
    x,
    y: box.y + wanted.size * 0.9 * MM_PER_POINT,
    lines: wanted.lines,
    size: wanted.size,
    face: wanted.face,
    colour: wanted.colour,
    anchor,
    halo: 0.9,
    ...(wanted.tracking ? { tracking: wanted.tracking } : {}),
  }
}

export const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const contains = (outer: Box, inner: Box) =>
  inner.x >= outer.x + 1 &&
  inner.y >= outer.y + 1 &&
  inner.x + inner.width <= outer.x + outer.width - 1 &&
  inner.y + inner.height <= outer.y + outer.height - 1

export const around = ({ x, y }: Point, r: number): Box => ({
  x: x - r,
  y: y - r,
  width: 2 * r,
  height: 2 * r,
})
