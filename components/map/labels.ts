import { type Box, overlap, type Point } from './crowding'

export type LabelWish = {
  id: string
  at: Point
  /** Px between the point and the text. */
  reach: number
  /** Longest first: the name is dropped before the code, and the mark is never dropped. */
  texts: readonly string[]
  fontPx: number
  /** Which of the eight places around the mark is tried first; east where nothing is said. */
  prefer?: 'E' | 'W'
  /** Placed even where it covers something: the selected incident, the lead station. */
  must?: boolean
}

export type PlacedLabel = {
  id: string
  text: string
  x: number
  y: number
  anchor: 'start' | 'end' | 'middle'
  box: Box
}

const EAST_FIRST = ['E', 'W', 'NE', 'SE', 'NW', 'SW', 'N', 'S'] as const
const WEST_FIRST = ['W', 'E', 'NW', 'SW', 'NE', 'SE', 'N', 'S'] as const
type Side = (typeof EAST_FIRST)[number]

/** Mean advance of a letter in Be Vietnam Pro 500–600, as a share of the font size. */
const ADVANCE = 0.58

/** Gives each label the first free place around its mark; a label without one is left out. */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  frame: Box,
): PlacedLabel[] {
  const taken: Box[] = [...obstacles]
  const placed: PlacedLabel[] = []
  const ordered = [...wishes].sort((a, b) => Number(b.must ?? false) - Number(a.must ?? false))
  for (const wish of ordered) {
    const label =
      firstFree(wish, taken, frame) ??
      (wish.must ? (fartherOff(wish, taken, frame) ?? forced(wish, taken)) : null)
    if (!label) continue
    placed.push(label)
    taken.push(label.box)
  }
  return placed
}

function firstFree(wish: LabelWish, taken: readonly Box[], frame: Box): PlacedLabel | null {
  for (const text of wish.texts) {
    for (const side of wish.prefer === 'W' ? WEST_FIRST : EAST_FIRST) {
      const label = layOut(wish, text, side)
      const inside =
        label.box.left >= frame.left &&
        label.box.right <= frame.right &&
        label.box.top >= frame.top &&
        label.box.bottom <= frame.bottom
      if (inside && taken.every((box) => overlap(box, label.box) === 0)) return label
    }
  }
  return null
}

/** A name that must stand may stand a little off its mark, as it does beside a crowd of them. */
function fartherOff(wish: LabelWish, taken: readonly Box[], frame: Box): PlacedLabel | null {
  for (const times of [2.5, 4, 6, 8]) {
    const label = firstFree({ ...wish, reach: wish.reach * times }, taken, frame)
    if (label) return label
  }
  return null
}

/** No place is free: the shortest text where it covers least. */
function forced(wish: LabelWish, taken: readonly Box[]): PlacedLabel | null {
  const text = wish.texts[wish.texts.length - 1]
  if (text === undefined) return null
  const covered = (label: PlacedLabel) =>
    taken.reduce((sum, box) => sum + overlap(box, label.box), 0)
  const sides = wish.prefer === 'W' ? WEST_FIRST : EAST_FIRST
  return sides
    .map((side) => layOut(wish, text, side))
    .reduce((best, label) => (covered(label) < covered(best) ? label : best))
}

function layOut({ id, at, reach, fontPx }: LabelWish, text: string, side: Side): PlacedLabel {
  const width = text.length * fontPx * ADVANCE
  const east = side.includes('E')
  const west = side.includes('W')
  const diagonal = side.length === 2
  const dx = (east ? 1 : west ? -1 : 0) * reach * (diagonal ? 0.75 : 1)
  const dy =
    (side.startsWith('N') ? -1 : side.startsWith('S') ? 1 : 0) *
    (reach * (diagonal ? 0.75 : 1) + fontPx * (diagonal ? 0.25 : 0.5))
  const x = at.x + dx
  const y = at.y + dy + fontPx * 0.36
  const left = east ? x : west ? x - width : x - width / 2
  return {
    id,
    text,
    x,
    y,
    anchor: east ? 'start' : west ? 'end' : 'middle',
    box: { left, right: left + width, top: y - fontPx * 0.85, bottom: y + fontPx * 0.25 },
  }
}
