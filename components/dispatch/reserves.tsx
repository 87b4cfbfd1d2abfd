'use client'

import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import { CompareMark } from './compare-mark'
import type { Compare } from './use-compare'

type Props = { recommendation: Recommendation; chosen: readonly Pick[]; compare: Compare }

/** Those who could follow, and are not chosen. */
export function Reserves({ recommendation, chosen, compare }: Props) {
  const t = useTranslations('dispatch')
  const left = recommendation.reserves.filter((pick) => !chosen.includes(pick))
  if (left.length === 0) return null
  return (
    <Section title={t('reserves')}>
      <ul className="mt-1">
        {left.map(({ stationCode, name, arrivalMinutes }) => (
          <li key={stationCode} className="flex items-center gap-2 text-body">
            <span className="min-w-0 flex-1 truncate font-semibold">
              {stationCode} {name}
            </span>
            <span className="whitespace-nowrap text-text-2">
              {t('minutes', { minutes: Math.round(arrivalMinutes) })}
            </span>
            <CompareMark compare={compare} stationCode={stationCode} isShort />
          </li>
        ))}
      </ul>
    </Section>
  )
}
