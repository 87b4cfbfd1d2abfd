'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { MapView } from '@/components/map/map-view'
import type { MapLine, MapStation } from '@/components/map/model'
import type { WayEnd } from '@/lib/desk/way-ends'
import type { Way } from '@/lib/travel/way'
import { useEndWords } from './end-words'

type Props = { from: WayEnd | null; to: WayEnd | null; way: Way | null }

const MAX_ZOOM = 11

/** The way as a line over the roads; the country until there is one. */
export function WayMap({ from, to, way }: Props) {
  const t = useTranslations('travel')
  const words = useEndWords()
  const ends = useMemo(() => [from, to].filter((end) => end !== null), [from, to])
  const look = useMemo(() => {
    const points = way
      ? way.lines.flatMap((line) => line.points)
      : ends.map(({ position }) => position)
    return points.length > 0
      ? ({ on: 'points', points, maxZoom: MAX_ZOOM } as const)
      : ({ on: 'country' } as const)
  }, [way, ends])
  const marks = useMemo(
    () =>
      ends.flatMap(({ station }): MapStation[] =>
        station ? [{ ...station, state: 'ready', emphasis: true }] : [],
      ),
    [ends],
  )
  const lines = useMemo((): MapLine[] => {
    if (!way) return []
    const { minutes, km } = way.option
    const longest = way.lines.toSorted((a, b) => b.points.length - a.points.length)[0]
    return way.lines.flatMap(({ by, points }) => {
      const first = points[0]
      const last = points.at(-1)
      if (!first || !last) return []
      return [
        {
          id: by,
          stationCode: from?.station?.code ?? '',
          from: first,
          to: last,
          // A river's line is no course to sail, and must not look like one.
          state: by === 'river' ? 'passed' : 'proposed',
          path: points,
          pill:
            points === longest?.points
              ? { minutes: Math.round(minutes), km, lead: true }
              : undefined,
        },
      ]
    })
  }, [way, from])
  // One cross: the goal, or the start where the goal is a station with a mark of its own.
  const bare = [to, from].find((end) => end && !end.station) ?? null
  return (
    <MapView
      label={from && to ? t('mapOf', { from: words.name(from), to: words.name(to) }) : t('map')}
      look={look}
      stations={marks}
      lines={lines}
      place={bare && { position: bare.position }}
      className="absolute inset-0"
    />
  )
}
