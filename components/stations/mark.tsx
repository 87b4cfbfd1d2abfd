import type { Readiness } from '@/lib/stations/station'

/** What a mark says of a station: `out` is on an order, `picked` is in the proposed package. */
export type StationState = Readiness | 'out' | 'external' | 'picked'

export const stationState = (station: { readiness: Readiness; isOut: boolean }): StationState =>
  station.isOut && station.readiness !== 'off' ? 'out' : station.readiness

type ShapeProps = { state: StationState; r: number; ink?: string }

/** The mark round (0, 0), for use inside another drawing. Readiness is told by shape, never by colour. */
export function StationShape({ state, r, ink = 'var(--st)' }: ShapeProps) {
  const w = Math.max(1, r * 0.3)
  const ring = <circle r={r - w / 2} fill="none" stroke={ink} strokeWidth={w} />

  switch (state) {
    case 'ready':
      return <circle r={r} fill={ink} />
    case 'picked':
      return <circle r={r} fill="var(--accent)" />
    case 'limited':
      return (
        <g>
          {ring}
          <path d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`} fill={ink} />
        </g>
      )
    case 'off': {
      const d = (r - w / 2) * Math.SQRT1_2
      return (
        <g>
          {ring}
          <path d={`M${-d} ${d}L${d} ${-d}`} stroke={ink} strokeWidth={w} />
        </g>
      )
    }
    case 'out':
      return (
        <g>
          {ring}
          <circle r={r * 0.5} fill={ink} />
        </g>
      )
    case 'external':
      return (
        <g stroke={ink} strokeWidth={w} fill="none">
          <rect x={-r + w / 2} y={-r + w / 2} width={2 * r - w} height={2 * r - w} rx={r * 0.2} />
          <path d={`M${-r * 0.5} 0H${r * 0.5}M0 ${-r * 0.5}V${r * 0.5}`} />
        </g>
      )
  }
}

type Props = { state: StationState; size?: number; label?: string | undefined }

export function StationMark({ state, size = 12, label }: Props) {
  const r = size / 2
  return (
    <svg
      width={size}
      height={size}
      viewBox={`${-r} ${-r} ${size} ${size}`}
      className="shrink-0"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <StationShape state={state} r={r} />
    </svg>
  )
}
