'use client'

import { TriangleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { Choice } from '@/components/dispatch/choice'
import { RecommendationBody } from '@/components/dispatch/recommendation-body'
import type { WhatIf } from '@/components/dispatch/supposition'
import type { Compare } from '@/components/dispatch/use-compare'
import { clockOf } from '@/components/dispatch/words'
import { stationState } from '@/components/stations/mark'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { RowsSkeleton } from '@/components/ui/skeleton'
import { ACCESS_ROAD } from '@/lib/travel/network'
import type { TravelFacts } from '@/lib/travel/travel'
import type { Draft } from './draft'
import { mediumOf } from './draft'
import { PROVISIONAL_MEDIUM } from './preview'
import type { Preview } from './use-preview'

type Props = {
  draft: Draft
  preview: Preview
  choice: Choice
  onChoose: (choice: Choice) => void
  isChanging: boolean
  onLeave: () => void
  whatIf: WhatIf
  compare: Compare
}

/** Who should go for what has been typed so far, and why not each nearer one. */
export function IntakePanel(props: Props) {
  const { draft, preview, choice, onChoose, isChanging, onLeave, whatIf, compare } = props
  const t = useTranslations('intake')
  const d = useTranslations('dispatch')
  const { recommendation, travel, facts, tookMs } = preview

  return (
    <section
      aria-label={d('title')}
      aria-live="off"
      data-recommendation={recommendation?.hash ?? ''}
      data-took-ms={recommendation ? tookMs.toFixed(1) : undefined}
      className="min-w-0"
    >
      <header className="px-5 pt-3 pb-2">
        <h2 className="caption">{d('title')}</h2>
        <p className="text-meta text-text-2">
          <PlanLine draft={draft} preview={preview} />
        </p>
      </header>
      {facts?.isOld && (
        <div className="px-3 pb-2">
          <Callout tone="offline" icon={TriangleAlert}>
            {t('panel.old', { time: clockOf(new Date(facts.checkedAt)) })}
          </Callout>
        </div>
      )}
      {recommendation ? (
        <RecommendationBody
          recommendation={recommendation}
          choice={choice}
          onChoose={onChoose}
          isChanging={isChanging}
          onLeave={onLeave}
          whatIf={whatIf}
          compare={compare}
          routeOf={(code) => routeText(travel, code)}
          stateOf={(code) => {
            const station = facts?.facts.stations.find((known) => known.code === code)
            return station
              ? stationState({
                  readiness: station.readiness,
                  isOut: station.stock.some(({ committed }) => committed > 0),
                })
              : 'ready'
          }}
        />
      ) : (
        <Waiting draft={draft} preview={preview} />
      )}
    </section>
  )
}

function PlanLine({
  draft,
  preview: { recommendation, facts, understood },
}: Pick<Props, 'draft' | 'preview'>) {
  const t = useTranslations('intake')
  const d = useTranslations('dispatch')
  const w = useTranslations('words')
  const format = useFormatter()
  if (!recommendation || draft.hazard === null) return t('panel.needs')
  const media = recommendation.plans.map(({ medium }) => w(`medium.${medium}`).toLowerCase())
  const versions = [...new Set(recommendation.plans.map(({ version }) => version))]
  const isProvisional = mediumOf(draft, understood.place.atSea) === null
  return [
    d('plan', {
      hazard: w(`hazard.${draft.hazard}`).toLowerCase(),
      media: format.list(media),
      magnitude: w(`magnitude.${recommendation.magnitude}`).toLowerCase(),
    }),
    ...versions.map((version) => d('planVersion', { version })),
    facts && t('panel.factsAt', { time: clockOf(new Date(facts.checkedAt)) }),
    isProvisional &&
      t('panel.provisional', { medium: w(`medium.${PROVISIONAL_MEDIUM}`).toLowerCase() }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function Waiting({ draft, preview }: Pick<Props, 'draft' | 'preview'>) {
  const t = useTranslations('intake')
  const { understood, isFailed, isLoading, retry } = preview
  if (isFailed)
    return (
      <div className="px-5 py-3">
        <Callout
          tone="error"
          icon={TriangleAlert}
          title={t('panel.failed')}
          live
          actions={
            <Button size="small" onClick={retry}>
              {t('panel.retry')}
            </Button>
          }
        >
          {t('panel.failedBody')}
        </Callout>
      </div>
    )
  const isReady = draft.hazard !== null && understood.point !== null
  if (isReady && isLoading) return <RowsSkeleton rows={3} label={t('panel.loading')} />
  return (
    <ol className="px-5 py-2 text-body text-text-2">
      <li className={draft.hazard ? 'text-text-3 line-through' : ''}>{t('panel.stepHazard')}</li>
      <li className={understood.point ? 'text-text-3 line-through' : ''}>{t('panel.stepPlace')}</li>
      <li>{t('panel.stepRest')}</li>
    </ol>
  )
}

/** Up to two roads of the way, the longest first in the order they are driven. */
function routeText(travel: TravelFacts | null, code: string): string | null {
  const route =
    travel?.rows[code]?.options[0]?.route.filter(
      ({ road }) => road !== ACCESS_ROAD && road !== '',
    ) ?? []
  const longest = [...route].sort((a, b) => b.km - a.km).slice(0, 2)
  const roads = route.filter((leg) => longest.includes(leg)).map(({ road }) => road)
  return roads.length > 0 ? [...new Set(roads)].join(', ') : null
}
