'use client'

import { useMemo, useState } from 'react'
import { useDeskFacts, useEngine } from '@/components/intake/desk-facts'
import type { MapLine } from '@/components/map/model'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { type Supposition, supposedStations } from '@/lib/dispatch/what-if'
import type { Position } from '@/lib/geo/position'
import { vietnamDay } from '@/lib/time/vietnam'
import { type Compared, comparedOf, withMark } from './compare'
import { comparedLines, wayOfCompared } from './compared-ways'

/** Two stations side by side: which are marked, what is known of each, and their ways for a map. */
export type Compare = ReturnType<typeof useCompare>

type Asked = {
  world: string
  position: Position | null
  atSea: boolean
  /** The one on the screen, supposed or true. */
  recommendation: Recommendation | null
  suppositions: readonly Supposition[]
  /** The package is open for change: what each station has is wanted too. */
  isChanging: boolean
}

const NONE: { columns: Compared[]; lines: MapLine[] } = { columns: [], lines: [] }

/** Facts and the road network are read only once somebody compares. */
export function useCompare(asked: Asked) {
  const { world, position, atSea, recommendation, suppositions, isChanging } = asked
  const [marked, setMarked] = useState<readonly string[]>([])
  const isWanted = marked.length > 0
  const facts = useDeskFacts(world, isWanted || isChanging)
  const known = facts.data?.facts ?? null
  const engine = useEngine(isWanted).data ?? null
  const lat = position?.lat
  const lng = position?.lng

  const { columns, lines } = useMemo(() => {
    if (!recommendation || marked.length === 0) return NONE
    const day = vietnamDay(new Date(recommendation.computedAt))
    const stations = known ? supposedStations(known.stations, suppositions) : []
    const stationOf = (code: string) => stations.find((each) => each.code === code) ?? null
    const found = marked.flatMap(
      (code) => comparedOf(recommendation, code, stationOf(code), day) ?? [],
    )
    if (!engine || !known || lat === undefined || lng === undefined)
      return { columns: found, lines: [] }
    const place = { position: { lat, lng }, atSea }
    const by = { ...engine, policy: known.policy.travel }
    const ways = found.map((each) => {
      const station = stationOf(each.stationCode)
      const way = station && wayOfCompared(each, station, place, day, by)
      return station && way ? { station, way } : null
    })
    return {
      columns: found.map((each, at) => ({
        ...each,
        mode: each.mode ?? ways[at]?.way.option.mode ?? null,
      })),
      lines: found.flatMap((each, at) => {
        const going = ways[at]
        return going ? comparedLines(each, going.station, going.way, place, at) : []
      }),
    }
  }, [recommendation, marked, known, engine, suppositions, lat, lng, atSea])

  return {
    marked,
    columns,
    lines,
    /** null until they are read. */
    stations: known?.stations ?? null,
    isRead: known !== null || facts.isError,
    mark: (stationCode: string) => setMarked((before) => withMark(before, stationCode)),
    clear: () => setMarked([]),
  }
}
