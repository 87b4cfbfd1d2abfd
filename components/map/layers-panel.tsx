'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { LayerLegend, LayerSample } from './layer-sample'
import { LAYERS, type LayerId } from './layers'

type Props = {
  layers: ReadonlySet<LayerId>
  onLayers: (layers: ReadonlySet<LayerId>) => void
}

/** What may be shown, each with its drawing: the list of switches is the map's legend too. */
export function LayersPanel({ layers, onLayers }: Props) {
  const t = useTranslations('map')
  const root = useRef<HTMLFieldSetElement>(null)
  const switches = () => [...(root.current?.querySelectorAll('input') ?? [])]
  useEffect(() => {
    root.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [])

  const toggle = (id: LayerId) => {
    const next = new Set(layers)
    if (!next.delete(id)) next.add(id)
    onLayers(next)
  }
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const all = switches()
    const at = all.findIndex((each) => each.matches(':focus'))
    all[(at + by + all.length) % all.length]?.focus()
  }

  return (
    <fieldset ref={root} onKeyDown={step}>
      <legend className="sr-only">{t('layers')}</legend>
      {LAYERS.map(({ id }) => (
        <div key={id}>
          <label className="flex min-h-8 items-center gap-2 text-body">
            <input
              type="checkbox"
              checked={layers.has(id)}
              onChange={() => toggle(id)}
              className="size-4 shrink-0 accent-accent"
            />
            <LayerSample id={id} />
            {t(`layer.${id}`)}
          </label>
          {layers.has(id) && <LayerLegend id={id} />}
        </div>
      ))}
      <p className="border-t pt-2 text-meta text-text-3">{t('always')}</p>
    </fieldset>
  )
}
