'use client'

import { useCallback, useEffect, useState } from 'react'
import { MapContainer, Pane, useMap } from 'react-leaflet'
import type { Position } from '@/lib/geo/position'
import { canPart, PART_ZOOM } from './clusters'
import { Coordinates } from './coordinates'
import { Attribution, furnitureBoxes, ScaleBar } from './furniture'
import type { Target } from './go-to'
import { holdsBoth, Inset, type InsetSize } from './inset'
import { FIRST_LAYERS, type LayerId } from './layers'
import { BaseLayer } from './layers/base-layer'
import { MeasureLayer } from './layers/measure-layer'
import { TilesLayer } from './layers/tiles-layer'
import { Looking, region } from './looking'
import type { MapProps } from './map-view'
import type { MapIncident } from './model'
import { NoGround } from './no-ground'
import { OpenCard } from './open-card'
import { useOperatorTiles } from './operator-tiles'
import { Overlay } from './overlay'
import { Placing } from './placing'
import { useRoads } from './roads'
import { MapTools } from './tools'
import { useCards } from './use-cards'
import { useEscape } from './use-escape'
import { useMeasure } from './use-measure'
import { useTools } from './use-tools'
import { useView, type View } from './use-view'
import { ZOOM } from './view-address'

const NOTHING: readonly never[] = []

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
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
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
  const {
    look,
    onPlace,
    magnify = 1,
    controls = true,
    inset = 'corner',
    interactive = true,
  } = props
  const { stations = NOTHING, incidents = NOTHING } = props
  const operator = useOperatorTiles()
  // Coverage is drawn on the ground itself: tiles would hide it.
  const tiles = props.coverage ? null : operator
  const map = useMap()
  const view = useView()
  const [layers, setLayers] = useState<ReadonlySet<LayerId>>(FIRST_LAYERS)
  const [ground, setGround] = useState<'ready' | 'failed' | 'waiting'>('waiting')
  const [attempt, setAttempt] = useState(0)
  const [found, setFound] = useState<Position | null>(null)
  const tools = useTools(controls)
  const isMeasuring = tools.tool === 'measure'
  const measuring = useMeasure(isMeasuring)
  const cards = useCards()
  useEscape(tools, cards)
  const roads = useRoads(layers.has('roads'))
  const isWhole = holdsBoth(view)
  const small = isWhole || inset === 'in-lens' ? null : insetSize(view, inset)
  const { onWhole } = props
  useEffect(() => onWhole?.(isWhole), [onWhole, isWhole])
  const furniture = useCallback(
    (seen: View) =>
      furnitureBoxes(
        seen,
        controls,
        holdsBoth(seen) || inset === 'in-lens' ? null : insetSize(seen, inset),
      ),
    [controls, inset],
  )

  // While a place is set or a length measured every click is a point, also one on a mark.
  const isTaking = onPlace !== undefined || isMeasuring
  const hasCards = interactive && !isTaking
  const openCluster = (members: readonly MapIncident[], signPx: number) => {
    if (!canPart(members, signPx)) return cards.list(members)
    map.fitBounds(
      members.map(({ position: { lat, lng } }): [number, number] => [lat, lng]),
      { padding: [60, 60], maxZoom: PART_ZOOM, animate: false },
    )
    // The mark that had the focus is gone.
    map.getContainer().focus({ preventScroll: true })
  }
  const goTo = ({ position, zoom }: Target) => {
    map.setView([position.lat, position.lng], zoom, { animate: false })
    setFound(position)
  }

  return (
    <>
      <BaseLayer
        magnify={magnify}
        roads={roads}
        coverage={props.coverage}
        onState={setGround}
        attempt={attempt}
      />
      {tiles && <TilesLayer tiles={tiles} />}
      <Looking
        look={look}
        besidePx={inset === 'beside' ? BESIDE_PX : 0}
        isAddressed={props.viewParam === true}
      />
      <Overlay
        {...props}
        layers={layers}
        furniture={furniture}
        found={tools.tool === 'go-to' ? found : null}
        onSelectIncident={isMeasuring ? undefined : props.onSelectIncident}
        onSelectStation={
          isMeasuring ? undefined : (props.onSelectStation ?? (hasCards ? cards.hold : undefined))
        }
        onCluster={hasCards ? openCluster : undefined}
        onHint={hasCards ? cards.hint : undefined}
        onLeave={cards.leave}
      />
      {onPlace && !isMeasuring && <Placing onPlace={onPlace} />}
      {isMeasuring && (
        <Pane name="measure" style={{ zIndex: 450 }}>
          <MeasureLayer points={measuring.points} view={view} />
        </Pane>
      )}
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
      {inset !== 'in-lens' && (
        <Attribution
          magnify={magnify}
          atLeft={inset === 'beside'}
          tiles={tiles?.attribution ?? null}
        />
      )}
      {hasCards && (
        <OpenCard
          cards={cards}
          stations={stations}
          incidents={incidents}
          onSelectIncident={props.onSelectIncident}
        />
      )}
      {controls && (
        <>
          <Coordinates isMeasuring={isMeasuring} />
          <MapTools
            tools={tools}
            layers={layers}
            onLayers={setLayers}
            measuring={measuring}
            stations={stations}
            onGo={goTo}
          />
        </>
      )}
      {ground === 'failed' && <NoGround onRetry={() => setAttempt(attempt + 1)} />}
    </>
  )
}
