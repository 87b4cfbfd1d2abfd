import type { Hazard } from '@/lib/incidents/incident'
import { GLYPHS } from './shapes'

type ShapeProps = {
  hazard: Hazard
  /** Drawn size in px: at 12 and below the sign inside is left out. */
  size: number
  drill?: boolean
}

/** The sign itself, in a 24 × 24 box: for use inside another drawing. */
export function HazardShape({ hazard, size, drill = false }: ShapeProps) {
  const { outline, join, Sign } = GLYPHS[hazard]
  const colour = `var(--${hazard})`
  const line = hazard === 'radiation' ? 'var(--radiation-line)' : colour
  const cut = hazard === 'radiation' ? 'var(--radiation-cut)' : 'var(--glyph)'
  const withSign = size > 12

  if (drill)
    return (
      <g>
        <path
          d={outline}
          fill="var(--bg-1)"
          stroke={line}
          strokeWidth={1.6}
          strokeDasharray="2.6 1.7"
          strokeLinejoin="round"
        />
        {withSign && <Sign ink={line} />}
      </g>
    )

  return (
    <g>
      {hazard === 'radiation' && (
        <path
          d={outline}
          fill="none"
          stroke="var(--radiation-edge)"
          strokeWidth={join + 1.7}
          strokeLinejoin="round"
        />
      )}
      <path d={outline} fill={colour} stroke={colour} strokeWidth={join} strokeLinejoin="round" />
      {withSign && <Sign ink={cut} />}
    </g>
  )
}

type Props = ShapeProps & {
  /** What a screen reader says; without it the sign is decoration beside its own words. */
  label?: string | undefined
  className?: string | undefined
}

export function HazardGlyph({ hazard, size, drill = false, label, className }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={className ?? 'shrink-0'}
      overflow="visible"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <HazardShape hazard={hazard} size={size} drill={drill} />
    </svg>
  )
}
