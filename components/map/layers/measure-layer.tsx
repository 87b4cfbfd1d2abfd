import { useFormatter, useTranslations } from 'next-intl'
import type { Position } from '@/lib/geo/position'
import { ARCHIPELAGOS } from '../archipelagos'
import { overlap } from '../crowding'
import { MapText } from '../map-text'
import { measure } from '../measure'
import type { View } from '../use-view'
import { archipelagoName } from './islands-layer'

/** A leg shorter than this is told in the total alone. */
const LEAST_LEG_PX = 56

/** The points taken and the length of each leg beside its middle. */
export function MeasureLayer({ points, view }: { points: readonly Position[]; view: View }) {
  const t = useTranslations('map')
  const format = useFormatter()
  const spots = points.map(view.project)
  const { legs } = measure(points)
  const names = ARCHIPELAGOS.map((archipelago) => archipelagoName(archipelago, view, 1).box)
  const d = spots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')
  return (
    <svg
      className="map-overlay leaflet-zoom-hide"
      width={1}
      height={1}
      data-measure={points.length}
      aria-hidden
    >
      {spots.length > 1 && (
        <g fill="none" strokeLinejoin="round">
          <path d={`M${d}`} stroke="var(--halo)" strokeWidth={4.4} opacity={0.8} />
          <path d={`M${d}`} stroke="var(--text-1)" strokeWidth={1.6} />
        </g>
      )}
      {spots.map(({ x, y }, index) => (
        <circle
          // A point is known by its turn: two may lie on one spot.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          cx={x}
          cy={y}
          r={3.4}
          fill="var(--bg-1)"
          stroke="var(--text-1)"
          strokeWidth={1.6}
        />
      ))}
      {legs.map((km, index) => {
        const [from, to] = [spots[index], spots[index + 1]]
        if (!from || !to || Math.hypot(to.x - from.x, to.y - from.y) < LEAST_LEG_PX) return null
        // Over a leg that lies, beside one that stands; never on an archipelago's name.
        const stands = Math.abs(to.y - from.y) > Math.abs(to.x - from.x) * 0.4
        const x = (from.x + to.x) / 2 + (stands ? 9 : 0)
        const y = (from.y + to.y) / 2 + (stands ? 4 : -7)
        const left = stands ? x : x - 30
        const box = { left, right: left + 60, top: y - 12, bottom: y + 4 }
        if (names.some((name) => overlap(name, box) > 0)) return null
        return (
          <MapText
            // biome-ignore lint/suspicious/noArrayIndexKey: a leg is known by its turn
            key={index}
            at={{ x, y }}
            anchor={stands ? 'start' : 'middle'}
            size={12}
            weight={600}
            fill="var(--text-1)"
          >
            {t('km', { km: format.number(km, ONE_DECIMAL) })}
          </MapText>
        )
      })}
    </svg>
  )
}

export const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
