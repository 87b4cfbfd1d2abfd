'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { StationState } from '@/components/stations/mark'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import { type Choice, chosenOf } from './choice'
import { CoverageNote } from './coverage-note'
import { LeadBlock } from './lead-block'
import { NeedsBars } from './needs-bars'
import { PassedOverList } from './passed-over'
import { PickList } from './pick-list'
import { useDispatchWords } from './words'

type Props = {
  recommendation: Recommendation
  choice: Choice
  onChoose: (choice: Choice) => void
  /** Opened for change: a list with ticks in place of the lead block. */
  isChanging: boolean
  routeOf?: ((stationCode: string) => string | null) | undefined
  stateOf?: ((stationCode: string) => StationState) | undefined
}

/** Lead, who goes along, needs and what is brought, nearer and not chosen, reserves, support. */
export function RecommendationBody(props: Props) {
  const { recommendation, choice, onChoose, isChanging, routeOf, stateOf } = props
  const t = useTranslations('dispatch')
  const chosen = chosenOf(recommendation, choice)
  const [lead, ...others] = chosen

  return (
    <>
      <Notes recommendation={recommendation} />
      {isChanging ? (
        <Block>
          <PickList recommendation={recommendation} choice={choice} onChoose={onChoose} />
        </Block>
      ) : (
        <div className="border-b px-3 pb-2.5">
          {lead ? (
            <LeadBlock
              pick={lead}
              needs={recommendation.needs}
              route={routeOf?.(lead.stationCode) ?? null}
            />
          ) : (
            <p className="rounded-main bg-bg-2 px-3 py-3 text-body text-text-1">{t('nobody')}</p>
          )}
          {others.length > 0 && (
            <ul className="pt-1.5">
              {others.map((pick) => (
                <Along key={pick.stationCode} pick={pick} />
              ))}
            </ul>
          )}
        </div>
      )}
      <Block>
        <NeedsBars
          recommendation={recommendation}
          chosen={chosen}
          onAdd={(code) => onChoose([...chosen.map((pick) => pick.stationCode), code])}
        />
      </Block>
      {recommendation.passedOver.length > 0 && (
        <Block>
          <PassedOverList passed={recommendation.passedOver} stateOf={stateOf} />
        </Block>
      )}
      {(recommendation.reserves.length > 0 || recommendation.coverageCost !== null) && (
        <Block>
          <div className="grid gap-x-8 gap-y-3 tablet:grid-cols-2">
            <Reserves recommendation={recommendation} chosen={chosen} />
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

function Along({ pick }: { pick: Pick }) {
  const t = useTranslations('dispatch')
  const w = useTranslations('words')
  const say = useDispatchWords()
  return (
    <li className="flex items-baseline gap-3 px-3 py-1">
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
    </li>
  )
}

function Reserves({
  recommendation,
  chosen,
}: {
  recommendation: Recommendation
  chosen: readonly Pick[]
}) {
  const t = useTranslations('dispatch')
  const left = recommendation.reserves.filter((pick) => !chosen.includes(pick))
  if (left.length === 0) return null
  return (
    <Section title={t('reserves')}>
      <ul className="mt-1">
        {left.map((pick) => (
          <li key={pick.stationCode} className="flex justify-between gap-3 text-body">
            <span className="truncate font-semibold">
              {pick.stationCode} {pick.name}
            </span>
            <span className="whitespace-nowrap text-text-2">
              {t('minutes', { minutes: Math.round(pick.arrivalMinutes) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
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
