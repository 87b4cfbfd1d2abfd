'use client'

import { useEffect, useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Position } from '@/lib/geo/position'

export type Measuring = { points: readonly Position[]; undo: () => void; clear: () => void }

/** While it is on, a click or Enter for the centre adds a point, Backspace takes the last one back. */
export function useMeasure(isOn: boolean): Measuring {
  const [points, setPoints] = useState<readonly Position[]>([])
  const add = ({ lat, lng }: Position) => setPoints((before) => [...before, { lat, lng }])
  const undo = () => setPoints((before) => before.slice(0, -1))
  const map = useMapEvents({
    click: ({ latlng }) => {
      if (isOn) add(latlng)
    },
    keydown: ({ originalEvent }) => {
      if (!isOn || originalEvent.target !== map.getContainer()) return
      if (originalEvent.key === 'Enter') add(map.getCenter())
      else if (originalEvent.key === 'Backspace') undo()
      else return
      originalEvent.preventDefault()
    },
  })
  useEffect(() => {
    if (!isOn) return
    // Two quick clicks are two points, not a closer look.
    const zoomed = map.doubleClickZoom.enabled()
    map.doubleClickZoom.disable()
    return () => {
      if (zoomed) map.doubleClickZoom.enable()
      setPoints([])
    }
  }, [map, isOn])
  return { points, undo, clear: () => setPoints([]) }
}
