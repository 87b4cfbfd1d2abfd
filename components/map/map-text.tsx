import type { ReactNode } from 'react'
import type { Point } from './crowding'

type Props = {
  at: Point
  anchor?: 'start' | 'middle' | 'end'
  size: number
  weight?: number
  fill: string
  halo?: string
  italic?: boolean
  /** Px between letters, as waters and countries have it. */
  tracking?: number
  children: ReactNode
}

/** Words on the map: over a 3-px halo of the ground, so that no line runs through a letter. */
export function MapText(props: Props) {
  const {
    at,
    anchor = 'start',
    size,
    weight = 500,
    fill,
    halo = 'var(--halo)',
    italic,
    tracking,
    children,
  } = props
  return (
    <text
      x={at.x}
      y={at.y}
      textAnchor={anchor}
      fontSize={size}
      fontWeight={weight}
      fontStyle={italic ? 'italic' : undefined}
      letterSpacing={tracking}
      fill={fill}
      stroke={halo}
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {children}
    </text>
  )
}
