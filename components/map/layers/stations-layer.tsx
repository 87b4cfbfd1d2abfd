import { useTranslations } from 'next-intl'
import type { FocusEvent, KeyboardEvent, PointerEvent } from 'react'
import { StationShape } from '@/components/stations/mark'
import type { Point } from '../crowding'
import type { PlacedLabel } from '../labels'
import { MapText } from '../map-text'
import type { MapStation } from '../model'

type Props = {
  stations: readonly { station: MapStation; at: Point }[]
  r: number
  labels: readonly PlacedLabel[]
  fontPx: number
  onSelect: ((code: string) => void) | undefined
  /** Pointer or keys are on a station, and off it again. */
  onHint: ((code: string) => void) | undefined
  onLeave: () => void
}

export function StationsLayer({ stations, r, labels, fontPx, onSelect, onHint, onLeave }: Props) {
  const t = useTranslations('map')
  const words = useTranslations('stations')
  return (
    <g>
      {stations.map(({ station, at }) => {
        const mark = t('stationMark', {
          code: station.code,
          name: station.name,
          state: words(`state.${station.state}`),
        })
        const label =
          station.crewFree === undefined
            ? mark
            : `${mark}, ${t('crewFree', { count: station.crewFree })}`
        const radius = station.state === 'picked' ? r * 1.25 : r
        return (
          <g
            key={station.code}
            transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}
            data-station={station.code}
            {...pressable(label, onSelect && (() => onSelect(station.code)))}
            {...(onHint && hinting(() => onHint(station.code), onLeave))}
          >
            <circle r={radius + 1.6} fill="var(--st-halo)" className="map-focus" />
            {station.state !== 'ready' && station.state !== 'picked' && (
              <circle r={radius} fill="var(--land)" />
            )}
            <StationShape state={station.state} r={radius} />
          </g>
        )
      })}
      <g aria-hidden>
        {labels.map((label) => {
          const [code = '', ...name] = label.text.split(' ')
          const picked = stations.some(
            ({ station }) => station.code === code && station.state === 'picked',
          )
          return (
            <MapText
              key={label.id}
              at={label}
              anchor={label.anchor}
              size={fontPx}
              weight={600}
              fill={picked ? 'var(--accent)' : 'var(--label-isl)'}
            >
              {code}
              {name.length > 0 && (
                <tspan fontWeight={500} fill="var(--label-land)">
                  {` ${name.join(' ')}`}
                </tspan>
              )}
            </MapText>
          )
        })}
      </g>
    </g>
  )
}

/** A mark that can be chosen acts as a button by mouse and by key; one that cannot is a picture. */
export function pressable(label: string, onPress: (() => void) | undefined) {
  if (!onPress) return { role: 'img', 'aria-label': label } as const
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': label,
    onClick: onPress,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      onPress()
    },
  } as const
}

/** A finger has no hover: there a tap says it all. */
function hinting(onHint: () => void, onLeave: () => void) {
  return {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') onHint()
    },
    onPointerLeave: onLeave,
    onFocus: (event: FocusEvent) => {
      if (event.currentTarget.matches(':focus-visible')) onHint()
    },
    onBlur: onLeave,
  }
}
