'use client'

import { useEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useShortcuts } from '@/components/shell/shortcuts'

export type Tool = 'layers' | 'go-to' | 'measure'

export type Tools = {
  tool: Tool | null
  toggle: (tool: Tool) => void
  /** Closes what is open and gives the focus back to where it came from. */
  close: () => void
}

/** One tool at a time. `L` and `M` are the map's own keys: they count while the map itself has the focus. */
export function useTools(isOffered: boolean): Tools {
  const map = useMap()
  const [tool, setTool] = useState<Tool | null>(null)
  const cameFrom = useRef<Element | null>(null)
  const hasFocus = useMapFocus()

  const close = () => {
    setTool(null)
    const back = cameFrom.current
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true })
  }
  const toggle = (next: Tool) => {
    if (tool === next) return close()
    if (tool === null) cameFrom.current = document.activeElement
    setTool(next)
    // Points are taken from the map itself, by click or by Enter.
    if (next === 'measure') map.getContainer().focus({ preventScroll: true })
  }
  useShortcuts(
    isOffered && hasFocus ? { l: () => toggle('layers'), m: () => toggle('measure') } : {},
  )
  return { tool, toggle, close }
}

/** The map itself has the focus, not a mark or a field in it. */
export function useMapFocus(): boolean {
  const map = useMap()
  const [hasFocus, setHasFocus] = useState(false)
  useEffect(() => {
    const container = map.getContainer()
    const look = () => setHasFocus(document.activeElement === container)
    look()
    container.addEventListener('focusin', look)
    container.addEventListener('focusout', look)
    return () => {
      container.removeEventListener('focusin', look)
      container.removeEventListener('focusout', look)
    }
  }, [map])
  return hasFocus
}
