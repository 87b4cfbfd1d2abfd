'use client'

import { useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { Box } from './crowding'
import { layOut } from './lay-out'
import type { LayerId } from './layers'
import { IncidentsLayer } from './layers/incidents-layer'
import { IslandsLayer } from './layers/islands-layer'
import { LinesLayer, PillsLayer } from './layers/lines-layer'
import { NamesLayer, WatersLayer } from './layers/names-layer'
import { PlaceLayer } from './layers/place-layer'
import { StationsLayer } from './layers/stations-layer'
import type { MapProps } from './map-view'
import { useView, type View } from './use-view'

type Props = MapProps & { layers: ReadonlySet<LayerId>; furniture: (view: View) => readonly Box[] }

const NOTHING: readonly never[] = []

/** All marks and words as one drawing in a pane of the map: it is dragged with the ground. */
export function Overlay(props: Props) {
  const {
    stations = NOTHING,
    incidents = NOTHING,
    lines = NOTHING,
    place,
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
      />
      {place && <PlaceLayer place={place} view={view} />}
      <IncidentsLayer
        incidents={marks.incidents}
        magnify={magnify}
        onSelect={props.onSelectIncident}
      />
      <PillsLayer lines={shownLines} pills={marks.pills} magnify={magnify} />
    </svg>,
    pane,
  )
}
