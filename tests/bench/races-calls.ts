import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'
import { builtPlaces } from '@/tests/setup/built-assets'
import { dice } from './dispatch-cases'

/** Two places of one neighbourhood where something is reported at the same moment. */
export type Race = { places: [Position, Position]; isLastOfShift: boolean; beside: Beside }
/** What a crew or the desk does to an open order at that moment. */
export type Beside = 'cancel' | 'return' | null

/** So many races in one neighbourhood before everybody is home again: the last ones find nobody left. */
export const SHIFT = 60
const NEIGHBOURHOOD_KM = 30

/** The same for ever: towns of the gazetteer, and after each fourth race a cancellation or a return. */
export function racesOf(count: number): Race[] {
  const die = dice(1)
  const towns = builtPlaces().geo.named.filter(
    ({ provinceCode, isCoastal }) => provinceCode !== null && !isCoastal,
  )
  let near: Position[] = []
  const oneOf = (positions: readonly Position[]) => {
    const chosen = positions[die.whole(0, positions.length - 1)]
    if (!chosen) throw new Error('the gazetteer is empty')
    return chosen
  }
  return Array.from({ length: count }, (_, at) => {
    if (at % SHIFT === 0) {
      const centre = oneOf(towns.map(({ position }) => position))
      near = towns
        .map(({ position }) => position)
        .filter((position) => distanceKm(position, centre) <= NEIGHBOURHOOD_KM)
    }
    const places: Race['places'] = [oneOf(near), oneOf(near)]
    const beside = at % 5 !== 4 ? null : at % 10 === 4 ? 'cancel' : 'return'
    return { places, isLastOfShift: at % SHIFT === SHIFT - 1, beside }
  })
}
