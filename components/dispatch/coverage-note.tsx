import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import type { Recommendation } from '@/lib/dispatch/recommendation'

type Props = {
  recommendation: Pick<Recommendation, 'coverageCost' | 'alternative'>
  /** Rows shown; the largest losses come first. */
  most: number
}

/** What the package leaves uncovered, who could move up, and who could go in its place. */
export function CoverageNote({ recommendation: { coverageCost, alternative }, most }: Props) {
  const t = useTranslations('dispatch.coverage')
  const words = useTranslations('words')
  if (coverageCost === null || coverageCost.length === 0) return null
  const rest = coverageCost.length - most
  return (
    <Callout icon={ShieldAlert}>
      {coverageCost.slice(0, most).map(({ capability, area, before, after, moveUp }) => (
        <span key={`${capability} ${area}`} className="block">
          {t('left', {
            what: words(`capability.${capability}`),
            area,
            before: percent(before),
            after: percent(after),
          })}
          {moveUp && ` ${t('moveUp', { station: moveUp.stationCode, to: moveUp.to })}`}
        </span>
      ))}
      {rest > 0 && <span className="block">{t('rest', { count: rest })}</span>}
      {alternative && (
        <span className="mt-1 block text-text-1">
          {t('alternative', {
            station: `${alternative.stationCode} ${alternative.name}`,
            replaces: alternative.replaces,
            count: Math.max(0, Math.round(alternative.extraMinutes)),
          })}
        </span>
      )}
    </Callout>
  )
}

const percent = (share: number) => Math.round(share * 100)
