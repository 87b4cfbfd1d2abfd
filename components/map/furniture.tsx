'use client'

import { useTranslations } from 'next-intl'
import type { Box } from './crowding'
import { scaleBar } from './mercator'
import { useView, type View } from './use-view'

export const EDGE = 12
export const BUTTON = 34
/** Zoom in and out, and the button that opens the rest; with room, all six. */
const LOW_COLUMN_PX = 3 * BUTTON + 2
const COLUMN_PX = 6 * BUTTON + 2

/** Scale, coordinates and attribution do not fit side by side: they stand one over the other. */
export const isNarrow = ({ frame }: View) => frame.right - frame.left < 480
/** Too low for all buttons: the rest waits behind one. */
export const isLow = ({ frame }: View) => frame.bottom - frame.top < 330

/** The corners that buttons, scale and attribution hold: names keep out of them. */
export function furnitureBoxes(
  view: View,
  controls: boolean,
  inset: { width: number; height: number } | null,
): Box[] {
  const { left, right, top, bottom } = view.frame
  const column = isLow(view) ? LOW_COLUMN_PX : COLUMN_PX
  return [
    { left, right: left + 190, top: bottom - 30, bottom },
    { left: right - 210, right, top: bottom - 22, bottom },
    ...(controls
      ? [
          { left, right: left + EDGE + BUTTON + 4, top: bottom - EDGE - column - 4, bottom },
          coordinatesBox(view),
        ]
      : []),
    ...(inset
      ? [{ left: right - inset.width - EDGE, right, top, bottom: top + inset.height + EDGE }]
      : []),
  ]
}

/** Between scale and attribution, or over both where they fill the width. */
function coordinatesBox(view: View): Box {
  const { left, right, bottom } = view.frame
  if (isNarrow(view)) return { left, right: left + 250, top: bottom - 64, bottom: bottom - 20 }
  return { left: left + 190, right: Math.min(right - 210, left + 380), top: bottom - 24, bottom }
}

export function ScaleBar({
  shifted,
  raised,
  magnify,
}: {
  /** Buttons stand at its left. */
  shifted: boolean
  /** The attribution stands under it. */
  raised: boolean
  magnify: number
}) {
  const view = useView()
  const { metres, px } = scaleBar(view.centre.lat, view.zoom, 96 * magnify)
  const over = raised || (shifted && isNarrow(view))
  return (
    <div
      className="pointer-events-none absolute z-[600] flex items-end gap-1.5 text-[11px] leading-3 text-label-land"
      style={{ left: shifted ? 60 : EDGE, bottom: over ? 24 : 10, fontSize: 11 * magnify }}
    >
      <span className="mb-0.5 h-1 border-x border-b border-label-land" style={{ width: px }} />
      {metres >= 1000 ? `${metres / 1000} km` : `${metres} m`}
    </div>
  )
}

/** At the right, or at the left where a strip takes the right side. */
export function Attribution({
  magnify,
  atLeft,
  tiles,
}: {
  magnify: number
  atLeft: boolean
  /** Whose raster map lies over ours, where one does. */
  tiles: string | null
}) {
  const t = useTranslations('map')
  return (
    <p
      className="pointer-events-none absolute bottom-1 z-[600] text-[11px] leading-4 text-label-sea"
      style={{
        ...(atLeft ? { left: EDGE } : { right: 8 }),
        fontSize: 11 * Math.min(magnify, 1.2),
        textShadow: '0 0 3px var(--halo), 0 0 3px var(--halo)',
      }}
    >
      {tiles ? `${tiles} · ${t('attribution')}` : t('attribution')}
    </p>
  )
}
