import type { Box, Point } from './crowding'

export type DiscWish = { label: string; at: Point }
export type PlacedDisc = DiscWish & { centre: Point }

export const DISC_R = 9.5
/** How far from its point a numbered disc may stand, px: nearest first. */
const DISTANCES = [24, 34, 46, 60]
const DIRECTIONS = 16

/**
 * Numbered discs beside their points: each takes the nearest free spot, outwards first, so that none
 * lies on another, on another's point or on a name that must stay legible. Same input, same picture.
 */
export function placeDiscs(
  wishes: readonly DiscWish[],
  middle: Point,
  obstacles: readonly Box[] = [],
): PlacedDisc[] {
  const placed: PlacedDisc[] = []
  for (const wish of wishes) {
    const outwards = Math.atan2(wish.at.y - middle.y, wish.at.x - middle.x)
    const spots = DISTANCES.flatMap((distance) =>
      Array.from({ length: DIRECTIONS }, (_, i) => {
        const turn = (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * ((2 * Math.PI) / DIRECTIONS)
        return {
          x: wish.at.x + distance * Math.cos(outwards + turn),
          y: wish.at.y + distance * Math.sin(outwards + turn),
        }
      }),
    )
    const isFree = (spot: Point) =>
      placed.every(
        ({ centre, at }) => far(spot, centre, 2 * DISC_R + 2) && far(spot, at, DISC_R + 3),
      ) &&
      wishes.every(({ at }) => far(spot, at, DISC_R + 3)) &&
      obstacles.every((box) => isClear(spot, box))
    placed.push({ ...wish, centre: spots.find(isFree) ?? spots[0] ?? wish.at })
  }
  return placed
}

const far = (a: Point, b: Point, px: number) => Math.hypot(a.x - b.x, a.y - b.y) >= px

const isClear = ({ x, y }: Point, { left, right, top, bottom }: Box) =>
  x + DISC_R < left || x - DISC_R > right || y + DISC_R < top || y - DISC_R > bottom
