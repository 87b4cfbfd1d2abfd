'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { addressOf, viewAt } from './view-address'

/**
 * Keeps the view in the address, once a hand has moved the map: it can be sent, and a reload comes back
 * to it. What the page asks for by itself is not written, so a bare address still fits every window.
 */
export function useAddress(isOn: boolean, wasTouched: () => boolean) {
  const map = useMap()
  const search = useSearchParams()
  const written = useRef<string | null>(null)

  useEffect(() => {
    if (!isOn) return
    const write = () => {
      if (!wasTouched()) return
      const { lat, lng } = map.getCenter()
      const address = addressOf({ zoom: map.getZoom(), centre: { lat, lng } })
      if (address === window.location.hash) return
      written.current = address
      window.history.replaceState(null, '', address)
    }
    const read = () => {
      const asked = viewAt(window.location.hash)
      if (asked) map.setView([asked.centre.lat, asked.centre.lng], asked.zoom, { animate: false })
    }
    map.on('moveend', write)
    window.addEventListener('hashchange', read)
    return () => {
      map.off('moveend', write)
      window.removeEventListener('hashchange', read)
    }
  }, [map, isOn, wasTouched])

  // The page wrote an address of its own, as the board does for the chosen incident: the view goes on it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `search` is what tells of it
  useEffect(() => {
    if (isOn && written.current && wasTouched() && window.location.hash === '')
      window.history.replaceState(null, '', written.current)
  }, [search, isOn, wasTouched])
}
