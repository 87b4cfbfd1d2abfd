'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useMap } from 'react-leaflet'
import type { Position } from '@/lib/geo/position'
import type { Box, Point } from './crowding'

export type View = {
  zoom: number
  /** What is in sight, in the px that marks are placed in. */
  frame: Box
  project: (position: Position) => Point
  centre: Position
  north: number
  south: number
  east: number
  west: number
}

const EVENTS = 'moveend zoomend resize viewreset'

/** The map's view, read again when it has come to rest: while it is dragged the marks move with it. */
export function useView(): View {
  const map = useMap()
  const subscribe = useCallback(
    (listener: () => void) => {
      const moved = () => {
        views.delete(map)
        listener()
      }
      map.on(EVENTS, moved)
      return () => map.off(EVENTS, moved)
    },
    [map],
  )
  return useSyncExternalStore(subscribe, () => viewOf(map))
}

type LeafletMap = ReturnType<typeof useMap>
const views = new WeakMap<LeafletMap, View>()

function viewOf(map: LeafletMap): View {
  const known = views.get(map)
  if (known) return known
  const size = map.getSize()
  const corner = map.containerPointToLayerPoint([0, 0])
  const bounds = map.getBounds()
  const centre = map.getCenter()
  const view: View = {
    zoom: map.getZoom(),
    frame: { left: corner.x, top: corner.y, right: corner.x + size.x, bottom: corner.y + size.y },
    project: ({ lat, lng }) => {
      const { x, y } = map.latLngToLayerPoint([lat, lng])
      return { x, y }
    },
    centre: { lat: centre.lat, lng: centre.lng },
    north: bounds.getNorth(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    west: bounds.getWest(),
  }
  views.set(map, view)
  return view
}
