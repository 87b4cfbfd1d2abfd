'use client'

import { useTranslations } from 'next-intl'
import { MapView } from '@/components/map/map-view'
import { lineState, type MapLine, type MapStation } from '@/components/map/model'
import type { IncidentView, StationView } from '@/lib/desk/view'
import type { Position } from '@/lib/geo/position'
import { setOutFrom } from './set-out-from'

export type StationSpot = Pick<StationView, 'code' | 'name' | 'position'>

type Props = {
  incident: IncidentView
  stations: readonly StationSpot[]
  roads: ReadonlyMap<string, Position[]>
  /** The ways of two that are compared. */
  compared?: readonly MapLine[]
}

/** The place and everybody sent there, each by the way it takes. */
export function IncidentMap({ incident, stations, roads, compared = [] }: Props) {
  const t = useTranslations('incident')
  const { position } = incident
  if (!position) return <p className="px-5 py-3 text-body text-text-2">{t('map.none')}</p>
  const open = incident.assignments.filter(({ endedAt }) => endedAt === null)
  const spots = open.flatMap((assignment) => {
    const station = stations.find(({ code }) => code === assignment.stationCode)
    return station ? [{ assignment, station }] : []
  })
  const others = stations.filter(
    ({ code }) =>
      compared.some(({ stationCode }) => stationCode === code) &&
      !spots.some(({ station }) => station.code === code),
  )
  const marks: MapStation[] = [
    ...spots.map(({ station }) => ({ ...station, state: 'out' as const, emphasis: true })),
    ...others.map((station) => ({ ...station, state: 'ready' as const, emphasis: true })),
  ]
  const lines: MapLine[] = spots.flatMap(({ assignment, station }) => {
    const state = lineState(assignment.status)
    return state
      ? [
          {
            id: assignment.id,
            stationCode: station.code,
            from: setOutFrom(assignment, station.position),
            to: position,
            state,
            path: assignment.estimate?.mode === 'road' ? roads.get(station.code) : undefined,
          },
        ]
      : []
  })
  return (
    <MapView
      label={t('map.label', { title: incident.title })}
      look={{
        on: 'points',
        points: [position, ...marks.map((mark) => mark.position)],
        maxZoom: 10,
      }}
      stations={marks}
      incidents={[
        {
          code: incident.code,
          title: incident.title,
          hazard: incident.hazard,
          position,
          isDrill: incident.isDrill,
          selected: true,
        },
      ]}
      lines={[...lines, ...compared]}
      controls={false}
      inset="beside"
    />
  )
}
