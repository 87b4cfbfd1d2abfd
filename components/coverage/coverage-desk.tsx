'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { MapView } from '@/components/map/map-view'
import type { MapLook, MapStation } from '@/components/map/model'
import type { Gap, SinglePoint } from '@/lib/coverage/coverage'
import type { Difference, Surface } from '@/lib/coverage/surface'
import type { Position } from '@/lib/geo/position'
import { type CoverageValues, coverageAddress } from './address'
import { GapTable } from './gap-table'
import { SingleTable } from './single-table'
import { WhatIf } from './what-if'

type Props = {
  values: CoverageValues
  minutes: number
  surface: Surface
  difference: Difference | null
  gaps: readonly Gap[]
  single: readonly SinglePoint[]
  faults: Partial<Record<keyof CoverageValues, string>>
  /** Those that may go, as marks; and all there are, to choose from. */
  stations: readonly MapStation[]
  known: readonly { code: string; name: string }[]
  /** Over the map. */
  legend: ReactNode
  /** Over and under the tables. */
  head: ReactNode
  children: ReactNode
}

/** Gaps first shown, numbered alike in table and map. */
const FIRST_GAPS = 10

const COUNTRY: MapLook = { on: 'country' }

/** The map and what it says in words; choosing a row of the list looks at its place. */
export function CoverageDesk(props: Props) {
  const { values, faults, minutes, surface, difference, gaps, single } = props
  const { stations, known, legend, head, children } = props
  const t = useTranslations('coverage')
  const router = useRouter()
  const [look, setLook] = useState<MapLook>(COUNTRY)
  const [showsAll, setShowsAll] = useState(false)
  const [isPlacing, setPlacing] = useState(false)
  const shown = showsAll ? gaps : gaps.slice(0, FIRST_GAPS)
  const coverage = useMemo(() => ({ surface, difference }), [surface, difference])
  const discs = useMemo(
    () =>
      gaps
        .slice(0, FIRST_GAPS)
        .map(({ farthest }, i) => ({ label: String(i + 1), position: farthest })),
    [gaps],
  )
  const add = ({ lat, lng }: Position) => {
    setPlacing(false)
    router.replace(
      coverageAddress({ ...values, add: `${lat.toFixed(3)},${lng.toFixed(3)},${t('newStation')}` }),
      { scroll: false },
    )
  }
  const stationAt = (code: string) => stations.find((station) => station.code === code)?.position

  return (
    <div className="grid min-h-0 flex-1 overflow-y-auto desk:grid-cols-[minmax(420px,620px)_minmax(0,1fr)] desk:overflow-hidden">
      <div className="flex min-h-0 flex-col">
        {legend}
        <section
          aria-label={t('map')}
          className="relative h-[64vh] min-h-80 shrink-0 border-b desk:h-auto desk:flex-1 desk:border-r desk:border-b-0"
        >
          <MapView
            label={t('mapLabel', { minutes })}
            look={look}
            stations={stations}
            coverage={coverage}
            discs={discs}
            onSelectStation={(code) => router.push(`/stations?station=${code}`)}
            {...(isPlacing ? { onPlace: add } : {})}
            className="absolute inset-0"
          />
        </section>
      </div>
      <section
        aria-label={t('lists')}
        className="scroll-quiet min-h-0 bg-bg-1 px-5 py-4 desk:overflow-y-auto"
      >
        {head}
        <WhatIf
          values={values}
          faults={faults}
          stations={known}
          isPlacing={isPlacing}
          onPlace={() => setPlacing(!isPlacing)}
        />
        <GapTable
          gaps={shown}
          minutes={minutes}
          rest={gaps.length - shown.length}
          onAll={() => setShowsAll(true)}
          onLook={(position) => setLook({ on: 'point', point: position, zoom: 8.2 })}
        />
        <SingleTable
          single={single.slice(0, 5)}
          rest={Math.max(0, single.length - 5)}
          minutes={minutes}
          onLook={(code) => {
            const position = stationAt(code)
            if (position) setLook({ on: 'point', point: position, zoom: 8.2 })
          }}
          tryAddress={(code) =>
            coverageAddress({
              ...values,
              off: [...(values.off === '' ? [] : values.off.split(',')), code].join(','),
            })
          }
        />
        {children}
      </section>
    </div>
  )
}
