import type { Box, Point } from './display'

/** The part of a ring inside a box (Sutherland–Hodgman). Empty when nothing is left. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  const { x, y, width, height } = box
  let points = [...ring]
  points = cutRing(points, (p) => p.x - x)
  points = cutRing(points, (p) => x + width - p.x)
  points = cutRing(points, (p) => p.y - y)
  points = cutRing(points, (p) => y + height - p.y)
  return points
}

/** `inside` is the signed distance from one edge: ≥ 0 is kept. */
function cutRing(ring: readonly Point[], inside: (p: Point) => number): Point[] {
  const kept: Point[] = []
  let previous = ring.at(-1)
  if (!previous) return kept
  for (const point of ring) {
    const [before, now] = [inside(previous), inside(point)]
    if (before >= 0 !== now >= 0) kept.push(between(previous, point, before / (before - now)))
    if (now >= 0) kept.push(point)
    previous = point
  }
  return kept
}

/** The pieces of a line inside a box (Liang–Barsky), in order. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
  const pieces: Point[][] = []
  let piece: Point[] = []
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]]
    if (!from || !to) continue
    const range = visible(from, to, box)
    if (!range) continue
    const [start, end] = range
    if (start > 0 || piece.length === 0) {
      if (piece.length > 1) pieces.push(piece)
      piece = [between(from, to, start)]
    }
    piece.push(between(from, to, end))
    if (end < 1) {
      pieces.push(piece)
      piece = []
    }
  }
  if (piece.length > 1) pieces.push(piece)
  return pieces
}

/** Share of the segment at which it enters and leaves the box, or null. */
function visible(from: Point, to: Point, box: Box): [number, number] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [start, end] = [0, 1]
  for (const [run, room] of [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const) {
    if (run === 0 && room < 0) return null
    if (run < 0) start = Math.max(start, room / run)
    if (run > 0) end = Math.min(end, room / run)
  }
  return start < end ? [start, end] : null
}

/** Douglas–Peucker: leaves out points that move the line by no more than `tolerance` (mm). */
export function thin(line: readonly Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(line.length)
  keep[0] = 1
  keep[line.length - 1] = 1
  const open: [number, number][] = [[0, line.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span
    const far = farthest(line, first, last)
    if (far.distance <= tolerance) continue
    keep[far.index] = 1
    open.push([first, far.index], [far.index, last])
  }
  return line.filter((_, i) => keep[i] === 1)
}

function farthest(line: readonly Point[], first: number, last: number) {
  let found = { index: first, distance: 0 }
  const [a, b] = [line[first], line[last]]
  if (!a || !b) return found
  for (let i = first + 1; i < last; i++) {
    const p = line[i]
    if (!p) continue
    const distance = distanceToSegment(p, a, b)
    if (distance > found.distance) found = { index: i, distance }
  }
  return found
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length
  const nearest = between(a, b, Math.max(0, Math.min(1, share)))
  return Math.hypot(p.x - nearest.x, p.y - nearest.y)
}

/** Parallel lines that fill rings (even–odd), `spacing` mm apart at `angle` degrees. Prints without tint. */
export function hatch(
  rings: readonly (readonly Point[])[],
  spacing: number,
  angle: number,
): [Point, Point][] {
  const turn = rotation(-angle)
  const back = rotation(angle)
  const turned = rings.map((ring) => ring.map(turn))
  const ys = turned.flat().map((p) => p.y)
  const lines: [Point, Point][] = []
  for (let y = Math.ceil(Math.min(...ys) / spacing) * spacing; y < Math.max(...ys); y += spacing) {
    const crossings = turned.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i], crossings[i + 1]]
      if (from !== undefined && to !== undefined)
        lines.push([back({ x: from, y }), back({ x: to, y })])
    }
  }
  return lines
}

function crossingsAt(ring: readonly Point[], y: number): number[] {
  const found: number[] = []
  let previous = ring.at(-1)
  for (const point of ring) {
    if (previous && previous.y > y !== point.y > y)
      found.push(previous.x + ((y - previous.y) / (point.y - previous.y)) * (point.x - previous.x))
    previous = point
  }
  return found
}

function rotation(angle: number) {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  return ({ x, y }: Point): Point => ({ x: x * cos - y * sin, y: x * sin + y * cos })
}

const between = (a: Point, b: Point, share: number): Point =>
  share === 0 ? a : share === 1 ? b : { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
