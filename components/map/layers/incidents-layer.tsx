import { useTranslations } from 'next-intl'
import { HazardShape } from '@/components/hazards/glyph'
import { shortCode } from '@/lib/incidents/incident'
import { MapText } from '../map-text'
import type { PlacedIncident } from '../signs'
import { pressable } from './stations-layer'
import { Tie } from './tie'

type Props = {
  incidents: readonly PlacedIncident[]
  magnify: number
  onSelect: ((code: string) => void) | undefined
}

export function IncidentsLayer({ incidents, magnify, onSelect }: Props) {
  const t = useTranslations('map')
  const words = useTranslations('words')
  // The selected one is drawn last, over its neighbours.
  const ordered = [...incidents].sort(
    (a, b) => Number(a.incident.selected) - Number(b.incident.selected),
  )
  return (
    <g>
      {ordered.map(({ incident, home, at, size }) => {
        const { hazard, code, title, isDrill, selected } = incident
        const half = size / 2
        const label = t('incidentMark', { hazard: words(`hazard.${hazard}`), title, code })
        return (
          <g
            key={code}
            data-incident={code}
            {...pressable(label, onSelect && (() => onSelect(code)))}
          >
            <Tie home={home} at={at} hazard={hazard} />
            <g transform={`translate(${at.x - half} ${at.y - half})`}>
              {selected && (
                <rect
                  x={-5}
                  y={-5}
                  width={size + 10}
                  height={size + 10}
                  rx={2}
                  fill="var(--accent)"
                  fillOpacity={0.12}
                  stroke="var(--accent)"
                  strokeWidth={1.2}
                />
              )}
              <circle
                cx={half}
                cy={half}
                r={half + 1}
                fill="var(--halo)"
                fillOpacity={0.75}
                className="map-focus"
              />
              <g transform={`scale(${size / 24})`}>
                <HazardShape hazard={hazard} size={size} drill={isDrill} />
              </g>
              {selected && (
                <MapText
                  at={{ x: -9 * magnify, y: half + 4 * magnify }}
                  anchor="end"
                  size={12 * magnify}
                  weight={600}
                  fill="var(--accent)"
                >
                  {shortCode(code)}
                </MapText>
              )}
            </g>
          </g>
        )
      })}
    </g>
  )
}
