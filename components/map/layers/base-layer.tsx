'use client'

import L from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Difference, Surface } from '@/lib/coverage/surface'
import { type Base, loadBase } from '../base-data'
import { drawBase, groundColours } from '../draw-base'
import { coveragePaths } from '../draw-coverage'
import { scaleOf } from '../layers'
import { pixelsPerUnit, planeY } from '../mercator'
import type { Roads } from '../roads'
import { useThemeName } from '../use-theme-name'

/** Ground drawn beyond the edges, as a share of the map's side, so that a drag shows no bare strip. */
const MARGIN = 0.35
/** From this zoom on the coast of the national file is too coarse. */
const DETAIL_FROM = 6.9

type Props = {
  magnify: number
  roads: Roads | null
  coverage?: { surface: Surface; difference: Difference | null } | null | undefined
  onState: (state: 'ready' | 'failed') => void
  attempt: number
}

/** Sea, land and lines on one canvas under everything else. */
export function BaseLayer({ magnify, roads, coverage, onState, attempt }: Props) {
  const map = useMap()
  const theme = useThemeName()
  const [base, setBase] = useState<Base | null>(null)
  const [detailed, setDetailed] = useState(false)
  const bands = useMemo(
    () => (coverage ? coveragePaths(coverage.surface, coverage.difference) : null),
    [coverage],
  )

  // `attempt` is what the reader presses "read again" for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let gone = false
    const show = (next: Base, isDetail: boolean) => {
      if (gone) return
      setBase(next)
      setDetailed(isDetail)
      onState('ready')
    }
    const detail = () => {
      if (!gone && map.getZoom() >= DETAIL_FROM)
        loadBase('detail')
          .then((next) => show(next, true))
          .catch(() => {})
    }
    loadBase('national')
      .then((next) => {
        show(next, false)
        detail()
      })
      .catch(() => !gone && onState('failed'))
    map.on('zoomend', detail)
    return () => {
      gone = true
      map.off('zoomend', detail)
    }
  }, [map, onState, attempt])

  // The theme changes what the colours are, not what they are called.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!base) return
    const canvas = L.DomUtil.create('canvas', 'leaflet-zoom-hide', map.getPane('ground'))
    canvas.setAttribute('aria-hidden', 'true')
    const context = canvas.getContext('2d')

    const draw = () => {
      if (!context) return
      const size = map.getSize()
      const corner = size.multiplyBy(-MARGIN).round()
      const full = size.multiplyBy(1 + 2 * MARGIN).round()
      const ratio = Math.min(2, window.devicePixelRatio || 1)
      canvas.width = full.x * ratio
      canvas.height = full.y * ratio
      canvas.style.width = `${full.x}px`
      canvas.style.height = `${full.y}px`
      L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint(corner))
      const origin = map.containerPointToLatLng(corner)
      drawBase(
        context,
        base,
        groundColours(map.getContainer()),
        {
          west: origin.lng,
          north: planeY(origin.lat),
          scale: pixelsPerUnit(map.getZoom()),
          width: full.x,
          height: full.y,
          ratio,
          magnify,
        },
        roads,
        scaleOf(map.getZoom()) === 'national',
        bands,
      )
    }

    draw()
    map.on('moveend zoomend resize viewreset', draw)
    return () => {
      map.off('moveend zoomend resize viewreset', draw)
      canvas.remove()
    }
  }, [map, base, magnify, roads, theme, bands])

  return <span hidden data-map-ground={base ? (detailed ? 'detail' : 'national') : 'none'} />
}
