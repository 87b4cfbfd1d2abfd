'use client'

import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Cards } from './use-cards'
import type { Tools } from './use-tools'

/** Escape closes what lies over the map, the uppermost first. */
export function useEscape(tools: Tools, cards: Cards) {
  const map = useMap()
  const latest = useRef({ tools, cards })
  useEffect(() => {
    latest.current = { tools, cards }
  })
  useEffect(() => {
    const container = map.getContainer()
    const hear = (event: KeyboardEvent) => {
      const { tools: open, cards: shown } = latest.current
      if (event.key !== 'Escape' || event.isComposing) return
      if (!shown.card && !open.tool) return
      event.stopPropagation()
      if (!shown.card) return open.close()
      const { card } = shown
      // First the focus, then the card: the mark would open it again.
      if (document.activeElement?.closest('[data-map-card]')) {
        const mark =
          card.kind === 'station' &&
          container.querySelector<SVGElement>(`[data-station="${card.code}"]`)
        ;(mark || container).focus({ preventScroll: true })
      }
      shown.close()
    }
    container.addEventListener('keydown', hear)
    return () => container.removeEventListener('keydown', hear)
  }, [map])
}
