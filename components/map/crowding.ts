export type Point = { x: number; y: number }

/**
 * Moves marks that touch a little apart: pairs closer than r + r + gap, so many rounds, each mark at
 * most `most` px from its place. Same input, same picture: there is no chance in it.
 */
export function repel(
  points: readonly Point[],
  r: number,
  options = { gap: 1.4, rounds: 24, most: 6 },
): Point[] {
  const moved = points.map((point) => ({ ...point }))
  const apart = 2 * r + options.gap
  for (let round = 0; round < options.rounds; round++) {
    let touched = false
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        const [a, b] = [moved[i], moved[j]]
        if (!a || !b) continue
        const dx = b.x - a.x
        const dy = b.y - a.y
        if (Math.abs(dx) >= apart || Math.abs(dy) >= apart) continue
        const distance = Math.hypot(dx, dy)
        if (distance >= apart) continue
        touched = true
        // Two marks on one point part along the horizontal.
        const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [1, 0]
        const push = (apart - distance) / 2
        a.x -= ux * push
        a.y -= uy * push
        b.x += ux * push
        b.y += uy * push
      }
    }
    moved.forEach((point, index) => {
      const home = points[index]
      if (home) leash(point, home, options.most)
    })
    if (!touched) break
  }
  return moved
}

function leash(point: Point, home: Point, most: number) {
  const dx = point.x - home.x
  const dy = point.y - home.y
  const distance = Math.hypot(dx, dy)
  if (distance <= most) return
  point.x = home.x + (dx * most) / distance
  point.y = home.y + (dy * most) / distance
}

export type Box = { left: number; top: number; right: number; bottom: number }

export const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

export const boxAround = ({ x, y }: Point, half: number): Box => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
})

const EIGHT: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: Math.SQRT1_2, y: -Math.SQRT1_2 },
  { x: -Math.SQRT1_2, y: -Math.SQRT1_2 },
  { x: Math.SQRT1_2, y: Math.SQRT1_2 },
  { x: -Math.SQRT1_2, y: Math.SQRT1_2 },
]

type Sign = { at: Point; stays: boolean }
export type Around = {
  stations: readonly { at: Point; hasOrder: boolean }[]
  labels: readonly Box[]
  frame: Box
}

/**
 * Where incident signs of this size go. A sign stays on its point unless it would cover two
 * stations, one with an order, or another incident; then it takes the freest of eight directions at
 * 22 px, else at 30. `stays`: the selected one, which never moves.
 */
export function placeSigns(signs: readonly Sign[], size: number, around: Around): Point[] {
  const placed: Point[] = []
  const order = signs
    .map((_, index) => index)
    .sort((a, b) => Number(signs[b]?.stays) - Number(signs[a]?.stays) || a - b)
  const result: Point[] = signs.map((sign) => sign.at)

  for (const index of order) {
    const sign = signs[index]
    if (!sign) continue
    const at =
      sign.stays || !covers(sign.at, size, around, placed)
        ? sign.at
        : freest(sign.at, size, around, placed)
    result[index] = at
    placed.push(at)
  }
  return result
}

function covers(at: Point, size: number, around: Around, placed: readonly Point[]): boolean {
  const under = around.stations.filter((station) => distance(station.at, at) < size / 2)
  const covering = under.length >= 2 || under.some((station) => station.hasOrder)
  return covering || placed.some((other) => distance(other, at) < size)
}

function freest(home: Point, size: number, around: Around, placed: readonly Point[]): Point {
  let best = { at: home, cost: Number.POSITIVE_INFINITY }
  for (const reach of [22, 30]) {
    for (const direction of EIGHT) {
      const at = { x: home.x + direction.x * reach, y: home.y + direction.y * reach }
      // Farther out only where it is clearly freer.
      const cost = costOf(at, home, size, around, placed) + (reach - 22) * 0.1
      if (cost < best.cost - 1e-9) best = { at, cost }
    }
  }
  return best.at
}

function costOf(
  at: Point,
  home: Point,
  size: number,
  around: Around,
  placed: readonly Point[],
): number {
  const box = boxAround(at, size / 2)
  let cost = 0
  for (const station of around.stations) {
    if (distance(station.at, at) < size / 2 + 3) cost += station.hasOrder ? 3 : 1
    else if (toSegment(station.at, home, at) < 4) cost += 0.7
  }
  for (const other of placed) if (distance(other, at) < size + 2) cost += 6
  for (const label of around.labels) if (overlap(box, label) > 0) cost += 2.5
  const { left, right, top, bottom } = around.frame
  if (box.left < left || box.right > right || box.top < top || box.bottom > bottom) cost += 9
  return cost
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

function toSegment(p: Point, a: Point, b: Point): number {
  const length2 = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
  const t =
    length2 === 0
      ? 0
      : Math.max(0, Math.min(1, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length2))
  return distance(p, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) })
}
