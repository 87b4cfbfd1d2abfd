'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { MapContainer, Pane, useMap, useMapEvents } from 'react-leaflet'
import type { Position } from '@/lib/geo/position'
import { Attribution, furnitureBoxes, MapButtons, ScaleBar } from './furniture'
import { holdsBoth, Inset, type InsetSize } from './inset'
import { FIRST_LAYERS, type LayerId } from './layers'
import { BaseLayer } from './layers/base-layer'
import { Looking, lookAtCountry, region } from './looking'
import type { MapProps } from './map-view'
import { Overlay } from './overlay'
import { useRoads } from './roads'
import { useView, type View } from './use-view'

/** The map itself; asked for through `MapView` alone. */
export function DeskMap(props: MapProps) {
  const { interactive = true, onPlace } = props
  return (
    <MapContainer
      center={[15.2, 109.5]}
      zoom={5.8}
      zoomSnap={0}
      zoomDelta={1}
      wheelPxPerZoomLevel={100}
      minZoom={4.5}
      maxZoom={14}
      maxBounds={region}
      maxBoundsViscosity={0.8}
      // Marks are laid out anew at each zoom; sliding between two layouts would show neither.
      zoomAnimation={false}
      inertia={false}
      attributionControl={false}
      zoomControl={false}
      dragging={interactive}
      scrollWheelZoom={interactive}
      doubleClickZoom={interactive && !onPlace}
      touchZoom={interactive}
      boxZoom={interactive}
      keyboard={interactive}
      className={onPlace ? 'h-full w-full cursor-crosshair!' : 'h-full w-full'}
    >
      <Pane name="ground" style={{ zIndex: 200 }} />
      <Contents {...props} />
    </MapContainer>
  )
}

/** Width of the strip that an inset beside a low map takes. */
const BESIDE_PX = 152

const insetSize = (view: View, kind: MapProps['inset']): InsetSize => {
  const width = view.frame.right - view.frame.left
  const height = view.frame.bottom - view.frame.top
  if (kind === 'beside') return { width: BESIDE_PX, height: Math.max(176, Math.round(height)) }
  return width >= 600 && height >= 420 ? { width: 212, height: 214 } : { width: 152, height: 190 }
}

function Contents(props: MapProps) {
  const { look, onPlace, magnify = 1, controls = true, inset = 'corner' } = props
  const t = useTranslations('map')
  const map = useMap()
  const view = useView()
  const [layers, setLayers] = useState<ReadonlySet<LayerId>>(FIRST_LAYERS)
  const [ground, setGround] = useState<'ready' | 'failed' | 'waiting'>('waiting')
  const [attempt, setAttempt] = useState(0)
  const roads = useRoads(layers.has('roads'))
  const small = holdsBoth(view) || inset === 'in-lens' ? null : insetSize(view, inset)
  const furniture = useCallback(
    (seen: View) =>
      furnitureBoxes(
        seen,
        controls,
        holdsBoth(seen) || inset === 'in-lens' ? null : insetSize(seen, inset),
      ),
    [controls, inset],
  )

  return (
    <>
      <BaseLayer magnify={magnify} roads={roads} onState={setGround} attempt={attempt} />
      <Looking look={look} besidePx={inset === 'beside' ? BESIDE_PX : 0} />
      <Overlay {...props} layers={layers} furniture={furniture} />
      {onPlace && <Placing onPlace={onPlace} />}
      {small && (
        <Inset
          {...small}
          className={
            inset === 'beside'
              ? 'absolute top-0 right-0 z-[650] m-0 border-l border-line-2 bg-sea'
              : 'absolute top-3 right-3 z-[650] m-0 border border-line-2 bg-sea'
          }
        />
      )}
      <ScaleBar shifted={controls} raised={inset === 'beside'} magnify={magnify} />
      {inset !== 'in-lens' && <Attribution magnify={magnify} atLeft={inset === 'beside'} />}
      {controls && (
        <MapButtons layers={layers} onLayers={setLayers} onCountry={() => lookAtCountry(map)} />
      )}
      {ground === 'failed' && (
        <div
          role="alert"
          className="absolute top-3 left-3 z-[700] max-w-72 rounded-control border border-line-3 bg-bg-1 p-3 text-meta"
        >
          <p>{t('noBase')}</p>
          <button
            type="button"
            className="mt-1 text-accent underline"
            onClick={() => setAttempt(attempt + 1)}
          >
            {t('retry')}
          </button>
        </div>
      )}
    </>
  )
}

/** A click sets the place; on the focused map Enter takes its centre. */
function Placing({ onPlace }: { onPlace: (position: Position) => void }) {
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
