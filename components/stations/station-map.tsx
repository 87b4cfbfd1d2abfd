'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { MapView } from '@/components/map/map-view'
import { lineState, type MapLine } from '@/components/map/model'
import type { BoardIncident, StationView } from '@/lib/desk/view'
import { stateOf } from './filter'

type Props = {
  station: StationView
  neighbours: readonly StationView[]
  incidents: readonly BoardIncident[]
}

/** The station, its neighbours and where it has been sent. */
export function StationMap({ station, neighbours, incidents }: Props) {
  const t = useTranslations('stations')
  const stations = useMemo(
    () =>
      neighbours.map((each) => ({
        code: each.code,
        name: each.name,
        position: each.position,
        state: stateOf(each),
        emphasis: each.code === station.code,
        crewFree: each.crewFree,
        href: `/stations?station=${each.code}`,
      })),
    [neighbours, station.code],
  )
  const marks = useMemo(
    () =>
      incidents.flatMap(({ code, title, hazard, position, isDrill }) =>
        position ? [{ code, title, hazard, position, isDrill }] : [],
      ),
    [incidents],
  )
  const lines = useMemo(
    () =>
      incidents.flatMap(({ position, assignments }) =>
        assignments.flatMap((order): MapLine[] => {
          const state = order.stationCode === station.code ? lineState(order.status) : null
          return position && state
            ? [
                {
                  id: order.id,
                  stationCode: station.code,
                  from: station.position,
                  to: position,
                  state,
                },
              ]
            : []
        }),
      ),
    [incidents, station],
  )
  const look = useMemo(
    () =>
      marks.length > 0
        ? ({
            on: 'points',
            points: [station.position, ...marks.map(({ position }) => position)],
            maxZoom: 9.5,
          } as const)
        : ({ on: 'point', point: station.position, zoom: 9 } as const),
    [marks, station.position],
  )
  return (
    <MapView
      label={t('map', { code: station.code, name: station.name })}
      look={look}
      stations={stations}
      incidents={marks}
      lines={lines}
      controls={false}
      inset="beside"
      viewParam
      className="absolute inset-0"
    />
  )
}
