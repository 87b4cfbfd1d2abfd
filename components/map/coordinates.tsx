'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Position } from '@/lib/geo/position'
import { degreesText } from '@/lib/places/degrees'
import { EDGE, isNarrow } from './furniture'
import { useMapFocus } from './use-tools'
import { useView } from './use-view'

/** The cursor by its px in the map, so that it is right again when the map moves under it. */
type Aim = { at: 'cursor'; x: number; y: number } | { at: 'centre' } | null

/** What the mouse is over, or the centre once keys move the map; on a touch screen the centre. */
function useAim(): Aim {
  const map = useMap()
  const [aim, setAim] = useState<Aim>(null)
  useEffect(() => {
    const container = map.getContainer()
    const follow = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') return
      const { x, y } = map.mouseEventToContainerPoint(event)
      setAim({ at: 'cursor', x, y })
    }
    const touch = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') setAim({ at: 'centre' })
    }
    const leave = () => setAim((before) => (before?.at === 'cursor' ? null : before))
    const press = (event: KeyboardEvent) => {
      if (event.target === container && !event.ctrlKey && !event.metaKey) setAim({ at: 'centre' })
    }
    container.addEventListener('pointermove', follow)
    container.addEventListener('pointerdown', touch)
    container.addEventListener('pointerleave', leave)
    container.addEventListener('keydown', press)
    return () => {
      container.removeEventListener('pointermove', follow)
      container.removeEventListener('pointerdown', touch)
      container.removeEventListener('pointerleave', leave)
      container.removeEventListener('keydown', press)
    }
  }, [map])
  return aim
}

type Props = {
  /** Points are being taken: then the centre counts on a touch screen too. */
  isMeasuring: boolean
}

/** One line of coordinates at the foot, and a cross on the centre where that is what they are of. */
export function Coordinates({ isMeasuring }: Props) {
  const t = useTranslations('map')
  const map = useMap()
  const view = useView()
  const hasFocus = useMapFocus()
  const aim = useAim()
  const isCentre = aim?.at !== 'cursor' && (isMeasuring || (hasFocus && aim !== null && !isTouch()))
  if (!isCentre && aim?.at !== 'cursor') return null
  const position: Position =
    aim?.at === 'cursor' ? map.containerPointToLatLng([aim.x, aim.y]) : view.centre
  const narrow = isNarrow(view)
  return (
    <>
      {isCentre && <Cross />}
      <p
        className="pointer-events-none absolute z-[600] text-[11px] leading-4 whitespace-nowrap text-label-land"
        style={{
          left: narrow ? 48 + EDGE : 200,
          bottom: narrow ? 42 : 4,
          textShadow: '0 0 3px var(--halo), 0 0 3px var(--halo)',
        }}
        data-coordinates={isCentre ? 'centre' : 'cursor'}
      >
        {isCentre ? t('centreAt', { position: degreesText(position) }) : degreesText(position)}
      </p>
    </>
  )
}

const isTouch = () => window.matchMedia('(pointer: coarse)').matches

function Cross() {
  return (
    <svg
      className="pointer-events-none absolute top-1/2 left-1/2 z-[600] -translate-1/2"
      width={22}
      height={22}
      viewBox="-11 -11 22 22"
      aria-hidden
    >
      <path d="M-10 0H-3M3 0H10M0 -10V-3M0 3V10" stroke="var(--halo)" strokeWidth={4} />
      <path d="M-10 0H-3M3 0H10M0 -10V-3M0 3V10" stroke="var(--text-1)" strokeWidth={1.4} />
    </svg>
  )
}
