import { clipRing, hatch } from './clip'
import { type Box, type Item, type Point, pathThrough } from './display'
import { boom, hazardMark, INK, stationMark } from './marks'
import type { Projection } from './projection'
import type { MapFeature } from './sheet'

export const INCIDENT_MM = 8.4

/** Areas first, then lines, stations and the incident on top, whatever order they came in. */
const ORDER: readonly MapFeature['kind'][] = ['zone', 'stain', 'boom', 'station', 'incident']

export function drawFeatures(
  features: readonly MapFeature[],
  projection: Projection,
  frame: Box,
): Item[] {
  return ORDER.flatMap((kind) => features.filter((feature) => feature.kind === kind)).flatMap(
    (feature) => draw(feature, projection, frame),
  )
}

function draw(feature: MapFeature, projection: Projection, frame: Box): Item[] {
  switch (feature.kind) {
    case 'incident':
      return hazardMark(
        feature.hazard,
        projection.project(feature.position),
        INCIDENT_MM,
        feature.isDrill,
      )
    case 'station':
      return stationMark(feature.mark, projection.project(feature.position))
    case 'boom':
      return boomAlong(feature.line.map(projection.project))
    case 'stain':
      return area(clipRing(feature.ring.map(projection.project), frame), STAIN)
    case 'zone':
      return area(clipRing(feature.ring.map(projection.project), frame), ZONE)
  }
}

type AreaStyle = { fill: string | null; ink: string; edge: number; angle: number; spacing: number }
export const STAIN: AreaStyle = {
  fill: INK.stain,
  ink: INK.stainLine,
  edge: 0,
  angle: -45,
  spacing: 1.6,
}
export const ZONE: AreaStyle = { fill: null, ink: INK.zone, edge: 0.6, angle: 45, spacing: 3 }

/** Hatched, so that it reads in black and white. */
export function area(
  ring: readonly Point[],
  { fill, ink, edge, angle, spacing }: AreaStyle,
): Item[] {
  if (ring.length < 3) return []
  const outline = pathThrough(ring, true)
  const lines = hatch([ring], spacing, angle).map((pair) => pathThrough(pair))
  return [
    ...(fill ? [{ kind: 'path', d: outline, fill } as const] : []),
    { kind: 'path', d: lines.join(''), stroke: ink, width: 0.18 },
    ...(edge > 0 ? [{ kind: 'path', d: outline, stroke: ink, width: edge } as const] : []),
  ]
}

/** Floats stand each 2,4 mm along the line, ends included. */
export function boomAlong(line: readonly Point[]): Item[] {
  const length = lengthOf(line)
  const count = Math.max(1, Math.round(length / 2.4))
  const floats = Array.from({ length: count + 1 }, (_, i) => pointAlong(line, (length * i) / count))
  return boom(pathThrough(line), floats)
}

export const lengthOf = (line: readonly Point[]) =>
  line.slice(1).reduce((sum, point, i) => sum + distance(line[i] ?? point, point), 0)

export function pointAlong(line: readonly Point[], length: number): Point {
  let left = length
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]]
    if (!from || !to) continue
    const step = distance(from, to)
    if (left <= step && step > 0)
      return {
        x: from.x + ((to.x - from.x) * left) / step,
        y: from.y + ((to.y - from.y) * left) / step,
      }
    left -= step
  }
  return line.at(-1) ?? { x: 0, y: 0 }
}

const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)
