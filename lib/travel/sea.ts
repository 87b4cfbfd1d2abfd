import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import type { Waterway } from './network-data'
import { seaField } from './sea-field'
import { alongLine, cellAt, cellCentre, isOpenWater, isSea, type SeaGrid } from './sea-grid'

/** A way by water. `points` from the port to the place: the first and last legs may touch a shore. */
export type SeaWay = { km: number; points: Position[]; via: { road: string; km: number } | null }

/**
 * How far a harbour, a beach or an islet may lie from the nearest cell of open sea. Within it the
 * line is taken as it is, over the shallows and the shore that a 0.05° mask cannot show.
 */
export const HARBOUR_KM = 14
/** A river port whose way to the sea is on record is recognised within this distance. */
export const SAME_PORT_KM = 3
/** Longer voyages (45 hours at 12 knots) are not estimated: nobody is sent so far. */
const FARTHEST_KM = 1000
/** A way by eight directions is up to this much longer than the one pulled tight. */
const SLACK = 1.09

/**
 * The way by sea from each port to one place, in the order of the ports; null = no way. One field of
 * distances spreads from the place over the water; each way back is pulled tight, so that it runs
 * straight wherever open water lets it. Never across land but for the harbour's last stretch.
 */
export function seaWays(
  grid: SeaGrid,
  place: Position,
  ports: Position[],
  waterways: Waterway[] = [],
): (SeaWay | null)[] {
  const start = harbourCell(grid, place)
  if (start < 0) return ports.map(() => null)
  const quays = ports.map((port) => quayOf(grid, port, waterways))
  const near = ({ sea, cell }: Quay) => cell >= 0 && distanceKm(sea, place) <= FARTHEST_KM
  const targets = quays.filter(near).map(({ cell }) => cell)
  const field = seaField(grid, start, targets, (FARTHEST_KM * SLACK) / (111.2 * grid.step))
  return quays.map((quay) => {
    if (!near(quay) || (field.costs[quay.cell] ?? -1) < 0) return null
    const { port, sea, via } = quay
    const points = pullTight(
      grid,
      sea,
      place,
      field.cellsFrom(quay.cell).map((at) => cellCentre(grid, at)),
    )
    const seaKm = lengthKm(points)
    if (seaKm > FARTHEST_KM) return null
    return { km: seaKm + (via?.km ?? 0), points: via ? [port, ...points] : points, via }
  })
}

/** The nearest cell of open sea within `HARBOUR_KM`; −1 inland and beyond the grid. */
export function harbourCell(grid: SeaGrid, point: Position): number {
  const home = cellAt(grid, point)
  if (home < 0) return -1
  if (grid.water[home] === 1) return home
  let best = -1
  let closest = HARBOUR_KM
  const reach = Math.ceil(HARBOUR_KM / 111 / grid.step) + 1
  const homeRow = Math.floor(home / grid.columns)
  const homeColumn = home % grid.columns
  for (
    let row = Math.max(0, homeRow - reach);
    row <= Math.min(grid.rows - 1, homeRow + reach);
    row++
  )
    for (
      let column = Math.max(0, homeColumn - reach);
      column <= Math.min(grid.columns - 1, homeColumn + reach);
      column++
    ) {
      const cell = row * grid.columns + column
      if (grid.water[cell] !== 1) continue
      const km = distanceKm(point, cellCentre(grid, cell))
      if (km < closest) {
        closest = km
        best = cell
      }
    }
  return best
}

type Quay = { port: Position; sea: Position; cell: number; via: SeaWay['via'] }

/** Where a port's voyage begins: at its own quay, or at the mouth of its river. */
function quayOf(grid: SeaGrid, port: Position, waterways: Waterway[]): Quay {
  const river = waterways.find((way) => distanceKm(way, port) <= SAME_PORT_KM)
  const sea = river?.mouth ?? port
  const via = river ? { road: river.via, km: river.km } : null
  return { port, sea, cell: harbourCell(grid, sea), via }
}

/**
 * Straightens a way of cells: what can be left out while the line stays on open water goes. Forth and
 * back, with fresh points along each leg, until it gains nothing more. The ends keep their shore legs.
 */
function pullTight(grid: SeaGrid, from: Position, to: Position, centres: Position[]): Position[] {
  const head = isSea(grid, from) ? [] : [from]
  const tail = isSea(grid, to) ? [] : [to]
  const inner = head.length > 0 ? centres.slice(0, 1) : [from]
  const outer = tail.length > 0 ? centres.slice(-1) : [to]
  let way = skipSeen(grid, [...inner, ...centres.slice(1, -1), ...outer])
  for (let turn = 0; turn < TURNS && way.length > 2; turn++) {
    const before = lengthKm(way)
    const back = skipSeen(grid, densify(way, grid.step).reverse())
    way = skipSeen(grid, densify(back, grid.step).reverse())
    if (lengthKm(way) > before * WORTHWHILE) break
  }
  return [...head, ...way, ...tail]
}

const TURNS = 3
/** Another turn must shorten the way by half a per cent. */
const WORTHWHILE = 0.995

function skipSeen(grid: SeaGrid, chain: Position[]): Position[] {
  const tight: Position[] = []
  for (let at = 0; at < chain.length; ) {
    const here = chain[at]
    if (!here) break
    tight.push(here)
    at = farthestSeen(grid, chain, at)
  }
  return tight
}

/** Points on the legs of a way, one for each cell or so, the corners among them. */
function densify(way: Position[], step: number): Position[] {
  return way.flatMap((point, i) => {
    const next = way[i + 1]
    if (!next) return [point]
    const size = Math.max(Math.abs(next.lat - point.lat), Math.abs(next.lng - point.lng))
    const parts = Math.max(1, Math.ceil(size / step))
    return Array.from({ length: parts }, (_, part) => ({
      lat: point.lat + ((next.lat - point.lat) * part) / parts,
      lng: point.lng + ((next.lng - point.lng) * part) / parts,
    }))
  })
}

/** Gallops ahead while the water is open, then halves: some ten lines of sight a turn. */
function farthestSeen(grid: SeaGrid, chain: Position[], at: number): number {
  const here = chain[at]
  const sees = (index: number) => {
    const there = chain[index]
    return here !== undefined && there !== undefined && isOpenWater(grid, here, there)
  }
  let seen = at + 1
  let leap = 1
  while (seen + leap < chain.length && sees(seen + leap)) {
    seen += leap
    leap *= 2
  }
  for (; leap >= 1; leap = Math.floor(leap / 2)) if (sees(seen + leap)) seen += leap
  return seen
}

const lengthKm = (points: Position[]) =>
  points.reduce((km, point, i) => km + (i === 0 ? 0 : distanceKm(points[i - 1] ?? point, point)), 0)

/** Does the straight line cross more open sea than a strait or a bay would hold? */
export function crossesSea(grid: SeaGrid, from: Position, to: Position): boolean {
  let run = 0
  return !alongLine(grid, from, to, (column, row) => {
    const isInside = column >= 0 && row >= 0 && column < grid.columns && row < grid.rows
    run = isInside && grid.water[row * grid.columns + column] === 1 ? run + 1 : 0
    return run < 2
  })
}
