import type { ReactElement } from 'react'
import type { Hazard } from '@/lib/incidents/incident'

type Glyph = {
  outline: string
  /** Width of the edge drawn in the fill colour: it rounds the corners. */
  join: number
  Sign: (props: { ink: string }) => ReactElement
}

const line = {
  fill: 'none',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

/** Five outlines told apart by shape alone; colour comes second. */
export const GLYPHS: Record<Hazard, Glyph> = {
  oil: {
    outline: 'M12 1.6c2.3 3.3 8 8.4 8 13.6a8 8 0 0 1-16 0c0-5.2 5.7-10.3 8-13.6Z',
    join: 0,
    Sign: ({ ink }) => (
      <path
        d="M7.4 14c1.5-1.6 3-1.6 4.6 0s3.1 1.6 4.6 0M8.3 18c1.2-1.4 2.5-1.4 3.7 0s2.5 1.4 3.7 0"
        stroke={ink}
        {...line}
      />
    ),
  },
  chemical: {
    outline: 'M12 2.2 21.8 12 12 21.8 2.2 12Z',
    join: 1.6,
    Sign: ({ ink }) => (
      <path
        d="M10 6.7h4M10.9 6.9v3.7l-3.2 5.3a1 1 0 0 0 .9 1.5h6.8a1 1 0 0 0 .9-1.5l-3.2-5.3V6.9M9.2 14.2h5.6"
        stroke={ink}
        {...line}
        strokeWidth={1.7}
      />
    ),
  },
  dioxin: {
    outline: 'M12 2.1 20.6 7.05v9.9L12 21.9 3.4 16.95v-9.9Z',
    join: 0.8,
    Sign: ({ ink }) => (
      <g>
        <path d="M12 7.2l4.16 2.4v4.8L12 16.8l-4.16-2.4V9.6Z" stroke={ink} {...line} />
        <circle cx={12} cy={12} r={1.7} fill={ink} />
      </g>
    ),
  },
  radiation: {
    outline: 'M12 3.9 21.4 20.1H2.6Z',
    join: 2.6,
    Sign: ({ ink }) => (
      <g fill={ink}>
        <circle cx={12} cy={14.3} r={1.55} />
        {BLADES.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    ),
  },
  pollution: {
    outline:
      'M5.8 2.6h12.4a3.2 3.2 0 0 1 3.2 3.2v12.4a3.2 3.2 0 0 1-3.2 3.2H5.8a3.2 3.2 0 0 1-3.2-3.2V5.8a3.2 3.2 0 0 1 3.2-3.2Z',
    join: 0,
    Sign: ({ ink }) => (
      <g>
        <path
          d="M4.3 7.6h6.9c3 0 4.8 1.8 4.8 4.6"
          fill="none"
          stroke={ink}
          strokeWidth={4}
          strokeLinecap="butt"
        />
        <path
          d="M15.9 13.6c-1.3 1.9-2.5 3-2.5 4.5a2.5 2.5 0 0 0 5 0c0-1.5-1.2-2.6-2.5-4.5Z"
          fill={ink}
        />
      </g>
    ),
  },
}

/** Trefoil blades at 60, 180 and 300 degrees from north: one points down, as the sign has it. */
const BLADES = [60, 180, 300].map((bearing) => {
  const at = (degrees: number, r: number) => {
    const a = (degrees * Math.PI) / 180
    return `${(12 + r * Math.sin(a)).toFixed(2)} ${(14.3 - r * Math.cos(a)).toFixed(2)}`
  }
  const [from, to] = [bearing - 30, bearing + 30]
  return `M${at(from, 2.6)}L${at(from, 6.3)}A6.3 6.3 0 0 1 ${at(to, 6.3)}L${at(to, 2.6)}A2.6 2.6 0 0 0 ${at(from, 2.6)}Z`
})
