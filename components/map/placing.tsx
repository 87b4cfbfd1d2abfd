'use client'

import { useMapEvents } from 'react-leaflet'
import type { Position } from '@/lib/geo/position'

/** A click sets the place; on the focused map Enter takes its centre. */
export function Placing({ onPlace }: { onPlace: (position: Position) => void }) {
  const map = useMapEvents({
    click: ({ latlng }) => onPlace({ lat: latlng.lat, lng: latlng.lng }),
    keydown: ({ originalEvent }) => {
      if (originalEvent.key !== 'Enter' || originalEvent.target !== map.getContainer()) return
      originalEvent.preventDefault()
      const { lat, lng } = map.getCenter()
      onPlace({ lat, lng })
    },
  })
  return null
}
