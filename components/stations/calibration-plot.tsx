'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { PlottedTrip } from './calibration-answer'

/** The shaded area goes up to so many times the estimate. */
export const MOST_RATIO = 1.6
const SIDE = 240
const LEFT = 34
const TOP = 8
const INNER = SIDE - LEFT - 26
/** Ticks and the name of the axis stand under it. */
const HEIGHT = TOP + INNER + 32
/** Ticks lie this far apart, min, at the least. */
const TICK = 30

type Props = { trips: readonly PlottedTrip[] }

/** Estimate against actual, one dot a trip; the table beside it says the same in figures. */
export function CalibrationPlot({ trips }: Props) {
  const t = useTranslations('stations.calibration.plot')
  const format = useFormatter()
  const longest = Math.max(...trips.flatMap((trip) => [trip.estimatedMinutes, trip.actualMinutes]))
  const tick = TICK * Math.max(1, Math.ceil(longest / (4 * TICK)))
  const most = tick * Math.ceil(longest / tick)
  const x = (minutes: number) => LEFT + (minutes / most) * INNER
  const y = (minutes: number) => TOP + INNER - (minutes / most) * INNER
  const ticks = Array.from({ length: Math.round(most / tick) + 1 }, (_, i) => i * tick)
  const area = [
    [0, 0],
    [most, most],
    [most / MOST_RATIO, most],
  ].map(([across = 0, up = 0]) => `${x(across)},${y(up)}`)
  return (
    <svg
      viewBox={`0 0 ${SIDE} ${HEIGHT}`}
      width={SIDE}
      height={HEIGHT}
      role="img"
      aria-label={t('label', { count: trips.length })}
    >
      <polygon points={area.join(' ')} className="fill-bg-3" />
      <path
        d={`M${x(0)} ${TOP}V${y(0)}H${x(most)}`}
        className="fill-none stroke-line-3"
        strokeWidth="1"
      />
      <path
        d={`M${x(0)} ${y(0)}L${x(most)} ${y(most)}`}
        className="fill-none stroke-text-1"
        strokeWidth="1.6"
      />
      {trips.map(({ estimatedMinutes, actualMinutes, at }) => (
        <circle
          key={`${at} ${estimatedMinutes} ${actualMinutes}`}
          cx={x(estimatedMinutes)}
          cy={y(actualMinutes)}
          r="3.2"
          className="fill-st stroke-bg-1"
          strokeWidth="1"
        />
      ))}
      <g className="fill-text-3 text-[11px]">
        {ticks.map((minutes) => (
          <g key={minutes}>
            <text x={x(minutes)} y={y(0) + 13} textAnchor="middle">
              {format.number(minutes)}
            </text>
            {minutes > 0 && (
              <text x={LEFT - 4} y={y(minutes) + 4} textAnchor="end">
                {format.number(minutes)}
              </text>
            )}
          </g>
        ))}
        <text x={x(most)} y={HEIGHT - 4} textAnchor="end">
          {t('estimated')}
        </text>
        <text x={LEFT + 4} y={TOP + 9}>
          {t('actual')}
        </text>
      </g>
    </svg>
  )
}
