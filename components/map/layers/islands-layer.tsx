import { useTranslations } from 'next-intl'
import { ARCHIPELAGOS, type Archipelago } from '../archipelagos'
import type { Box, Point } from '../crowding'
import { MapText } from '../map-text'
import type { View } from '../use-view'

const FONT = 12

/** Where the two lines of an archipelago's name stand: under its islets. */
export function archipelagoName(
  archipelago: Archipelago,
  view: View,
  magnify: number,
): { at: Point; box: Box } {
  const points = archipelago.islets.map(view.project)
  const xs = points.map((point) => point.x)
  const x = (Math.min(...xs) + Math.max(...xs)) / 2
  const y = Math.max(...points.map((point) => point.y)) + 18 * magnify
  const half = 62 * magnify
  return {
    at: { x, y },
    box: { left: x - half, right: x + half, top: y - FONT * magnify, bottom: y + 22 * magnify },
  }
}

export function IslandsLayer({ view, magnify }: { view: View; magnify: number }) {
  const t = useTranslations('map')
  const font = FONT * magnify
  return (
    <g>
      {ARCHIPELAGOS.map((archipelago) => {
        const { at } = archipelagoName(archipelago, view, magnify)
        return (
          <g key={archipelago.id} data-archipelago={archipelago.id}>
            {archipelago.islets.map((islet) => {
              const { x, y } = view.project(islet)
              return (
                <circle
                  key={`${islet.lat},${islet.lng}`}
                  cx={x}
                  cy={y}
                  r={1.7 * magnify}
                  fill="var(--land)"
                  stroke="var(--coast)"
                  strokeWidth={1}
                />
              )
            })}
            <MapText
              at={at}
              anchor="middle"
              size={font}
              weight={600}
              fill="var(--label-isl)"
              halo="var(--sea)"
            >
              {archipelago.name}
            </MapText>
            <MapText
              at={{ x: at.x, y: at.y + 15 * magnify }}
              anchor="middle"
              size={font}
              weight={500}
              fill="var(--label-isl)"
              halo="var(--sea)"
            >
              {t('country')}
            </MapText>
          </g>
        )
      })}
    </g>
  )
}
