'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChangedByHand } from '@/components/dispatch/changed-by-hand'
import { type Choice, chosenOf } from '@/components/dispatch/choice'
import { CompareMark } from '@/components/dispatch/compare-mark'
import { CompareTable } from '@/components/dispatch/compare-table'
import { CoverageNote } from '@/components/dispatch/coverage-note'
import { MagnitudeSelect } from '@/components/dispatch/magnitude-select'
import { NeedsBars } from '@/components/dispatch/needs-bars'
import type { Overruling } from '@/components/dispatch/overrule'
import { PassedOverList } from '@/components/dispatch/passed-over'
import { PickList } from '@/components/dispatch/pick-list'
import { Reserves } from '@/components/dispatch/reserves'
import { isSupposing, type WhatIf } from '@/components/dispatch/supposition'
import { TeamLine } from '@/components/dispatch/team-line'
import type { Compare } from '@/components/dispatch/use-compare'
import { WhatIfCallout } from '@/components/dispatch/what-if-callout'
import { clockAfter, useDispatchWords } from '@/components/dispatch/words'
import type { StationState } from '@/components/stations/mark'
import { useNow } from '@/components/ui/now'
import { Section } from '@/components/ui/section'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'

type Props = {
  /** The true one; what is supposed is drawn in its place while something is. */
  recommendation: Recommendation
  choice: Choice
  onChoose: (choice: Choice) => void
  isChanging: boolean
  onLeave: () => void
  whatIf: WhatIf
  compare: Compare
  onOverrule?: Overruling | undefined
  stateOf: (code: string) => StationState
}

/** Who should go, when they arrive and why; what is brought; then who is nearer and why not. */
export function RecommendationPanel(props: Props) {
  const { recommendation: actual, onChoose, onLeave, whatIf, compare, stateOf, onOverrule } = props
  const isSupposed = isSupposing(whatIf)
  const recommendation = whatIf.supposed ?? actual
  const choice = isSupposed ? null : props.choice
  const chosen = chosenOf(recommendation, choice)
  const hasNeeds = recommendation.needs.length > 0

  return (
    <div className="space-y-4">
      <WhatIfCallout
        whatIf={whatIf}
        actual={actual}
        className="sticky top-0 z-10 -mx-5 bg-bg-1 px-5 py-2"
      />
      {props.isChanging && !isSupposed ? (
        <PickList {...{ recommendation, choice, onChoose, onLeave, compare }} />
      ) : (
        <Package recommendation={recommendation} chosen={chosen} compare={compare}>
          {choice !== null && <ChangedByHand onReset={() => onChoose(null)} />}
        </Package>
      )}
      <CompareTable compare={compare} />
      <div>
        {hasNeeds && (
          <NeedsBars
            recommendation={recommendation}
            chosen={chosen}
            stations={choice === null ? null : compare.stations}
            onAdd={
              isSupposed
                ? undefined
                : (code) => onChoose([...chosen.map(({ stationCode }) => stationCode), code])
            }
          />
        )}
        <MagnitudeSelect whatIf={whatIf} actual={actual} />
      </div>
      {/* Where nothing is needed any more nobody was passed over. */}
      {hasNeeds && (
        <PassedOverList
          recommendation={actual}
          whatIf={whatIf}
          compare={compare}
          stateOf={stateOf}
          onOverrule={onOverrule}
          first={2}
        />
      )}
      <Reserves recommendation={recommendation} chosen={chosen} compare={compare} />
      <Support recommendation={recommendation} />
      <CoverageNote recommendation={recommendation} most={2} />
    </div>
  )
}

type PackageProps = {
  recommendation: Recommendation
  chosen: readonly Pick[]
  compare: Compare
  children: ReactNode
}

function Package({ recommendation: { needs, notes }, chosen, compare, children }: PackageProps) {
  const t = useTranslations('board')
  const words = useTranslations('words')
  const lead = chosen[0]
  const source =
    lead &&
    `${words(`travelMode.${lead.mode}`)}${lead.estimate ? `, ${words('travelLabel.estimate')}` : ''}`
  return (
    <Section title={t('recommendation.title')} aside={source}>
      {chosen.length > 0 ? (
        <ol>
          {chosen.map((pick, index) => (
            <PickRow
              key={pick.stationCode}
              pick={pick}
              rank={index + 1}
              isLead={index === 0}
              compare={compare}
            />
          ))}
        </ol>
      ) : (
        <p className="mt-2 text-body text-text-2">
          {needs.length === 0 ? t('recommendation.all') : t('recommendation.nobody')}
        </p>
      )}
      {children}
      {notes.length > 0 && (
        <ul className="mt-1 text-meta text-text-3">
          {notes.map((note) => (
            <li key={note}>{words(`note.${note}`)}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Support({ recommendation: { support } }: { recommendation: Recommendation }) {
  const t = useTranslations('board')
  const words = useTranslations('words')
  if (support.length === 0) return null
  return (
    <Section title={t('recommendation.support')}>
      <ul className="mt-1 text-body">
        {support.map(({ externalId, name, legalBasis, verified }) => (
          <li key={externalId}>
            {name}
            <span className="text-text-3">
              {' '}
              · {legalBasis}
              {!verified && `, ${words('unverified')}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type RowProps = { pick: Pick; rank: number; isLead: boolean; compare: Compare }

function PickRow({ pick, rank, isLead, compare }: RowProps) {
  const t = useTranslations('board.recommendation')
  const say = useDispatchWords()
  const now = useNow()
  return (
    <li className="grid min-h-14 grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-x-2 border-b py-1.5 last:border-b-0">
      <span
        className={
          isLead
            ? 'self-start pt-0.5 text-row text-accent'
            : 'self-start pt-0.5 text-row font-normal text-text-3'
        }
      >
        {rank}
      </span>
      <span className="min-w-0">
        <span className="block truncate text-row">
          {pick.stationCode} {pick.name}
          {isLead && <span className="ml-1.5 font-normal text-text-3">{t('lead')}</span>}
        </span>
        <span className="line-clamp-2 text-meta text-text-2">
          {say.brings(pick.brings)}, {t('crew', { count: pick.crew })}
        </span>
        <TeamLine team={pick.team} />
      </span>
      <span className="text-right whitespace-nowrap">
        <span className="block text-title leading-6">
          {Math.round(pick.arrivalMinutes)}{' '}
          <span className="text-body font-normal text-text-2">{t('minutes')}</span>
        </span>
        <span className="block text-meta text-text-3">
          {t('arrives', { time: clockAfter(now, pick.arrivalMinutes) })}
        </span>
        <CompareMark compare={compare} stationCode={pick.stationCode} />
      </span>
    </li>
  )
}
