'use client'

import { useTranslations } from 'next-intl'
import { useNow } from '@/components/ui/now'
import type { Pick, RecommendedNeed } from '@/lib/dispatch/recommendation'
import { CompareMark } from './compare-mark'
import { TeamLine } from './team-line'
import type { Compare } from './use-compare'
import { clockAfter, useDispatchWords } from './words'

type Props = {
  pick: Pick
  needs: readonly RecommendedNeed[]
  /** "QL1, đường Bình Long": the roads along the way, where they are known. */
  route: string | null
  compare: Compare
}

/** Who is first on scene, when, and what those minutes are made of. */
export function LeadBlock({ pick, needs, route, compare }: Props) {
  const t = useTranslations('dispatch')
  const w = useTranslations('words')
  const say = useDispatchWords()
  const now = useNow()
  const essential = pick.brings.filter(({ capability }) =>
    needs.some((need) => need.essential && need.capability === capability),
  )
  const minutes = Math.round(pick.arrivalMinutes)
  const ready = Math.round(pick.mobilisationMinutes)
  const label = pick.estimate ? w('travelLabel.estimate') : ''

  return (
    <section aria-label={t('lead')} className="rounded-main bg-accent-bg px-3 py-2.5">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-meta font-semibold text-accent">{t('lead')}</p>
          <h3 className="text-title">
            {pick.stationCode} {pick.name}
          </h3>
          <p className="text-body text-text-2">
            {essential.length > 0
              ? t('leadWhy', { what: say.brings(essential) })
              : t('leadEarliest')}
          </p>
          <TeamLine team={pick.team} />
        </div>
        <div className="shrink-0 text-right">
          <p className="whitespace-nowrap">
            <span className="text-eta">{minutes}</span>
            <span className="ml-1 text-row font-normal text-text-2">{t('minutesUnit')}</span>
          </p>
          <p className="mt-1 text-meta text-text-2">
            {t('arrives', { time: clockAfter(now, pick.arrivalMinutes) })}
          </p>
        </div>
      </div>
      <div className="mt-2.5 flex gap-px text-meta whitespace-nowrap text-text-1">
        <span
          className="flex h-6 min-w-fit items-center bg-accent/20 px-2"
          style={{ flexGrow: ready, flexBasis: 0 }}
        >
          {t('ready', { minutes: ready })}
        </span>
        <span
          className="flex h-6 min-w-0 items-center bg-accent/35 px-2"
          style={{ flexGrow: Math.max(1, Math.round(pick.travelMinutes)), flexBasis: 0 }}
          title={route ?? undefined}
        >
          <span className="truncate">
            {t('travel', {
              mode: w(`travelMode.${pick.mode}`),
              minutes: Math.round(pick.travelMinutes),
              km: say.km(pick.distanceKm),
            })}
            {route && ` · ${route}`}
            {!route && label && ` · ${label}`}
          </span>
        </span>
      </div>
      <div className="mt-1 -mb-1 flex items-center justify-between gap-3">
        <p className="text-meta text-text-2">
          {t('range', {
            low: Math.round(pick.arrivalLow),
            high: Math.round(pick.arrivalHigh),
            crew: pick.crew,
          })}
        </p>
        <CompareMark compare={compare} stationCode={pick.stationCode} />
      </div>
    </section>
  )
}
