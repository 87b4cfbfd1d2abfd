import type { Position } from '@/lib/geo/position'
import { metresPerPixel } from '../mercator'
import type { View } from '../use-view'

type Props = { place: { position: Position; accuracyM?: number | null }; view: View }

/** The place being entered: a cross on the point, and how far off it may be. */
export function PlaceLayer({ place, view }: Props) {
  const { x, y } = view.project(place.position)
  const r = place.accuracyM ? place.accuracyM / metresPerPixel(place.position.lat, view.zoom) : 0
  return (
    <g transform={`translate(${x} ${y})`} data-place aria-hidden fill="none">
      {r > 8 && (
        <circle
          r={r}
          stroke="var(--accent)"
          strokeDasharray="4 4"
          fill="var(--accent)"
          fillOpacity={0.08}
        />
      )}
      <path d="M-11 0H-4M4 0H11M0 -11V-4M0 4V11" stroke="var(--halo)" strokeWidth={5} />
      <path d="M-11 0H-4M4 0H11M0 -11V-4M0 4V11" stroke="var(--text-1)" strokeWidth={2} />
    </g>
  )
}
