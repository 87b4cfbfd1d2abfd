'use client'

import { useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { Position } from '@/lib/geo/position'
import { ARCHIPELAGOS } from './archipelagos'
import type { Box } from './crowding'
import { layOut } from './lay-out'
import type { LayerId } from './layers'
import { ClustersLayer } from './layers/clusters-layer'
import { DiscsLayer } from './layers/discs-layer'
import { IncidentsLayer } from './layers/incidents-layer'
import { archipelagoName, IslandsLayer } from './layers/islands-layer'
import { LinesLayer, PillsLayer } from './layers/lines-layer'
import { NamesLayer, WatersLayer } from './layers/names-layer'
import { PlaceLayer } from './layers/place-layer'
import { StationsLayer } from './layers/stations-layer'
import type { MapProps } from './map-view'
import type { MapIncident } from './model'
import { placeDiscs } from './place-discs'
import { useView, type View } from './use-view'

type Props = Omit<MapProps, 'onSelectIncident' | 'onSelectStation'> & {
  onSelectIncident: ((code: string) => void) | undefined
  onSelectStation: ((code: string) => void) | undefined
  layers: ReadonlySet<LayerId>
  furniture: (view: View) => readonly Box[]
  /** A place that was looked for: a cross on it. */
  found: Position | null
  onCluster: ((incidents: readonly MapIncident[], signPx: number) => void) | undefined
  onHint: ((code: string) => void) | undefined
  onLeave: () => void
}

const NOTHING: readonly never[] = []

/** The country's middle: numbered discs stand away from it, over the neighbours and the sea. */
const MIDDLE = { lat: 16.2, lng: 106.6 }

/** All marks and words as one drawing in a pane of the map: it is dragged with the ground. */
export function Overlay(props: Props) {
  const {
    stations = NOTHING,
    incidents = NOTHING,
    lines = NOTHING,
    place,
    found,
    layers,
    magnify = 1,
    furniture,
  } = props
  const map = useMap()
  const view = useView()
  const [pane, setPane] = useState<HTMLElement | null>(null)
  useEffect(() => setPane(map.getPane('marks') ?? map.createPane('marks')), [map])

  const shownLines = layers.has('assignments') ? lines : NOTHING
  const marks = useMemo(
    () =>
      layOut(view, {
        stations,
        incidents,
        lines: shownLines,
        layers,
        magnify,
        furniture: furniture(view),
      }),
    [view, stations, incidents, shownLines, layers, magnify, furniture],
  )

  const discs = useMemo(
    () =>
      placeDiscs(
        (props.discs ?? NOTHING).map(({ label, position }) => ({
          label,
          at: view.project(position),
        })),
        view.project(MIDDLE),
        [
          ...ARCHIPELAGOS.map((archipelago) => archipelagoName(archipelago, view, magnify).box),
          ...furniture(view),
        ],
      ),
    [props.discs, view, magnify, furniture],
  )

  if (!pane) return null
  return createPortal(
    // A fieldset cannot be drawn.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <svg
      className="map-overlay leaflet-zoom-hide"
      width={1}
      height={1}
      role="group"
      aria-label={props.label}
    >
      <WatersLayer view={view} magnify={magnify} />
      <NamesLayer labels={marks.cityLabels} magnify={magnify} />
      <LinesLayer lines={shownLines} view={view} magnify={magnify} />
      <IslandsLayer view={view} magnify={magnify} />
      <StationsLayer
        stations={marks.stations}
        r={marks.stationR}
        labels={marks.stationLabels}
        fontPx={marks.codePx}
        onSelect={props.onSelectStation}
        onHint={props.onHint}
        onLeave={props.onLeave}
      />
      {place && <PlaceLayer place={place} view={view} />}
      {found && <PlaceLayer place={{ position: found }} view={view} />}
      <ClustersLayer clusters={marks.clusters} magnify={magnify} onOpen={props.onCluster} />
      <IncidentsLayer
        incidents={marks.incidents}
        magnify={magnify}
        onSelect={props.onSelectIncident}
      />
      <PillsLayer lines={shownLines} pills={marks.pills} magnify={magnify} />
      {discs.length > 0 && <DiscsLayer discs={discs} magnify={magnify} />}
    </svg>,
    pane,
  )
}
