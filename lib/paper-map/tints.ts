import { hatch } from './clip'
import { type Box, type Item, type Point, pathThrough } from './display'
import type { Projection } from './projection'

/** Rings of [lng, lat, lng, lat, …], filled even–odd. */
export type FlatRings = readonly (readonly number[])[]

/** One class of a map in classes: where it is and its opaque colour. */
export type Tint = { rings: FlatRings; fill: string }

/** What no tint reaches: slanting lines, told from every tint in black and white. */
export type Hatching = { ink: string; width: number; spacing: number; angle?: 45 | -45 }

/**
 * Tints laid over each other in their order, hatching under them all, cut to `within`. Each tint holds
 * those after it, so the last one a point lies in is its class.
 */
export function tinted(
  tints: readonly Tint[],
  hatching: Hatching,
  within: string,
  frame: Box,
  projection: Projection,
): Item {
  return {
    kind: 'clip',
    box: frame,
    within,
    items: [
      hatched(corners(frame), hatching),
      ...tints.map(
        ({ rings, fill }): Item => ({
          kind: 'path',
          d: ringsPath(rings, projection),
          fill,
          evenOdd: true,
        }),
      ),
    ],
  }
}

export const hatched = (
  ring: readonly Point[],
  { ink, width, spacing, angle = -45 }: Hatching,
): Item => ({
  kind: 'path',
  d: hatch([ring], spacing, angle)
    .map((pair) => pathThrough(pair))
    .join(''),
  stroke: ink,
  width,
})

export const ringsPath = (rings: FlatRings, projection: Projection) =>
  rings.map((ring) => pathThrough(pointsOf(ring, projection), true)).join('')

function pointsOf(ring: readonly number[], { project }: Projection): Point[] {
  const points: Point[] = []
  for (let i = 0; i + 1 < ring.length; i += 2)
    points.push(project({ lng: ring[i] ?? 0, lat: ring[i + 1] ?? 0 }))
  return points
}

export const corners = ({ x, y, width, height }: Box): Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
]
