'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { MapView } from '@/components/map/map-view'
import type { MapIncident, MapLine, MapLook, MapStation } from '@/components/map/model'
import { stationState } from '@/components/stations/mark'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import type { Position } from '@/lib/geo/position'
import type { Hazard } from '@/lib/incidents/incident'
import type { TravelPolicy } from '@/lib/plans/plan'
import type { StationFacts } from '@/lib/stations/station'
import { roadFrom } from '@/lib/travel/network'
import { roadPath } from '@/lib/travel/road-path'
import type { Point } from './draft'
import type { Engine } from './preview'

type Props = {
  point: Point | null
  hazard: Hazard | null
  isDrill: boolean
  stations: readonly StationFacts[]
  policy: TravelPolicy | null
  engine: Engine | null
  recommendation: Recommendation | null
  chosen: readonly Pick[]
  /** The ways of two that are compared, in place of those who go. */
  compared: readonly MapLine[]
  onPlace: (position: Position) => void
  inset?: 'corner' | 'beside'
}

/** About 25 km across on a phone: the point can be checked against what the caller says. */
const PHONE_ZOOM = 10

/** The place, who would come and by which way. Without a place: the country, to click on. */
export function IntakeMap(props: Props) {
  const {
    point,
    hazard,
    isDrill,
    stations,
    policy,
    engine,
    recommendation,
    chosen,
    compared,
    onPlace,
    inset = 'corner',
  } = props
  const t = useTranslations('intake')
  const w = useTranslations('words')
  const picked = new Set(chosen.map(({ stationCode }) => stationCode))
  const sideBySide = new Set(compared.map(({ stationCode }) => stationCode))
  const passed = new Set(
    recommendation?.passedOver.slice(0, 3).map(({ stationCode }) => stationCode),
  )

  const marks: MapStation[] = stations.map((station) => ({
    code: station.code,
    name: station.name,
    position: station.position,
    state: picked.has(station.code)
      ? 'picked'
      : stationState({
          readiness: station.readiness,
          isOut: station.stock.some(({ committed }) => committed > 0),
        }),
    emphasis: picked.has(station.code) || passed.has(station.code) || sideBySide.has(station.code),
  }))
  const proposed = useLines({ point, stations, policy, engine, chosen })
  const lines = compared.length > 0 ? compared : proposed
  const isSmall = inset === 'beside'
  const look: MapLook = point
    ? isSmall
      ? { on: 'point', point: point.position, zoom: PHONE_ZOOM }
      : {
          on: 'points',
          points: [
            point.position,
            ...marks
              .filter(({ code }) => picked.has(code) || sideBySide.has(code))
              .map(({ position }) => position),
          ],
          maxZoom: 10,
        }
    : { on: 'country' }
  const incidents: MapIncident[] =
    point && hazard
      ? [
          {
            code: w('awaitsNumber'),
            title: t('map.here'),
            hazard,
            position: point.position,
            isDrill,
            selected: true,
          },
        ]
      : []

  return (
    <MapView
      label={t('map.label')}
      look={look}
      stations={marks}
      incidents={incidents}
      lines={isSmall ? lines.map((line) => ({ ...line, pill: undefined })) : lines}
      place={point && { position: point.position, accuracyM: point.accuracyM }}
      onPlace={onPlace}
      controls={inset === 'corner'}
      inset={inset}
    />
  )
}

function useLines({ point, stations, policy, engine, chosen }: LineProps): MapLine[] {
  const codes = chosen.map(({ stationCode }) => stationCode).join()
  const place = point?.position ?? null
  // Only who goes and where decides what is drawn; minutes come along with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `codes` stands for `chosen`
  return useMemo(() => {
    if (!place) return []
    const field = engine && policy ? roadFrom(engine.network, place, policy) : null
    return chosen.flatMap((pick, index) => {
      const station = stations.find(({ code }) => code === pick.stationCode)
      if (!station) return []
      const from = pick.team?.position ?? station.position
      const path =
        pick.mode === 'road' && engine && field && policy
          ? roadPath(engine.network, field, from, policy)
          : null
      return [
        {
          id: pick.stationCode,
          stationCode: pick.stationCode,
          from,
          to: place,
          state: 'proposed' as const,
          path: path ?? undefined,
          pill: {
            minutes: Math.round(pick.arrivalMinutes),
            km: pick.distanceKm,
            lead: index === 0,
          },
        },
      ]
    })
  }, [place?.lat, place?.lng, engine, policy, stations, codes])
}

type LineProps = Omit<
  Props,
  'hazard' | 'isDrill' | 'recommendation' | 'compared' | 'onPlace' | 'inset'
>
