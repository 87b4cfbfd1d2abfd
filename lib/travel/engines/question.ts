import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import type { From, Reading, RefusedBecause, RoadFigure } from './engine'
import { figureOf } from './figure'

export type Answers = {
  figures: ReadonlyMap<string, RoadFigure>
  refused: ReadonlyMap<string, RefusedBecause>
}

/** One request about some stations, within what is left of the time. */
export type AskSome = (stations: readonly From[]) => Promise<Reading>

/**
 * One question about all stations, in requests of at most `most`. Both engines refuse a whole request
 * for one bad point, so a refused one is asked again in halves until the bad point stands alone: a
 * station's minutes are the same alone or among a hundred. Where the place itself is the bad point,
 * asking about the way from the place to itself says so, once.
 */
export async function askAll(
  ask: AskSome,
  place: Position,
  stations: readonly From[],
  most: number,
): Promise<Answers & { isWhole: boolean }> {
  const figures = new Map<string, RoadFigure>()
  const refused = new Map<string, RefusedBecause>()
  let isWhole = true
  let placeTried: Promise<Reading> | null = null
  const hasRoad = async () => {
    placeTried ??= ask([{ code: '', position: place }])
    return (await placeTried).is !== 'refused'
  }
  const refuse = (some: readonly From[], because: RefusedBecause) => {
    for (const { code } of some) refused.set(code, because)
  }
  const settle = async (some: readonly From[]): Promise<void> => {
    const reading = await ask(some)
    if (reading.is === 'failed') {
      isWhole = false
      return refuse(some, reading.because)
    }
    if (reading.is === 'no-way') return refuse(some, 'no-way')
    if (reading.is === 'cells') {
      for (const [i, { code, position }] of some.entries()) {
        const cell = reading.cells[i] ?? { seconds: null, km: null, snappedKm: null }
        const figure = figureOf(cell, distanceKm(position, place))
        if (figure.ok) figures.set(code, figure.value)
        else refused.set(code, figure.error)
      }
      return
    }
    if (some.length === 1 || !(await hasRoad())) return refuse(some, reading.because)
    const half = Math.ceil(some.length / 2)
    await Promise.all([settle(some.slice(0, half)), settle(some.slice(half))])
  }
  await Promise.all(chunks(stations, most).map(settle))
  return { figures, refused, isWhole }
}

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
