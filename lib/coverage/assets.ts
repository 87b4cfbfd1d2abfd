import 'server-only'
import { serverPlaces } from '@/lib/places/assets'
import type { StationFacts } from '@/lib/stations/station'
import { travelAssets } from '@/lib/travel/assets'
import type { TravelPolicy } from '@/lib/travel/policy'
import { type CoverageGrid, coverageGrid } from './grid'
import { type Reach, reachFrom } from './reach'

let made: { key: string; grid: CoverageGrid; reaches: Map<string, Reach> } | null = null

/** The grid under a travel policy, made once; travel minutes to it are kept with it. */
async function gridUnder(policy: TravelPolicy) {
  // What stations' own trips showed is theirs alone: the grid and the reach of every station stay.
  const key = JSON.stringify({ ...policy, factors: undefined })
  if (made?.key === key) return made
  const { geo } = await serverPlaces()
  const grid = coverageGrid(geo, { ...travelAssets(), policy })
  made = { key, grid, reaches: new Map() }
  return made
}

/** More starts than stations ever stand at; a what-if beyond it only costs its own milliseconds. */
const MOST_KEPT = 400

/**
 * The grid and the travel minutes of every station. What is not known yet is worked out station by
 * station, and other requests are answered in between.
 */
export async function reachesOf(stations: readonly StationFacts[], policy: TravelPolicy) {
  const { grid, reaches } = await gridUnder(policy)
  const own = new Map<string, Reach>()
  for (const station of stations) {
    const start = startOf(station)
    const key = JSON.stringify(start)
    let reach = reaches.get(key)
    if (!reach) {
      await breath()
      reach = reachFrom(grid, start)
      if (reaches.size >= MOST_KEPT) reaches.clear()
      reaches.set(key, reach)
    }
    own.set(station.code, reach)
  }
  return { grid, reachOf: (code: string) => own.get(code) ?? NO_REACH }
}

/** A port counts only with a vessel in the store: whether it is free is asked with the forces. */
const startOf = ({ position, port, stock }: StationFacts) => ({
  position,
  port: stock.some(({ capability, owned }) => capability === 'vessel-sea' && owned > 0)
    ? (port?.position ?? null)
    : null,
})

const NO_REACH: Reach = { road: new Float32Array(), sea: null }

/** Lets what waits be answered. */
export const breath = () => new Promise<void>((resolve) => setImmediate(resolve))
