'use client'

import { useTranslations } from 'next-intl'
import { CoverageNote } from '@/components/dispatch/coverage-note'
import { PassedOverList } from '@/components/dispatch/passed-over'
import { clockAfter, useDispatchWords } from '@/components/dispatch/words'
import type { StationState } from '@/components/stations/mark'
import { useNow } from '@/components/ui/now'
import { Section } from '@/components/ui/section'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'

type Props = { recommendation: Recommendation; stateOf: (code: string) => StationState }

/** Who should go, when they arrive and why; then who is nearer and why not; then what is missing. */
export function RecommendationPanel({ recommendation, stateOf }: Props) {
  const t = useTranslations('board')
  const words = useTranslations('words')
  const { package: picks, passedOver, shortfalls, support, notes, needs } = recommendation
  const lead = picks[0]
  const source =
    lead &&
    `${words(`travelMode.${lead.mode}`)}${lead.estimate ? `, ${words('travelLabel.estimate')}` : ''}`

  return (
    <div className="space-y-4">
      <Section title={t('recommendation.title')} aside={source}>
        {picks.length > 0 ? (
          <ol>
            {picks.map((pick, index) => (
              <PickRow key={pick.stationCode} pick={pick} rank={index + 1} isLead={index === 0} />
            ))}
          </ol>
        ) : (
          <p className="mt-2 text-body text-text-2">
            {needs.length === 0 ? t('recommendation.all') : t('recommendation.nobody')}
          </p>
        )}
        {notes.length > 0 && (
          <ul className="mt-1 text-meta text-text-3">
            {notes.map((note) => (
              <li key={note}>{words(`note.${note}`)}</li>
            ))}
          </ul>
        )}
      </Section>
      {shortfalls.length > 0 && <Shortfalls shortfalls={shortfalls} />}
      {/* Where nothing is needed any more nobody was passed over. */}
      {needs.length > 0 && <PassedOverList passed={passedOver} stateOf={stateOf} first={2} />}
      {support.length > 0 && (
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
      )}
      <CoverageNote recommendation={recommendation} most={2} />
    </div>
  )
}

export function PickRow({ pick, rank, isLead }: { pick: Pick; rank: number; isLead: boolean }) {
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
      </span>
      <span className="text-right whitespace-nowrap">
        <span className="block text-title leading-6">
          {Math.round(pick.arrivalMinutes)}{' '}
          <span className="text-body font-normal text-text-2">{t('minutes')}</span>
        </span>
        <span className="block text-meta text-text-3">
          {t('arrives', { time: clockAfter(now, pick.arrivalMinutes) })}
        </span>
      </span>
    </li>
  )
}

function Shortfalls({ shortfalls }: { shortfalls: Recommendation['shortfalls'] }) {
  const t = useTranslations('board.recommendation')
  const say = useDispatchWords()
  return (
    <Section title={t('shortfall')} count={shortfalls.length}>
      <ul className="mt-1 space-y-0.5 text-body">
        {shortfalls.map(({ capability, unit, needed, available, next }) => (
          <li key={capability}>
            {t('short', {
              capability: say.capability(capability),
              needed: say.figure(needed),
              available: say.figure(available),
              unit: say.unit(unit),
            })}
            {next && (
              <span className="text-text-3">
                {' · '}
                {t('next', {
                  station: next.stationCode,
                  quantity: say.figure(next.quantity),
                  unit: say.unit(unit),
                  minutes: Math.round(next.arrivalMinutes),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
