'use client'

import L from 'leaflet'
import { type RefObject, useEffect, useRef } from 'react'

/** What lies over the map keeps clicks, drags and the wheel to itself. */
export function useOwnClicks<E extends HTMLElement>(): RefObject<E | null> {
  const root = useRef<E>(null)
  useEffect(() => {
    if (!root.current) return
    L.DomEvent.disableClickPropagation(root.current)
    L.DomEvent.disableScrollPropagation(root.current)
  }, [])
  return root
}
