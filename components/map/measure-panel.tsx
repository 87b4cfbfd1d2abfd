'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { ONE_DECIMAL } from './layers/measure-layer'
import { measure } from './measure'
import type { Measuring } from './use-measure'

type Props = { measuring: Measuring; onEnd: () => void }

/** What has been measured, in words that are also read aloud. */
export function MeasurePanel({ measuring: { points, undo, clear }, onEnd }: Props) {
  const t = useTranslations('map')
  const format = useFormatter()
  const { legs, totalKm, nauticalMiles } = measure(points)
  return (
    <>
      <p role="status" className="text-section">
        {legs.length === 0 ? (
          <span className="text-body font-normal">
            {t(points.length === 0 ? 'measuring.first' : 'measuring.next')}
          </span>
        ) : (
          <>
            {t('km', { km: format.number(totalKm, ONE_DECIMAL) })}
            {nauticalMiles !== null && (
              <span className="text-body font-normal text-text-2">
                {' · '}
                {t('measuring.miles', { miles: format.number(nauticalMiles, ONE_DECIMAL) })}
              </span>
            )}
          </>
        )}
      </p>
      <p className="text-meta text-text-3">{t('measuring.note')}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {points.length > 0 && (
          <>
            <Button size="small" onClick={undo}>
              {t('measuring.undo')}
            </Button>
            <Button size="small" onClick={clear}>
              {t('measuring.clear')}
            </Button>
          </>
        )}
        <Button size="small" tone="quiet" onClick={onEnd}>
          {t('measuring.end')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </>
  )
}
