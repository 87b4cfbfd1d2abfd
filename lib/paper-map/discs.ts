import { distanceToSegment } from './clip'
import { type Box, circle, type Item, type Point } from './display'
import { INK } from './marks'
import { around, overlaps } from './placement'

export type DiscWish = { label: string; at: Point }
export type PlacedDisc = DiscWish & { centre: Point }

export const DISC_R = 2.6

/** Distances of a disc from its point, mm, nearest first, and the directions tried at each. */
const DISTANCES = [7, 9.5, 12.5, 16, 20, 25, 31, 38, 46, 55]
const DIRECTIONS = 32
/** Ties of two points nearer than this may begin together, but must part at this angle. */
const SAME_MM = 1.5
const PART_RADIANS = Math.PI / 9

type Around = {
  frame: Box
  /** Names and furniture: no disc stands on them, no tie runs under them. */
  keepClear: readonly Box[]
  /** Marks better left uncovered. */
  marks: readonly Point[]
  /** Ground better left uncovered: the areas the map is about. */
  isGround: (point: Point) => boolean
}

/**
 * Numbered discs beside their points, each on a tie: no disc lies on another disc, point, name or tie,
 * and no two ties cross or lie on each other. The cheapest free place wins: near, off the ground and
 * off the marks. Where the first have shut one in, that one chooses first and all are placed anew; what
 * finds no place even so is left out. Same input, same picture.
 */
export function placeDiscs(wishes: readonly DiscWish[], around: Around): PlacedDisc[] {
  let order = wishes
  let most: PlacedDisc[] = []
  for (let round = 0; round <= wishes.length; round++) {
    const placed = placeInOrder(order, around)
    if (placed.length > most.length) most = placed
    const shutIn = order.find((wish) => !placed.some(({ label }) => label === wish.label))
    if (!shutIn) break
    order = [shutIn, ...order.filter((wish) => wish !== shutIn)]
  }
  return wishes.flatMap((wish) => most.filter(({ label }) => label === wish.label))
}

function placeInOrder(wishes: readonly DiscWish[], around: Around): PlacedDisc[] {
  const placed: PlacedDisc[] = []
  for (const wish of wishes) {
    const spots = DISTANCES.flatMap((distance) =>
      Array.from({ length: DIRECTIONS }, (_, i): PlacedDisc => {
        const angle = (2 * Math.PI * i) / DIRECTIONS
        const { x, y } = wish.at
        return {
          ...wish,
          centre: { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) },
        }
      }),
    )
    const free = spots.filter(
      (spot) =>
        isClear(spot, around) &&
        wishes.every(({ at }) => isOffPoint(spot, at)) &&
        placed.every((other) => standApart(spot, other)),
    )
    let best: PlacedDisc | null = null
    let least = Number.POSITIVE_INFINITY
    // Nearest first: what is farther than the cheapest is dear cannot be cheaper.
    for (const spot of free) {
      if (apart(spot.at, spot.centre) >= least) break
      const cost = costOf(spot, around)
      if (cost >= least) continue
      least = cost
      best = spot
    }
    if (best) placed.push(best)
  }
  return placed
}

function isClear(spot: PlacedDisc, { frame, keepClear }: Around): boolean {
  const box = around(spot.centre, DISC_R + 0.5)
  const isInFrame =
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  return (
    isInFrame &&
    !keepClear.some((other) => overlaps(box, other)) &&
    !alongTie(spot).some((point) => keepClear.some((other) => overlaps(around(point, 0.2), other)))
  )
}

/** Neither disc nor tie on somebody's point; its own is where the tie begins. */
const isOffPoint = ({ at, centre }: PlacedDisc, point: Point) =>
  apart(centre, point) >= DISC_R + 1 &&
  (apart(at, point) < SAME_MM || distanceToSegment(point, at, centre) >= 1)

export function standApart(one: PlacedDisc, other: PlacedDisc): boolean {
  if (apart(one.centre, other.centre) < 2 * DISC_R + 0.8) return false
  if (distanceToSegment(one.centre, other.at, other.centre) < DISC_R + 0.6) return false
  if (distanceToSegment(other.centre, one.at, one.centre) < DISC_R + 0.6) return false
  if (apart(one.at, other.at) >= SAME_MM) return tieGap(one, other) >= 0.9
  const turn = Math.abs(angleOf(one) - angleOf(other))
  return Math.min(turn, 2 * Math.PI - turn) >= PART_RADIANS && !cross(one, other)
}

/** Least distance of two ties, mm. */
export const tieGap = (one: PlacedDisc, other: PlacedDisc): number =>
  cross(one, other)
    ? 0
    : Math.min(
        distanceToSegment(one.at, other.at, other.centre),
        distanceToSegment(one.centre, other.at, other.centre),
        distanceToSegment(other.at, one.at, one.centre),
        distanceToSegment(other.centre, one.at, one.centre),
      )

function cross(one: PlacedDisc, other: PlacedDisc): boolean {
  const side = (a: Point, b: Point, p: Point) =>
    Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x))
  return (
    side(one.at, one.centre, other.at) !== side(one.at, one.centre, other.centre) &&
    side(other.at, other.centre, one.at) !== side(other.at, other.centre, one.centre)
  )
}

function costOf(spot: PlacedDisc, { marks, isGround }: Around): number {
  const covered = marks.filter((mark) => apart(mark, spot.centre) < DISC_R + 2).length
  const crossed = marks.filter((mark) => distanceToSegment(mark, spot.at, spot.centre) < 1).length
  const onGround = rim(spot.centre).filter(isGround).length
  return apart(spot.at, spot.centre) + 12 * covered + 2.5 * crossed + 2.2 * onGround
}

const rim = ({ x, y }: Point): Point[] =>
  Array.from({ length: 8 }, (_, i) => ({
    x: x + DISC_R * Math.cos((Math.PI * i) / 4),
    y: y + DISC_R * Math.sin((Math.PI * i) / 4),
  }))

function alongTie({ at, centre }: PlacedDisc): Point[] {
  const steps = Math.ceil(apart(at, centre))
  return Array.from({ length: steps + 1 }, (_, i) => ({
    x: at.x + ((centre.x - at.x) * i) / steps,
    y: at.y + ((centre.y - at.y) * i) / steps,
  }))
}

const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const angleOf = ({ at, centre }: PlacedDisc) => Math.atan2(centre.y - at.y, centre.x - at.x)

/** Ties with their points first, so that no tie shows on a disc. */
export const drawDiscs = (discs: readonly PlacedDisc[]): Item[] => [
  ...discs.flatMap(({ at, centre }): Item[] => {
    const d = `M${at.x} ${at.y}L${centre.x} ${centre.y}`
    return [
      { kind: 'path', d, stroke: INK.white, width: 0.75 },
      { kind: 'path', d, stroke: INK.text, width: 0.28 },
      {
        kind: 'path',
        d: circle(at.x, at.y, 0.65),
        fill: INK.text,
        stroke: INK.white,
        width: 0.25,
      },
    ]
  }),
  ...discs.flatMap(({ label, centre }) => disc(label, centre)),
]

export const disc = (label: string, { x, y }: Point): Item[] => [
  { kind: 'path', d: circle(x, y, DISC_R + 0.3), fill: INK.white },
  { kind: 'path', d: circle(x, y, DISC_R), fill: INK.text },
  {
    kind: 'text',
    x,
    y: y + 1.05,
    lines: [label],
    size: 8.5,
    face: 'bold',
    colour: INK.white,
    anchor: 'middle',
  },
]
