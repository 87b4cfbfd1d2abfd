import type { StationView } from '@/lib/desk/view'
import type { Capability } from '@/lib/stations/station'
import { fold } from '@/lib/text/text'
import { type StationState, stationState } from './mark'

export const LIST_STATES = ['ready', 'limited', 'out', 'off'] as const
export type ListState = (typeof LIST_STATES)[number]

export type StationFilter = {
  state: ListState | null
  capability: Capability | null
  province: string | null
  text: string
  /** Only those with a lot below its minimum. */
  isLow: boolean
}

export const NO_FILTER: StationFilter = {
  state: null,
  capability: null,
  province: null,
  text: '',
  isLow: false,
}

/** The things of which a station has less than it should keep. */
export const lowOf = ({ stock }: Pick<StationView, 'stock'>): Capability[] =>
  stock.filter(({ isLow }) => isLow).map(({ capability }) => capability)

export const stateOf = (station: Pick<StationView, 'readiness' | 'assignments'>): StationState =>
  stationState({ readiness: station.readiness, isOut: station.assignments.length > 0 })

/** From north to south, as the country is read; a capability counts only where something is usable now. */
export function filterStations(
  stations: readonly StationView[],
  filter: StationFilter,
): StationView[] {
  const wanted = fold(filter.text)
  return stations
    .filter(
      (station) =>
        (filter.state === null || stateOf(station) === filter.state) &&
        (filter.province === null || station.province?.code === filter.province) &&
        (filter.capability === null ||
          station.stock.some(
            ({ capability, usable }) => capability === filter.capability && usable > 0,
          )) &&
        (!filter.isLow || lowOf(station).length > 0) &&
        (wanted === '' || fold(`${station.code} ${station.name}`).includes(wanted)),
    )
    .sort((a, b) => b.position.lat - a.position.lat || (a.code < b.code ? -1 : 1))
}

export const countStates = (stations: readonly StationView[]): Record<ListState, number> => {
  const count = { ready: 0, limited: 0, out: 0, off: 0 }
  for (const station of stations) {
    const state = LIST_STATES.find((each) => each === stateOf(station))
    if (state) count[state]++
  }
  return count
}
