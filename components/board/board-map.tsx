'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { MapView } from '@/components/map/map-view'
import {
  lineState,
  type MapIncident,
  type MapLine,
  type MapLook,
  type MapStation,
} from '@/components/map/model'
import { stationState } from '@/components/stations/mark'
import type { BoardView } from '@/lib/desk/view'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import type { Position } from '@/lib/geo/position'
import { groupBoard } from './groups'

type Props = {
  board: BoardView
  selected: string | null
  recommendation: Recommendation | null
  /** The ways of two that are compared, in place of the proposed ones. */
  compared?: readonly MapLine[] | undefined
  onSelect?: (code: string) => void
  onStation?: (code: string) => void
  magnify?: number
  controls?: boolean
  /** `near`: the selected incident and who goes there, as on a phone. */
  about?: 'country' | 'selected'
  /** A close-up of the selected incident and who is proposed, over the open sea. */
  lens?: boolean
}

const COUNTRY: MapLook = { on: 'country' }
const NONE: readonly MapLine[] = []

/** Open incidents, all stations, and who is under way or proposed to the selected one. */
export function BoardMap({
  board,
  selected,
  recommendation,
  compared = NONE,
  onSelect,
  onStation,
  magnify = 1,
  controls = true,
  about = 'country',
  lens = false,
}: Props) {
  const t = useTranslations('board')
  const [isWhole, setIsWhole] = useState(true)

  const incidents = useMemo(
    () =>
      // In the order of the list: the most urgent gives a knot of incidents its sign.
      groupBoard(board.incidents).flatMap(({ incidents: group }) =>
        group.flatMap(({ code, title, hazard, position, isDrill }): MapIncident[] =>
          position ? [{ code, title, hazard, position, isDrill, selected: code === selected }] : [],
        ),
      ),
    [board.incidents, selected],
  )
  const picked = useMemo(
    () => new Set(recommendation?.package.map(({ stationCode }) => stationCode)),
    [recommendation],
  )
  const stations = useMemo(
    () =>
      board.stations.map(
        (station): MapStation => ({
          code: station.code,
          name: station.name,
          position: station.position,
          state: picked.has(station.code) ? 'picked' : stationState(station),
          emphasis:
            picked.has(station.code) ||
            compared.some(({ stationCode }) => stationCode === station.code),
          crewFree: station.crewFree,
          href: `/stations?station=${station.code}`,
        }),
      ),
    [board.stations, picked, compared],
  )
  const lines = useMemo(
    () => linesOf(board, selected, recommendation, compared),
    [board, selected, recommendation, compared],
  )
  const near = useMemo(() => lookAtSelected(incidents, lines), [incidents, lines])
  const look = about === 'selected' ? near : COUNTRY

  return (
    <>
      <MapView
        label={t('map')}
        look={look}
        stations={stations}
        incidents={incidents}
        lines={lines}
        magnify={magnify}
        controls={controls}
        // A wall has nobody at it who could move the map or close a card.
        interactive={about === 'country' && controls}
        viewParam={about === 'country' && controls}
        onWhole={setIsWhole}
        inset={about === 'selected' ? 'beside' : 'corner'}
        {...(onSelect ? { onSelectIncident: onSelect } : {})}
        {...(onStation ? { onSelectStation: onStation } : {})}
      />
      {/* A close-up where the sea north of Hoàng Sa is: only a wide map has that room, and never Viet Nam or the inset under it. */}
      {lens && isWhole && near.on === 'points' && (
        <div className="absolute top-3 right-3 z-[640] hidden h-[232px] w-[316px] border border-accent @min-[640px]:block">
          <MapView
            label={t('lens')}
            look={near}
            stations={stations}
            incidents={incidents}
            lines={lines}
            controls={false}
            interactive={false}
            inset="in-lens"
          />
        </div>
      )}
    </>
  )
}

function linesOf(
  board: BoardView,
  selected: string | null,
  recommendation: Recommendation | null,
  compared: readonly MapLine[],
): MapLine[] {
  const at = new Map(board.stations.map(({ code, position }) => [code, position]))
  const ordered = board.incidents.flatMap(({ position, assignments }) =>
    assignments.flatMap(({ id, stationCode, status, estimate }): MapLine[] => {
      const from = estimate?.from ?? at.get(stationCode)
      const state = lineState(status)
      return position && from && state ? [{ id, stationCode, from, to: position, state }] : []
    }),
  )
  if (compared.length > 0) return [...ordered, ...compared]
  const to = board.incidents.find(({ code }) => code === selected)?.position
  const proposed = (recommendation?.package ?? []).flatMap((pick, index): MapLine[] => {
    const from = pick.team?.position ?? at.get(pick.stationCode)
    if (!to || !from) return []
    return [
      {
        id: `proposed-${pick.stationCode}`,
        stationCode: pick.stationCode,
        from,
        to,
        state: 'proposed',
        pill: { minutes: Math.round(pick.arrivalMinutes), km: null, lead: index === 0 },
      },
    ]
  })
  return [...ordered, ...proposed]
}

function lookAtSelected(incidents: readonly MapIncident[], lines: readonly MapLine[]): MapLook {
  const incident = incidents.find((each) => each.selected)
  if (!incident) return COUNTRY
  const points = [
    incident.position,
    ...lines.filter(({ to }) => isAt(to, incident.position)).map(({ from }) => from),
  ]
  return { on: 'points', points, maxZoom: 10 }
}

const isAt = (a: Position, b: Position) => a.lat === b.lat && a.lng === b.lng
