import { coverageGrid } from '@/lib/coverage/grid'
import { type Reach, reachFrom } from '@/lib/coverage/reach'
import { travelAssets } from '@/lib/travel/assets'
import { builtPlaces } from '@/tests/setup/built-assets'
import { seededForces } from './seeded'

/** The shipped country with the seeded stations: travel minutes are worked out as they are asked for. */
export function seededGrid() {
  const forces = seededForces()
  const { network, sea } = travelAssets()
  const grid = coverageGrid(builtPlaces().geo, { network, sea, policy: forces.policy.travel })
  const reaches = new Map<string, Reach>()
  const reachOf = (code: string): Reach => {
    const known = reaches.get(code)
    if (known) return known
    const station = forces.stations.find((each) => each.code === code)
    if (!station) throw new Error(`no station ${code}`)
    const reach = reachFrom(grid, {
      position: station.position,
      port: station.port?.position ?? null,
    })
    reaches.set(code, reach)
    return reach
  }
  return { ...forces, grid, reachOf, facts: { ...forces, day: '2026-11-24' } }
}
