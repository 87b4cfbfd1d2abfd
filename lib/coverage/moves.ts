import type { CoverageGrid } from './grid'
import type { Force } from './muster'
import type { Reach } from './reach'
import type { Reckoning } from './reckon'
import { reckoner } from './reckoner'

/** A quantity of one thing carried from one station to another for good. */
export type Move = { from: string; to: string; gainedKm2: number; lostKm2: number }

type Holder = { code: string; quantity: number }

/**
 * Every pair of a station that holds the quantity and one that does not, the best first: exact. A
 * donor with twice the quantity loses nothing by it. Only for an ask of one thing: there a point is
 * served by one station alone.
 */
export function bestMoves(
  grid: CoverageGrid,
  whole: Reckoning,
  stock: { holders: readonly Holder[]; receivers: readonly Force[]; quantity: number },
  reachOf: (code: string) => Reach,
  withinMinutes: number,
  count: number,
): Move[] {
  const area = (at: number) => grid.points[at]?.areaKm2 ?? 0
  const open = grid.points.flatMap((_, at) =>
    (whole.complete[at] ?? 0) > withinMinutes ? [at] : [],
  )
  const moves: Move[] = []
  for (const receiver of stock.receivers) {
    const serves = within(receiver, reachOf(receiver.code), withinMinutes)
    const gainedKm2 = open.reduce((sum, at) => (serves(at) ? sum + area(at) : sum), 0)
    if (gainedKm2 === 0) continue
    for (const donor of stock.holders) {
      const left = donor.quantity - stock.quantity
      const number = whole.forces.findIndex(({ code }) => code === donor.code)
      const lost = left >= stock.quantity ? [] : (whole.lost[number] ?? [])
      const lostKm2 = lost.reduce((sum, at) => (serves(at) ? sum : sum + area(at)), 0)
      if (gainedKm2 > lostKm2)
        moves.push({ from: donor.code, to: receiver.code, gainedKm2, lostKm2 })
    }
  }
  return moves
    .sort(
      (a, b) =>
        b.gainedKm2 - b.lostKm2 - a.gainedKm2 + a.lostKm2 ||
        a.lostKm2 - b.lostKm2 ||
        (a.from + a.to < b.from + b.to ? -1 : 1),
    )
    .slice(0, count)
}

/** Whether one station is at a point within the minutes. */
function within(force: Force, reach: Reach, minutes: number) {
  const look = reckoner({ capabilities: [], asks: [0], forces: [force] }, [reach], ANY)
  return (at: number) => {
    look.at(at)
    return look.arrival(0) <= minutes
  }
}

const ANY = { horizonMinutes: Number.POSITIVE_INFINITY, firstShare: 0 }
