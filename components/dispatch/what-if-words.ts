'use client'

import { useTranslations } from 'next-intl'
import type { BecomesEligibleIf } from '@/lib/dispatch/recommendation'
import type { Supposition } from '@/lib/dispatch/what-if'
import { CAPABILITY_UNIT } from '@/lib/stations/station'
import { lower, useDispatchWords } from './words'

/** What may be supposed, as its switch says it and as it is told once it is on. */
export function useWhatIfWords() {
  const t = useTranslations('dispatch.whatIf')
  const w = useTranslations('words')
  const say = useDispatchWords()
  const figuresOf = (change: BecomesEligibleIf) => ({
    count: change.change === 'call-crew' ? change.count : 0,
    what:
      change.change === 'return-stock'
        ? `${say.amount(change.quantity, CAPABILITY_UNIT[change.capability])} ${lower(say.capability(change.capability))}`
        : '',
  })
  return {
    ifItWere: (change: BecomesEligibleIf) => t(`if.${change.change}`, figuresOf(change)),
    said: (supposition: Supposition) =>
      supposition.change === 'magnitude'
        ? t('said.magnitude', { magnitude: w(`magnitude.${supposition.magnitude}`).toLowerCase() })
        : t(`said.${supposition.change}`, {
            station: supposition.stationCode,
            ...figuresOf(supposition),
          }),
  }
}
