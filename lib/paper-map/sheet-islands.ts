import { ARCHIPELAGOS } from './archipelagos'
import { type Box, circle, type Item, type Point } from './display'
import { INK } from './marks'
import type { Wanted } from './placement'
import type { Projection } from './projection'

/** Islets of both archipelagos that fall on the sheet, with their names and the archipelago's. */
export function archipelagosIn(
  projection: Projection,
  frame: Box,
): { items: Item[]; labels: Wanted[] } {
  const items: Item[] = []
  const labels: Wanted[] = []
  for (const { lines, label, islets } of ARCHIPELAGOS) {
    const shown = islets
      .map(({ name, ...position }) => ({ name, at: projection.project(position) }))
      .filter(({ at }) => holds(frame, at))
    const middle = projection.project(label)
    if (shown.length > 0 || holds(frame, middle))
      labels.push({
        ...NAME,
        lines: [...lines],
        at: holds(frame, middle) ? middle : centreOf(shown, frame),
        gap: 0,
      })
    for (const { name, at } of shown) {
      items.push({
        kind: 'path',
        d: circle(at.x, at.y, 0.8),
        fill: INK.land,
        stroke: INK.coast,
        width: 0.3,
      })
      labels.push({ lines: [name], size: 9.5, face: 'regular', colour: INK.text, at, gap: 1.6 })
    }
  }
  return { items, labels }
}

const NAME = { size: 12, face: 'bold', colour: INK.text } as const

const holds = ({ x, y, width, height }: Box, at: Point) =>
  at.x > x && at.x < x + width && at.y > y && at.y < y + height

function centreOf(shown: { at: Point }[], frame: Box): Point {
  const mean = (pick: (p: Point) => number) =>
    shown.reduce((sum, { at }) => sum + pick(at), 0) / shown.length
  const inside = (value: number, from: number, length: number) =>
    Math.max(from + 16, Math.min(from + length - 16, value))
  return {
    x: inside(
      mean((p) => p.x),
      frame.x,
      frame.width,
    ),
    y: inside(mean((p) => p.y) + 9, frame.y, frame.height),
  }
}
