'use client'

import { useTranslations } from 'next-intl'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { PLANNED_MAGNITUDES } from '@/lib/plans/plan'
import { magnitudeIn, type WhatIf, withMagnitude } from './supposition'

type Props = { whatIf: WhatIf; actual: Recommendation }

/** Another plan: the call judged of another magnitude, supposed only. */
export function MagnitudeSelect({ whatIf: { suppositions, onSuppose }, actual }: Props) {
  const t = useTranslations('dispatch.whatIf')
  const w = useTranslations('words')
  const chosen = magnitudeIn(suppositions)
  const say = (magnitude: Recommendation['magnitude']) => w(`magnitude.${magnitude}`).toLowerCase()
  return (
    <label className="flex min-h-8 items-center justify-between gap-3 text-meta text-text-2">
      {t('plan')}
      <select
        value={chosen ?? ''}
        onChange={({ target }) =>
          onSuppose(
            withMagnitude(
              suppositions,
              PLANNED_MAGNITUDES.find((each) => each === target.value) ?? null,
            ),
          )
        }
        className="h-7 min-w-0 rounded-control border border-line-3 bg-bg-1 px-1.5 text-meta text-text-1"
      >
        <option value="">{t('planActual', { magnitude: say(actual.magnitude) })}</option>
        {PLANNED_MAGNITUDES.filter((each) => each !== actual.magnitude).map((each) => (
          <option key={each} value={each}>
            {t('planIf', { magnitude: say(each) })}
          </option>
        ))}
      </select>
    </label>
  )
}
