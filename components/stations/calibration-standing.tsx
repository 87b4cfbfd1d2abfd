'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TIME_ZONE } from '@/lib/time/vietnam'
import { LEAST_TRIPS } from '@/lib/travel/calibration'
import type { CalibrationRow } from './calibration-answer'
import { FACTOR_DIGITS, type FactorAsked } from './calibration-form'

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: TIME_ZONE } as const

type Props = { row: CalibrationRow; mayAccept: boolean; onAsk: (asked: FactorAsked) => void }

/** What is in force on a class of road, what is suggested, and the buttons of who may change it. */
export function CalibrationStanding({ row, mayAccept, onAsk }: Props) {
  const t = useTranslations('stations.calibration')
  const format = useFormatter()
  const { roadClass, trips, inForce, suggestion, isOutlived } = row
  const factor = (value: number) => format.number(value, FACTOR_DIGITS)
  const remark = (): string | null => {
    if (suggestion?.isClipped) return t('clipped', { factor: factor(suggestion.factor) })
    if (suggestion) return null
    if (isOutlived) return t('outlived')
    if (trips < LEAST_TRIPS) return t('few', { count: trips, least: LEAST_TRIPS })
    return t(inForce ? 'agrees' : 'fits')
  }
  const said = remark()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {inForce && (
        <span>
          {t('inForce', {
            factor: factor(inForce.factor),
            date: format.dateTime(new Date(inForce.acceptedAt), DAY),
            by: inForce.acceptedBy,
          })}
        </span>
      )}
      {said && <span className="text-text-2">{said}</span>}
      {suggestion && !mayAccept && (
        <span className="text-text-2">
          <span className="text-text-1">
            {t('suggested', { factor: factor(suggestion.factor) })}
          </span>{' '}
          · {t('waiting')}
        </span>
      )}
      {suggestion && mayAccept && (
        <Button
          size="small"
          onClick={() => onAsk({ act: 'accept', roadClass, trips, factor: suggestion.factor })}
        >
          {t('apply', { factor: factor(suggestion.factor) })}
        </Button>
      )}
      {inForce && mayAccept && (
        <Button
          size="small"
          tone="quiet"
          onClick={() => onAsk({ act: 'end', roadClass, factor: inForce.factor })}
        >
          {t('end', { factor: factor(inForce.factor) })}
        </Button>
      )}
    </div>
  )
}
