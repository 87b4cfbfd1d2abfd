'use client'

import { useTranslations } from 'next-intl'
import { setOutFrom } from '@/components/incidents/set-out-from'
import { useRoadPaths } from '@/components/incidents/use-road-paths'
import { MapView } from '@/components/map/map-view'
import { lineState } from '@/components/map/model'
import type { TravelPolicy } from '@/lib/plans/plan'
import type { CrewOrder, CrewStation } from './crew-page'

type Props = { order: CrewOrder; station: CrewStation; travelPolicy: TravelPolicy }

/** From the station to the place, the archipelagos beside it. */
export function CrewMap({ order: { assignment, incident }, station, travelPolicy }: Props) {
  const t = useTranslations('crew')
  const w = useTranslations('words')
  const roads = useRoadPaths(
    { position: incident.position, assignments: [assignment] },
    [station],
    travelPolicy,
  )
  if (!incident.position)
    return (
      <p className="flex h-full items-center bg-bg-2 px-4 text-body text-text-2">
        {t('noPosition', { place: incident.placeText ?? w('unknown') })}
      </p>
    )
  return (
    <MapView
      label={t('map', { title: incident.title })}
      look={{ on: 'points', points: [station.position, incident.position], maxZoom: 11 }}
      stations={[
        {
          code: station.code,
          name: station.name,
          position: station.position,
          state: 'picked',
          emphasis: true,
        },
      ]}
      incidents={[
        {
          code: incident.code,
          title: incident.title,
          hazard: incident.hazard,
          position: incident.position,
          isDrill: incident.isDrill,
          selected: true,
        },
      ]}
      lines={[
        {
          id: assignment.id,
          stationCode: station.code,
          from: setOutFrom(assignment, station.position),
          to: incident.position,
          state: lineState(assignment.status) ?? 'moving',
          path: assignment.estimate?.mode === 'road' ? roads.get(station.code) : undefined,
        },
      ]}
      controls={false}
      inset="beside"
    />
  )
}
