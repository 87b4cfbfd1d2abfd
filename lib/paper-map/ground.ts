import { drawn, linesIn, type PaperBase, ringsIn } from './base'
import { type Box, type Item, type Point, rectangle } from './display'
import { lengthOf, pointAlong } from './features'
import { INK } from './marks'
import type { Projection } from './projection'
import type { PaperRoad } from './sheet'

/** Land and lines of one sheet in mm on paper, cut and thinned. */
export type Ground = {
  land: Point[][]
  landFar: Point[][]
  coast: Point[][]
  border: Point[][]
  provinceBorders: Point[][]
  roads: (PaperRoad & { points: Point[] })[]
}

/** Finer than a printed line is wide, mm. */
const TOLERANCE = 0.05

export function groundOf(
  base: PaperBase,
  roads: readonly PaperRoad[],
  projection: Projection,
  frame: Box,
): Ground {
  const wide = widened(frame)
  const rings = (lines: PaperBase['land']) => ringsIn(lines, projection, wide, TOLERANCE)
  const lines = (all: PaperBase['land']) => linesIn(all, projection, wide, TOLERANCE)
  const land = rings(base.land)
  const landFar = rings(base.landFar)
  return {
    land,
    landFar,
    coast: lines(base.coast),
    border: lines(base.border),
    provinceBorders: lines(base.provinceBorders),
    roads: roads.flatMap((road) =>
      linesIn([road.line], projection, frame, TOLERANCE)
        .filter((points) => staysOn([...land, ...landFar], points))
        .map((points) => ({ ...road, points })),
    ),
  }
}

/** Under the watermark: areas. */
export const areas = ({ land, landFar }: Ground, frame: Box): Item[] => [
  { kind: 'path', d: rectangle(widened(frame)), fill: INK.sea },
  { kind: 'path', d: drawn(landFar, true), fill: INK.landFar, evenOdd: true },
  { kind: 'path', d: drawn(land, true), fill: INK.land, evenOdd: true },
]

/** Over the watermark: lines. */
export const lines = ({ coast, border, provinceBorders, roads }: Ground): Item[] => [
  stroke(provinceBorders, INK.province, 0.25, [2, 0.8]),
  ...roads.map(({ points, isMain }) => stroke([points], INK.road, isMain ? 0.7 : 0.4, [2.4, 1.2])),
  stroke(coast, INK.coast, 0.25),
  stroke(border, INK.text, 0.5, [4, 1]),
]

/** Polygons end outside the frame, so that no cut edge shows inside it. */
const widened = ({ x, y, width, height }: Box): Box => ({
  x: x - 3,
  y: y - 3,
  width: width + 6,
  height: height + 6,
})

const stroke = (
  all: readonly Point[][],
  ink: string,
  width: number,
  dash?: [number, number],
): Item => ({ kind: 'path', d: drawn(all), stroke: ink, width, ...(dash ? { dash } : {}) })

/**
 * A sketched link that would run over open water is left out: it joins its nodes straight, and on a
 * sheet of 16 km a road across a bay is a lie. Small inlets pass.
 */
function staysOn(rings: readonly Point[][], road: readonly Point[]): boolean {
  const length = lengthOf(road)
  const samples = 12
  let wet = 0
  for (let i = 0; i < samples; i++) {
    const point = pointAlong(road, (length * (i + 0.5)) / samples)
    if (!rings.some((ring) => isInside(point, ring))) wet++
  }
  return wet <= 1
}

/** Even–odd test. */
export function isInside({ x, y }: Point, ring: readonly Point[]): boolean {
  let inside = false
  let previous = ring.at(-1)
  for (const point of ring) {
    if (
      previous &&
      point.y > y !== previous.y > y &&
      x < ((previous.x - point.x) * (y - point.y)) / (previous.y - point.y) + point.x
    )
      inside = !inside
    previous = point
  }
  return inside
}
