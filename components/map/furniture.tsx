'use client'

import L from 'leaflet'
import { Expand, Layers, Minus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Box } from './crowding'
import { LAYERS, type LayerId } from './layers'
import { scaleBar } from './mercator'
import { useView, type View } from './use-view'

const EDGE = 12
const BUTTON = 34

/** The corners that buttons, scale and attribution hold: names keep out of them. */
export function furnitureBoxes(
  view: View,
  controls: boolean,
  inset: { width: number; height: number } | null,
): Box[] {
  const { left, right, top, bottom } = view.frame
  return [
    { left, right: left + 190, top: bottom - 30, bottom },
    { left: right - 210, right, top: bottom - 22, bottom },
    ...(controls ? [{ left, right: left + EDGE + BUTTON + 4, top: bottom - 150, bottom }] : []),
    ...(inset
      ? [{ left: right - inset.width - EDGE, right, top, bottom: top + inset.height + EDGE }]
      : []),
  ]
}

export function ScaleBar({
  shifted,
  raised,
  magnify,
}: {
  shifted: boolean
  raised: boolean
  magnify: number
}) {
  const view = useView()
  const { metres, px } = scaleBar(view.centre.lat, view.zoom, 96 * magnify)
  return (
    <div
      className="pointer-events-none absolute z-[600] flex items-end gap-1.5 text-[11px] leading-3 text-label-land"
      style={{ left: shifted ? 60 : EDGE, bottom: raised ? 24 : 10, fontSize: 11 * magnify }}
    >
      <span className="mb-0.5 h-1 border-x border-b border-label-land" style={{ width: px }} />
      {metres >= 1000 ? `${metres / 1000} km` : `${metres} m`}
    </div>
  )
}

/** At the right, or at the left where a strip takes the right side. */
export function Attribution({ magnify, atLeft }: { magnify: number; atLeft: boolean }) {
  const t = useTranslations('map')
  return (
    <p
      className="pointer-events-none absolute bottom-1 z-[600] text-[11px] leading-4 text-label-sea"
      style={{
        ...(atLeft ? { left: EDGE } : { right: 8 }),
        fontSize: 11 * Math.min(magnify, 1.2),
        textShadow: '0 0 3px var(--halo), 0 0 3px var(--halo)',
      }}
    >
      {t('attribution')}
    </p>
  )
}

type ButtonsProps = {
  layers: ReadonlySet<LayerId>
  onLayers: (layers: ReadonlySet<LayerId>) => void
  onCountry: () => void
}

export function MapButtons({ layers, onLayers, onCountry }: ButtonsProps) {
  const t = useTranslations('map')
  const map = useMap()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!root.current) return
    L.DomEvent.disableClickPropagation(root.current)
    L.DomEvent.disableScrollPropagation(root.current)
  }, [])
  const toggle = (id: LayerId) => {
    const next = new Set(layers)
    if (!next.delete(id)) next.add(id)
    onLayers(next)
  }
  const button =
    'flex size-[34px] items-center justify-center border-b last:border-b-0 hover:bg-bg-3 -outline-offset-2'

  return (
    <div ref={root} className="absolute bottom-3 left-3 z-[700]" data-screen-only>
      {open && (
        <fieldset className="come-in absolute bottom-0 left-[42px] w-56 rounded-control border border-line-3 bg-bg-1 px-3 py-2">
          <legend className="sr-only">{t('layers')}</legend>
          {LAYERS.map(({ id }) => (
            <label key={id} className="flex h-8 items-center gap-2 text-body">
              <input
                type="checkbox"
                checked={layers.has(id)}
                onChange={() => toggle(id)}
                className="size-4 accent-accent"
              />
              {t(`layer.${id}`)}
            </label>
          ))}
          <p className="border-t pt-2 pb-1 text-meta text-text-3">{t('always')}</p>
        </fieldset>
      )}
      <div className="flex flex-col overflow-hidden rounded-control border border-line-2 bg-bg-1 text-text-2">
        <button
          type="button"
          aria-label={t('zoomIn')}
          title={t('zoomIn')}
          className={button}
          onClick={() => map.zoomIn(1)}
        >
          <Plus size={16} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('zoomOut')}
          title={t('zoomOut')}
          className={button}
          onClick={() => map.zoomOut(1)}
        >
          <Minus size={16} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('whole')}
          title={t('whole')}
          className={button}
          onClick={onCountry}
        >
          <Expand size={15} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('layers')}
          title={t('layers')}
          aria-expanded={open}
          className={button}
          onClick={() => setOpen(!open)}
        >
          <Layers size={16} aria-hidden />
        </button>
      </div>
    </div>
  )
}
