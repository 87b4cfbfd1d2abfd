import type { Position } from '@/lib/geo/position'
import { mercator } from './projection'

/**
 * Round scales a map may be printed at, with the grid that suits them. Every scale bar is 50 mm in
 * five parts, so one ruler checks them all. `line` and `bar` are minutes of arc.
 */
export const SCALES = [
  { scale: 25_000, line: 1, bar: 0.5, partKm: 0.25 },
  { scale: 50_000, line: 1, bar: 0.5, partKm: 0.5 },
  { scale: 100_000, line: 2, bar: 1, partKm: 1 },
  { scale: 200_000, line: 5, bar: 1, partKm: 2 },
  { scale: 500_000, line: 10, bar: 5, partKm: 5 },
  { scale: 1_000_000, line: 20, bar: 10, partKm: 10 },
  { scale: 2_000_000, line: 60, bar: 20, partKm: 20 },
  { scale: 10_000_000, line: 120, bar: 60, partKm: 100 },
] as const
export type Scale = (typeof SCALES)[number]['scale']

export const BAR_PART_MM = 10
export const BAR_PARTS = 5

/** The map itself, mm: at 1:100 000 it shows 16,5 × 15,7 km. */
export const FRAME = { x: 0, y: 0, width: 165, height: 157 } as const

/**
 * The whole country from 7,5° to 23,6° north with both archipelagos, mm: at its scale one centimetre
 * is 100 km along the parallel in the middle.
 */
export const COUNTRY = {
  scale: 10_000_000,
  centre: { lat: 15.75, lng: 109 },
  frame: { x: 0, y: 0, width: 165, height: 180 },
} as const

/** Marks and their names need this much room at the edge, mm. */
const MARGIN = 14

/** The shipped coast is good to 250 m at best: larger than this it would look surveyed. */
const LARGEST: Scale = 100_000

export const gridOf = (scale: Scale) => SCALES.find((row) => row.scale === scale) ?? SCALES[2]

/**
 * Centre and scale of the map that shows the incident and its stations: the largest scale, from
 * 1:100 000 down to `smallest`, that holds them all; with the incident in the middle where that
 * scale allows it. A station too far away even for `smallest` is left outside the frame.
 */
export function viewOf(
  incident: Position,
  stations: readonly Position[],
  smallest: Scale = 500_000,
): View {
  const near = stations.filter((station) => isShown(station, { centre: incident, scale: smallest }))
  const wanted = [incident, ...near]
  for (const { scale } of SCALES) {
    if (scale < LARGEST || scale > smallest) continue
    for (const centre of [incident, middleOf(wanted)])
      if (wanted.every((position) => isShown(position, { centre, scale }))) return { centre, scale }
  }
  return { centre: incident, scale: smallest }
}

export type View = { centre: Position; scale: Scale }

/** Is there room for a mark and its name at this position? */
export function isShown(position: Position, { centre, scale }: View): boolean {
  const { x, y } = mercator(centre, scale, { x: 0, y: 0 }).project(position)
  return Math.abs(x) <= FRAME.width / 2 - MARGIN && Math.abs(y) <= FRAME.height / 2 - MARGIN
}

function middleOf(positions: readonly Position[]): Position {
  const lats = positions.map((p) => p.lat)
  const lngs = positions.map((p) => p.lng)
  return {
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
    lng: (Math.min(...lngs) + Math.max(...lngs)) / 2,
  }
}
