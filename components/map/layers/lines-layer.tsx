import { useFormatter, useTranslations } from 'next-intl'
import type { Point } from '../crowding'
import { MapText } from '../map-text'
import type { LineState, MapLine } from '../model'
import { along, type PillWish, type PlacedPill } from '../pills'
import type { View } from '../use-view'

/** The way on screen: along the roads where it is known, else a straight line. */
const wayOf = (line: MapLine, view: View): Point[] =>
  (line.path && line.path.length > 1 ? line.path : [line.from, line.to]).map(view.project)

export const LOOKS: Record<
  LineState,
  { stroke: string; width: number; dash?: string; cap?: 'round' }
> = {
  proposed: { stroke: 'var(--accent)', width: 2.2, dash: '7 5' },
  ordered: { stroke: 'var(--text-1)', width: 2, dash: '1 5', cap: 'round' },
  acknowledged: { stroke: 'var(--text-1)', width: 2, dash: '7 5' },
  moving: { stroke: 'var(--accent)', width: 3 },
  arrived: { stroke: 'var(--text-1)', width: 1.6 },
  passed: { stroke: 'var(--text-3)', width: 1.6, dash: '1 5', cap: 'round' },
}

type Props = { lines: readonly MapLine[]; view: View; magnify: number }

export function LinesLayer({ lines, view, magnify }: Props) {
  return (
    <g fill="none">
      {lines.map((line) => {
        const look = LOOKS[line.state]
        const points = wayOf(line, view)
        const d = `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
        return (
          <g key={line.id} data-line={line.state}>
            <path
              d={d}
              stroke="var(--halo)"
              strokeWidth={(look.width + 2.4) * magnify}
              strokeLinejoin="round"
              opacity={0.8}
            />
            <path
              d={d}
              stroke={look.stroke}
              strokeWidth={look.width * magnify}
              strokeDasharray={look.dash}
              strokeLinecap={look.cap}
              strokeLinejoin="round"
            />
            {line.state === 'moving' && <Chevron points={points} magnify={magnify} />}
          </g>
        )
      })}
    </g>
  )
}

/** Which way they go, at the middle of the way. */
function Chevron({ points, magnify }: { points: readonly Point[]; magnify: number }) {
  const { at, angle } = along(points, 0.5)
  return (
    <path
      d="M-3.5 -5L3 0L-3.5 5"
      transform={`translate(${at.x} ${at.y}) rotate(${angle}) scale(${magnify})`}
      stroke="var(--accent)"
      strokeWidth={2.4}
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  )
}

const PILL_WIDTH = 62

export const pillWishes = (lines: readonly MapLine[], view: View, magnify: number): PillWish[] =>
  lines.flatMap((line) =>
    line.pill
      ? [
          {
            id: line.id,
            points: wayOf(line, view),
            width: PILL_WIDTH * magnify,
            height: (line.pill.km === null ? 22 : 36) * magnify,
          },
        ]
      : [],
  )

type PillsProps = { lines: readonly MapLine[]; pills: readonly PlacedPill[]; magnify: number }

/** Minutes on the way, over the lines: filled for the lead, outlined for the others. */
export function PillsLayer({ lines, pills, magnify }: PillsProps) {
  const t = useTranslations('map')
  const format = useFormatter()
  return (
    <g>
      {pills.map(({ id, box }) => {
        const line = lines.find((each) => each.id === id)
        if (!line?.pill) return null
        const { minutes, km, lead } = line.pill
        const ink = lead ? 'var(--on-accent)' : 'var(--accent)'
        const ground = lead ? 'var(--accent)' : 'var(--bg-1)'
        const x = (box.left + box.right) / 2
        return (
          <g key={id} data-pill={line.stationCode}>
            <rect
              x={box.left}
              y={box.top}
              width={box.right - box.left}
              height={box.bottom - box.top}
              rx={4}
              fill={ground}
              stroke="var(--accent)"
              strokeWidth={1}
            />
            <MapText
              at={{ x, y: box.top + 15.5 * magnify }}
              anchor="middle"
              size={13 * magnify}
              weight={600}
              fill={ink}
              halo={ground}
            >
              {t('minutes', { count: minutes })}
            </MapText>
            {km !== null && (
              <MapText
                at={{ x, y: box.top + 29 * magnify }}
                anchor="middle"
                size={11 * magnify}
                fill={ink}
                halo={ground}
              >
                {t('km', { km: format.number(km, { maximumFractionDigits: 1 }) })}
              </MapText>
            )}
          </g>
        )
      })}
    </g>
  )
}
