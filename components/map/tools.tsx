'use client'

import { Ellipsis, Expand, Layers, MapPin, Minus, Plus, Ruler } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useMap } from 'react-leaflet'
import { BUTTON, EDGE, isLow, isNarrow } from './furniture'
import type { Target } from './go-to'
import { GoToPanel } from './go-to-panel'
import type { LayerId } from './layers'
import { LayersPanel } from './layers-panel'
import { lookAtCountry } from './looking'
import { MeasurePanel } from './measure-panel'
import type { MapStation } from './model'
import type { Measuring } from './use-measure'
import { useOwnClicks } from './use-own-clicks'
import type { Tool, Tools } from './use-tools'
import { useView } from './use-view'

type Props = {
  tools: Tools
  layers: ReadonlySet<LayerId>
  onLayers: (layers: ReadonlySet<LayerId>) => void
  measuring: Measuring
  stations: readonly MapStation[]
  onGo: (target: Target) => void
}

/** The column of buttons, and beside it the one tool that is open. */
export function MapTools({ tools, layers, onLayers, measuring, stations, onGo }: Props) {
  const t = useTranslations('map')
  const map = useMap()
  const view = useView()
  const root = useOwnClicks<HTMLDivElement>()
  const low = isLow(view)
  const [sought, setSought] = useState('')
  const [isOpened, setIsOpened] = useState(false)
  const showAll = !low || isOpened
  const { tool, toggle, close } = tools

  const button = (name: string, icon: ReactNode, onClick: () => void) => (
    <button type="button" aria-label={name} title={name} className={BUTTON_LOOK} onClick={onClick}>
      {icon}
    </button>
  )
  const switchFor = (id: Tool, name: string, icon: ReactNode, key?: string) => (
    <button
      type="button"
      aria-label={name}
      aria-expanded={tool === id}
      aria-keyshortcuts={key}
      title={key ? t('withKey', { name, key }) : name}
      className={`${BUTTON_LOOK} ${tool === id ? 'bg-bg-3 text-accent' : ''}`}
      onClick={() => toggle(id)}
    >
      {icon}
    </button>
  )

  return (
    <>
      {tool && (
        <ToolPanel tool={tool}>
          {tool === 'layers' && <LayersPanel layers={layers} onLayers={onLayers} />}
          {tool === 'measure' && <MeasurePanel measuring={measuring} onEnd={close} />}
          {tool === 'go-to' && (
            <GoToPanel stations={stations} text={sought} onText={setSought} onGo={onGo} />
          )}
        </ToolPanel>
      )}
      <div ref={root} className="absolute bottom-3 left-3 z-[700]" data-screen-only>
        <div className="flex flex-col overflow-hidden rounded-control border border-line-2 bg-bg-1 text-text-2">
          {showAll && (
            <>
              {switchFor('go-to', t('goTo.title'), <MapPin size={16} aria-hidden />)}
              {switchFor('measure', t('measuring.title'), <Ruler size={16} aria-hidden />, 'M')}
              {switchFor('layers', t('layers'), <Layers size={16} aria-hidden />, 'L')}
              {button(t('whole'), <Expand size={15} aria-hidden />, () => lookAtCountry(map))}
            </>
          )}
          {low && (
            <button
              type="button"
              aria-label={t('tools')}
              title={t('tools')}
              aria-expanded={isOpened}
              className={BUTTON_LOOK}
              onClick={() => setIsOpened(!isOpened)}
            >
              <Ellipsis size={16} aria-hidden />
            </button>
          )}
          {button(t('zoomIn'), <Plus size={16} aria-hidden />, () => map.zoomIn(1))}
          {button(t('zoomOut'), <Minus size={16} aria-hidden />, () => map.zoomOut(1))}
        </div>
      </div>
    </>
  )
}

/** On a narrow map it keeps to the upper left: the inset and the names of both archipelagos stay clear. */
const NARROW_PANEL_PX = 184
/** Scale, attribution and coordinates under it stay in sight. */
const FOOT_PX = 34

function ToolPanel({ tool, children }: { tool: Tool; children: ReactNode }) {
  const view = useView()
  const root = useOwnClicks<HTMLDivElement>()
  const height = view.frame.bottom - view.frame.top
  return (
    <div
      ref={root}
      className="come-in absolute z-[700] scroll-quiet rounded-control border border-line-3 bg-bg-1 px-3 py-2"
      style={
        isNarrow(view)
          ? { top: EDGE, left: EDGE, width: NARROW_PANEL_PX, maxHeight: height * 0.44 }
          : {
              bottom: FOOT_PX,
              left: EDGE + BUTTON + 8,
              width: 256,
              maxHeight: height - FOOT_PX - EDGE,
            }
      }
      data-map-tool={tool}
      data-screen-only
    >
      {children}
    </div>
  )
}

const BUTTON_LOOK =
  'flex size-[34px] shrink-0 items-center justify-center border-b last:border-b-0 hover:bg-bg-3 -outline-offset-2'
