import { useLocale } from 'next-intl'
import type { PlacedLabel } from '../labels'
import { scaleOf } from '../layers'
import { MapText } from '../map-text'
import type { View } from '../use-view'
import { WATERS } from '../waters'

/** Waters and the two neighbours that are named; never over an archipelago's name. */
export function WatersLayer({ view, magnify }: { view: View; magnify: number }) {
  const locale = useLocale()
  const national = scaleOf(view.zoom) === 'national'
  return (
    <g aria-hidden>
      {WATERS.filter((water) => national || water.kind === 'sea').map((water) => (
        <MapText
          key={water.vi}
          at={view.project(water)}
          anchor="middle"
          size={(water.kind === 'sea' ? (water.minor ? 12 : 15) : 11) * magnify}
          weight={water.kind === 'sea' ? 400 : 500}
          italic={water.kind === 'sea'}
          tracking={(water.kind === 'sea' ? (water.minor ? 0.5 : 3) : 2) * magnify}
          fill={water.kind === 'sea' ? 'var(--label-sea)' : 'var(--text-3)'}
          halo={water.kind === 'sea' ? 'var(--sea)' : 'var(--land-far)'}
        >
          {locale === 'en' ? water.en : water.vi}
        </MapText>
      ))}
    </g>
  )
}

export function NamesLayer({
  labels,
  magnify,
}: {
  labels: readonly PlacedLabel[]
  magnify: number
}) {
  return (
    <g aria-hidden>
      {labels.map((label) => (
        <MapText
          key={label.id}
          at={label}
          anchor={label.anchor}
          size={11.5 * magnify}
          fill="var(--label-land)"
        >
          {label.text}
        </MapText>
      ))}
    </g>
  )
}
