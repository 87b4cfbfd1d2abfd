import { type Box, overlap, type Point } from './crowding'

export type PillWish = { id: string; points: readonly Point[]; width: number; height: number }
export type PlacedPill = { id: string; box: Box }

/** A line shorter than this is all mark and no way: its minutes are in the list beside the map. */
const LEAST_LINE_PX = 44
const GAP = 8

/** Minutes beside their line, where they cover least; the middle of the way is tried first. */
export function placePills(wishes: readonly PillWish[], obstacles: readonly Box[]): PlacedPill[] {
  const taken = [...obstacles]
  return wishes.flatMap((wish) => {
    if (lengthOf(wish.points) < LEAST_LINE_PX) return []
    const boxes = [0.5, 0.35, 0.65, 0.22, 0.78].flatMap((share) => {
      const { at } = along(wish.points, share)
      return [boxAt(at, wish, -1), boxAt(at, wish, 1)]
    })
    const covered = (box: Box) => taken.reduce((sum, other) => sum + overlap(box, other), 0)
    const best = boxes.reduce((least, box) => (covered(box) < covered(least) ? box : least))
    taken.push(best)
    return [{ id: wish.id, box: best }]
  })
}

const boxAt = ({ x, y }: Point, { width, height }: PillWish, side: -1 | 1): Box => {
  const left = side < 0 ? x - GAP - width : x + GAP
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
}

export const lengthOf = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, point, index) => {
    const before = points[index] ?? point
    return sum + Math.hypot(point.x - before.x, point.y - before.y)
  }, 0)

/** The point at this share of the way, and the direction there in degrees. */
export function along(points: readonly Point[], share: number): { at: Point; angle: number } {
  let left = lengthOf(points) * share
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]]
    if (!from || !to) break
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (left <= length && length > 0) {
      const part = left / length
      return {
        at: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
        angle: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI,
      }
    }
    left -= length
  }
  return { at: points.at(-1) ?? { x: 0, y: 0 }, angle: 0 }
}
