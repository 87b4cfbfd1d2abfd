'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ARCHIPELAGOS, BOTH_IN_SIGHT } from './archipelagos'
import { loadBase } from './base-data'
import { drawBase, groundColours } from './draw-base'
import { MapText } from './map-text'
import { planeY } from './mercator'
import { useThemeName } from './use-theme-name'
import { useView, type View } from './use-view'

/** What the inset shows, degrees. */
const WEST = 102
const EAST = 118.9
const NORTH = 23.7
const SOUTH = 6

const NORTH_Y = planeY(NORTH)
const SPAN_X = EAST - WEST
const SPAN_Y = planeY(SOUTH) - NORTH_Y

/** Both archipelagos, islets and names, are in sight, so that no inset is needed. */
export const holdsBoth = (view: View) =>
  view.south <= BOTH_IN_SIGHT.south &&
  view.north >= BOTH_IN_SIGHT.north &&
  view.west <= BOTH_IN_SIGHT.west &&
  view.east >= BOTH_IN_SIGHT.east

export type InsetSize = { width: number; height: number }

/** The whole country in a corner, with the current view framed: on every map that shows less. */
export function Inset({ width, height, className }: InsetSize & { className: string }) {
  const t = useTranslations('map')
  const view = useView()
  const theme = useThemeName()
  const canvas = useRef<HTMLCanvasElement>(null)
  const narrow = width <= 160
  const scale = Math.min(width / SPAN_X, height / SPAN_Y)
  const left = (width - SPAN_X * scale) / 2
  const top = (height - SPAN_Y * scale) / 2
  const x = (lng: number) => left + (lng - WEST) * scale
  const y = (lat: number) => top + (planeY(lat) - NORTH_Y) * scale

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the colours are
  useEffect(() => {
    let gone = false
    loadBase('national')
      .then((base) => {
        const element = canvas.current
        const context = element?.getContext('2d')
        if (gone || !element || !context) return
        const ratio = Math.min(2, window.devicePixelRatio || 1)
        element.width = width * ratio
        element.height = height * ratio
        const frame = {
          west: WEST - left / scale,
          north: NORTH_Y - top / scale,
          scale,
          width,
          height,
          ratio,
          magnify: 0.7,
        }
        drawBase(context, base, groundColours(element), frame, null, true)
      })
      .catch(() => {})
    return () => {
      gone = true
    }
  }, [width, height, left, top, scale, theme])

  const frame = {
    x: Math.max(1, x(view.west)),
    y: Math.max(1, y(view.north)),
    right: Math.min(width - 1, x(view.east)),
    bottom: Math.min(height - 1, y(view.south)),
  }
  const frameWidth = Math.max(7, frame.right - frame.x)
  const frameHeight = Math.max(7, frame.bottom - frame.y)

  return (
    <figure
      className={className}
      style={{ width, height }}
      aria-label={t('inset')}
      role="img"
      data-inset
    >
      <canvas ref={canvas} style={{ width, height }} className="absolute inset-0" aria-hidden />
      <svg width={width} height={height} className="absolute inset-0" aria-hidden>
        {ARCHIPELAGOS.map((archipelago) => {
          const lats = archipelago.islets.map((islet) => islet.lat)
          const lngs = archipelago.islets.map((islet) => islet.lng)
          const lines = narrow
            ? [...archipelago.short, t('country')]
            : [archipelago.name, t('country')]
          const size = narrow ? 11 : 10.5
          const half = narrow ? 27 : 52
          const at = {
            x: Math.min(
              width - half - 4,
              Math.max(half + 4, x((Math.min(...lngs) + Math.max(...lngs)) / 2) + (narrow ? 7 : 0)),
            ),
            // The last line ends 6 px above the edge.
            y: Math.min(y(Math.min(...lats)) + 12, height - 8 - (lines.length - 1) * (size + 1.5)),
          }
          return (
            <g key={archipelago.id} data-archipelago={archipelago.id}>
              {archipelago.islets.map((islet) => (
                <circle
                  key={`${islet.lat},${islet.lng}`}
                  cx={x(islet.lng)}
                  cy={y(islet.lat)}
                  r={1.3}
                  fill="var(--land)"
                  stroke="var(--coast)"
                  strokeWidth={0.8}
                />
              ))}
              {lines.map((line, index) => (
                <MapText
                  key={line}
                  at={{ x: at.x, y: at.y + index * (size + 1.5) }}
                  anchor="middle"
                  size={size}
                  weight={600}
                  fill="var(--label-isl)"
                  halo="var(--sea)"
                >
                  {line}
                </MapText>
              ))}
            </g>
          )
        })}
        <rect
          x={Math.min(frame.x, width - 8)}
          y={Math.min(frame.y, height - 8)}
          width={frameWidth}
          height={frameHeight}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={1.5}
        />
      </svg>
    </figure>
  )
}
