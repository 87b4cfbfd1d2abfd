'use client'

import { useMemo } from 'react'
import { useEngine } from '@/components/intake/desk-facts'
import type { IncidentView } from '@/lib/desk/view'
import type { Position } from '@/lib/geo/position'
import type { TravelPolicy } from '@/lib/plans/plan'
import { roadFrom } from '@/lib/travel/network'
import { roadPath } from '@/lib/travel/road-path'
import type { StationSpot } from './incident-map'
import { setOutFrom } from './set-out-from'

const NONE: ReadonlyMap<string, Position[]> = new Map()

/** The way of each station that was sent, as the road network knows it; straight lines until it is read. */
export function useRoadPaths(
  { position, assignments }: Pick<IncidentView, 'position' | 'assignments'>,
  stations: readonly StationSpot[],
  policy: TravelPolicy,
): ReadonlyMap<string, Position[]> {
  const engine = useEngine().data
  const codes = assignments.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `codes` stands for the assignments
  return useMemo(() => {
    if (!engine || !position) return NONE
    const field = roadFrom(engine.network, position, policy)
    return new Map(
      stations.flatMap(({ code, position: home }) => {
        const order = assignments.find(({ stationCode }) => stationCode === code)
        if (!order) return []
        const from = setOutFrom(order, home)
        const path = roadPath(engine.network, field, from, policy)
        return path ? [[code, path] as const] : []
      }),
    )
  }, [engine, position?.lat, position?.lng, codes, stations, policy])
}
