'use client'

import type { ReactNode } from 'react'
import type { Position } from '@/lib/geo/position'
import { useOwnClicks } from './use-own-clicks'
import { useView } from './use-view'

/** A mark this near the upper edge has its card under it. */
const ROOM_PX = 150

type Props = {
  position: Position
  /** Px between the point and the card. */
  reach: number
  label: string
  width?: number
  isHeld: boolean
  onStay: () => void
  onLeave: () => void
  onClose: () => void
  children: ReactNode
}

/** Over a mark, inside the map's edges; gone while its mark is out of sight. */
export function MapCard(props: Props) {
  const { position, reach, label, width = 216, isHeld, onStay, onLeave, onClose, children } = props
  const { frame, project } = useView()
  const root = useOwnClicks<HTMLElement>()
  const { x, y } = project(position)
  if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return null
  const room = frame.right - frame.left
  const left = Math.max(8, Math.min(room - width - 8, x - frame.left - width / 2))
  const isUnder = y - frame.top < ROOM_PX
  return (
    <section
      ref={root}
      aria-label={label}
      className="come-in absolute z-[680] rounded-control border border-line-3 bg-bg-1 px-3 py-2"
      style={{
        left,
        width: Math.min(width, room - 16),
        ...(isUnder ? { top: y - frame.top + reach } : { bottom: frame.bottom - y + reach }),
      }}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
      onBlur={(event) => {
        if (isHeld && !event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
      data-map-card
      data-screen-only
    >
      {children}
    </section>
  )
}
