'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { StationState } from '@/components/stations/mark'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import { ChangedByHand } from './changed-by-hand'
import { type Choice, chosenOf } from './choice'
import { CompareMark } from './compare-mark'
import { CompareTable } from './compare-table'
import { CoverageNote } from './coverage-note'
import { LeadBlock } from './lead-block'
import { MagnitudeSelect } from './magnitude-select'
import { NeedsBars } from './needs-bars'
import type { Overruling } from './overrule'
import { PassedOverList } from './passed-over'
import { PickList } from './pick-list'
import { Reserves } from './reserves'
import { isSupposing, type WhatIf } from './supposition'
import { TeamLine } from './team-line'
import type { Compare } from './use-compare'
import { WhatIfCallout } from './what-if-callout'
import { useDispatchWords } from './words'

type Props = {
  /** The true one; what is supposed is drawn in its place while something is. */
  recommendation: Recommendation
  choice: Choice
  onChoose: (choice: Choice) => void
  /** Opened for change: a list with ticks in place of the lead block. */
  isChanging: boolean
  onLeave: () => void
  whatIf: WhatIf
  compare: Compare
  onOverrule?: Overruling | undefined
  routeOf?: ((stationCode: string) => string | null) | undefined
  stateOf?: ((stationCode: string) => StationState) | undefined
}

/** Lead, who goes along, needs and what is brought, nearer and not chosen, reserves, support. */
export function RecommendationBody(props: Props) {
  const {
    recommendation: actual,
    onChoose,
    onLeave,
    whatIf,
    compare,
    routeOf,
    stateOf,
    onOverrule,
  } = props
  const t = useTranslations('dispatch')
  const isSupposed = isSupposing(whatIf)
  const recommendation = whatIf.supposed ?? actual
  const choice = isSupposed ? null : props.choice
  const isChanging = props.isChanging && !isSupposed
  const chosen = chosenOf(recommendation, choice)
  const [lead, ...others] = chosen

  return (
    <>
      {isSupposed && (
        <WhatIfCallout
          whatIf={whatIf}
          actual={actual}
          className="sticky top-0 z-10 bg-bg-1 px-3 pb-2"
        />
      )}
      <Notes recommendation={recommendation} />
      {isChanging ? (
        <Block>
          <PickList {...{ recommendation, choice, onChoose, onLeave, compare }} />
        </Block>
      ) : (
        <div className="border-b px-3 pb-2.5">
          {lead ? (
            <LeadBlock
              pick={lead}
              needs={recommendation.needs}
              route={routeOf?.(lead.stationCode) ?? null}
              compare={compare}
            />
          ) : (
            <p className="rounded-main bg-bg-2 px-3 py-3 text-body text-text-1">{t('nobody')}</p>
          )}
          {others.length > 0 && (
            <ul className="pt-1.5">
              {others.map((pick) => (
                <Along key={pick.stationCode} pick={pick} compare={compare} />
              ))}
            </ul>
          )}
          {choice !== null && <ChangedByHand onReset={() => onChoose(null)} />}
        </div>
      )}
      {compare.marked.length > 0 && (
        <Block>
          <CompareTable compare={compare} />
        </Block>
      )}
      <Block>
        <NeedsBars
          recommendation={recommendation}
          chosen={chosen}
          stations={choice === null ? null : compare.stations}
          onAdd={
            isSupposed
              ? undefined
              : (code) => onChoose([...chosen.map((pick) => pick.stationCode), code])
          }
        />
        <MagnitudeSelect whatIf={whatIf} actual={actual} />
      </Block>
      {actual.passedOver.length + recommendation.passedOver.length > 0 && (
        <Block>
          <PassedOverList
            recommendation={actual}
            whatIf={whatIf}
            compare={compare}
            stateOf={stateOf}
            onOverrule={onOverrule}
          />
        </Block>
      )}
      {(recommendation.reserves.length > 0 || recommendation.coverageCost !== null) && (
        <Block>
          <div className="grid gap-x-8 gap-y-3 tablet:grid-cols-2">
            <Reserves recommendation={recommendation} chosen={chosen} compare={compare} />
            <Coverage recommendation={recommendation} />
          </div>
        </Block>
      )}
      {recommendation.support.length > 0 && (
        <Block>
          <Support recommendation={recommendation} />
        </Block>
      )}
    </>
  )
}

const Block = ({ children }: { children: ReactNode }) => (
  <div className="border-b px-5 py-3 last:border-b-0">{children}</div>
)

function Along({ pick, compare }: { pick: Pick; compare: Compare }) {
  const t = useTranslations('dispatch')
  const w = useTranslations('words')
  const say = useDispatchWords()
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 px-3 py-1">
      <span className="text-meta font-semibold text-text-2">{t('along')}</span>
      <span className="text-row whitespace-nowrap">
        {pick.stationCode} {pick.name}
      </span>
      <span className="min-w-0 flex-1 truncate text-meta text-text-2">
        {t('alongDetail', {
          ready: Math.round(pick.mobilisationMinutes),
          mode: w(`travelMode.${pick.mode}`),
          minutes: Math.round(pick.travelMinutes),
          km: say.km(pick.distanceKm),
        })}
      </span>
      <span className="text-section whitespace-nowrap">
        {Math.round(pick.arrivalMinutes)}
        <span className="ml-1 text-meta font-normal text-text-2">{t('minutesUnit')}</span>
      </span>
      <span className="self-center">
        <CompareMark compare={compare} stationCode={pick.stationCode} isShort />
      </span>
      <TeamLine team={pick.team} className="basis-full" />
    </li>
  )
}

/** Shown only where the server has computed it: an absent cost is no cost of nothing. */
function Coverage({ recommendation }: { recommendation: Recommendation }) {
  const t = useTranslations('dispatch')
  const { coverageCost } = recommendation
  if (coverageCost === null) return null
  return (
    <Section title={t('coverage.title')}>
      {coverageCost.length === 0 && (
        <p className="mt-1 text-body text-text-2">{t('coverage.none')}</p>
      )}
      <CoverageNote recommendation={recommendation} most={4} />
    </Section>
  )
}

function Support({ recommendation }: { recommendation: Recommendation }) {
  const t = useTranslations('dispatch')
  const w = useTranslations('words')
  return (
    <Section title={t('support')}>
      <ul className="mt-1 space-y-1">
        {recommendation.support.map(({ externalId, name, legalBasis, verified }) => (
          <li key={externalId} className="flex flex-wrap items-center gap-x-2 text-body">
            <span className="font-semibold">{name}</span>
            <span className="text-meta text-text-3">{legalBasis}</span>
            {!verified && (
              <Chip tone="dashed" size="small">
                {w('unverified')}
              </Chip>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Notes({ recommendation }: { recommendation: Recommendation }) {
  const w = useTranslations('words')
  if (recommendation.notes.length === 0) return null
  return (
    <p className="px-5 pb-2 text-meta text-text-2">
      {recommendation.notes.map((note) => w(`note.${note}`)).join(' ')}
    </p>
  )
}
