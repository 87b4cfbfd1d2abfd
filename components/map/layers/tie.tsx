import type { Hazard } from '@/lib/incidents/incident'
import type { Point } from '../crowding'

type Props = { home: Point; at: Point; hazard: Hazard }

/** From a sign that stepped aside back to its point; nothing where it stands on it. */
export function Tie({ home, at, hazard }: Props) {
  if (at === home) return null
  const colour = hazard === 'radiation' ? 'var(--radiation-line)' : `var(--${hazard})`
  const d = `M${home.x} ${home.y}L${at.x} ${at.y}`
  return (
    <g>
      <path d={d} stroke="var(--halo)" strokeWidth={3.6} />
      <path d={d} stroke={colour} strokeWidth={1.2} />
      <circle cx={home.x} cy={home.y} r={2.2} fill={colour} stroke="var(--halo)" strokeWidth={1} />
    </g>
  )
}
