'use client'

import L, { type Map as LeafletMap } from 'leaflet'
import { useCallback, useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { REGION } from '@/lib/places/asset-format'
import { COUNTRY } from './archipelagos'
import type { MapLook } from './model'
import { useAddress } from './use-address'
import { viewAt } from './view-address'

const country = L.latLngBounds([COUNTRY.south, COUNTRY.west], [COUNTRY.north, COUNTRY.east])
export const region = L.latLngBounds([REGION.south, REGION.west], [REGION.north, REGION.east])

export function lookAtCountry(map: LeafletMap) {
  const size = map.getSize()
  if (size.x === 0 || size.y === 0) return
  // A wide window sees beyond the drawn region: then it is filled, not fitted.
  const fit = map.getBoundsZoom(country, false)
  const fill = map.getBoundsZoom(region, true)
  const zoom = Math.max(fit, fill)
  // The middle of the picture, which lies north of the middle of its latitudes.
  const middle = map
    .project(country.getNorthEast(), zoom)
    .add(map.project(country.getSouthWest(), zoom))
    .divideBy(2)
  map.setView(map.unproject(middle, zoom), zoom, { animate: false })
}

function lookAt(map: LeafletMap, look: MapLook, besidePx: number) {
  if (look.on === 'country') return lookAtCountry(map)
  if (look.on === 'point') {
    map.setView([look.point.lat, look.point.lng], look.zoom, { animate: false })
    if (besidePx > 0) map.panBy([besidePx / 2, 0], { animate: false })
    return
  }
  const bounds = L.latLngBounds(look.points.map(({ lat, lng }) => [lat, lng]))
  if (!bounds.isValid()) return lookAtCountry(map)
  map.fitBounds(bounds, {
    paddingTopLeft: [56, 44],
    paddingBottomRight: [56 + besidePx, 44],
    maxZoom: look.maxZoom ?? 11,
    animate: false,
  })
}

type Props = {
  look: MapLook
  besidePx: number
  /** A view that the address names comes before what the page asks for. */
  isAddressed: boolean
}

/** Looks where it is told: at first, when told anew, and again when the window changes while untouched. */
export function Looking({ look, besidePx, isAddressed }: Props) {
  const map = useMap()
  const key = JSON.stringify(look)
  const touched = useRef(false)
  const wasTouched = useCallback(() => touched.current, [])

  // The key stands for the look: a new object with the same content must not move the map.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const asked = isAddressed ? viewAt(window.location.hash) : null
    touched.current = asked !== null
    const touch = () => {
      touched.current = true
    }
    const again = () => {
      if (!touched.current) lookAt(map, look, besidePx)
    }
    if (asked) map.setView([asked.centre.lat, asked.centre.lng], asked.zoom, { animate: false })
    again()
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ pan: false })
      again()
    })
    observer.observe(map.getContainer())
    map.on('dragstart', touch)
    const container = map.getContainer()
    container.addEventListener('wheel', touch, { passive: true })
    // Before the work of a mark or a button: the view it sets is one set by hand.
    container.addEventListener('keydown', touch, { capture: true })
    container.addEventListener('click', touch, { capture: true })
    return () => {
      observer.disconnect()
      map.off('dragstart', touch)
      container.removeEventListener('wheel', touch)
      container.removeEventListener('keydown', touch, { capture: true })
      container.removeEventListener('click', touch, { capture: true })
    }
  }, [map, key, besidePx, isAddressed])

  // After the look: what is looked at anew is not the view of a hand.
  useAddress(isAddressed, wasTouched)
  return null
}
