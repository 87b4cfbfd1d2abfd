import { useTranslations } from 'next-intl'
import { HazardShape } from '@/components/hazards/glyph'
import { MapText } from '../map-text'
import type { MapIncident } from '../model'
import type { PlacedCluster } from '../signs'
import { pressable } from './stations-layer'
import { Tie } from './tie'

type Props = {
  clusters: readonly PlacedCluster[]
  magnify: number
  onOpen: ((incidents: readonly MapIncident[], signPx: number) => void) | undefined
}

/** Several incidents in one place: the sign of the first in the list, and their number. */
export function ClustersLayer({ clusters, magnify, onOpen }: Props) {
  const t = useTranslations('map')
  return (
    <g>
      {clusters.map(({ incidents, home, at, size }) => {
        const first = incidents[0]
        if (!first) return null
        const label = t('cluster', {
          count: incidents.length,
          titles: incidents.map(({ title }) => title).join(', '),
        })
        const half = size / 2
        return (
          <g
            key={first.code}
            data-cluster={incidents.length}
            {...pressable(label, onOpen && (() => onOpen(incidents, size)))}
          >
            <Tie home={home} at={at} hazard={first.hazard} />
            <g transform={`translate(${at.x} ${at.y})`}>
              <circle r={half + 1} fill="var(--halo)" fillOpacity={0.75} className="map-focus" />
              <g transform={`translate(${-half} ${-half}) scale(${size / 24})`}>
                <HazardShape hazard={first.hazard} size={size} drill={first.isDrill} />
              </g>
              <g transform={`translate(${half * 0.9} ${-half * 0.9})`}>
                <circle
                  r={7.5 * magnify}
                  fill="var(--bg-1)"
                  stroke="var(--text-1)"
                  strokeWidth={1.2}
                  strokeDasharray={first.isDrill ? '2.6 1.7' : undefined}
                />
                <MapText
                  at={{ x: 0, y: 4 * magnify }}
                  anchor="middle"
                  size={11 * magnify}
                  weight={600}
                  fill="var(--text-1)"
                  halo="var(--bg-1)"
                >
                  {incidents.length}
                </MapText>
              </g>
            </g>
          </g>
        )
      })}
    </g>
  )
}
