'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { StationMark, type StationState } from '@/components/stations/mark'
import { Section } from '@/components/ui/section'
import type { PassedOver as Passed } from '@/lib/dispatch/recommendation'
import { useDispatchWords } from './words'

type Props = {
  passed: readonly Passed[]
  stateOf?: ((stationCode: string) => StationState) | undefined
  /** How many before "Còn n trạm". */
  first?: number
}

/** Nearer, and not chosen: the reason first, then what would make it eligible, the margin at the right. */
export function PassedOverList({ passed, stateOf, first = 3 }: Props) {
  const t = useTranslations('dispatch')
  const [isWhole, setWhole] = useState(false)
  if (passed.length === 0) return null
  const shown = isWhole ? passed : passed.slice(0, first)

  return (
    <Section title={t('passed.title')} count={passed.length}>
      <ul className="mt-2 space-y-2.5">
        {shown.map((station) => (
          <Row
            key={station.stationCode}
            station={station}
            state={stateOf?.(station.stationCode) ?? 'ready'}
          />
        ))}
      </ul>
      {passed.length > first && (
        <button
          type="button"
          className="mt-2 text-meta text-accent underline underline-offset-2 hover:text-accent-hi"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('passed.fewer') : t('passed.more', { count: passed.length - first })}
        </button>
      )}
    </Section>
  )
}

/** So many reasons are read; the rest is in the list of stations. */
const MOST_REASONS = 2

function Row({ station, state }: { station: Passed; state: StationState }) {
  const t = useTranslations('dispatch')
  const say = useDispatchWords()
  const margin = say.margin(station)
  const rest = station.reasons.length - MOST_REASONS

  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2.5">
      <span className="pt-1">
        <StationMark state={state} size={12} />
      </span>
      <div className="min-w-0">
        <p className="text-body font-semibold">
          {station.stationCode} {station.name}{' '}
          <span className="font-normal text-text-3">
            {say.km(station.distanceKm ?? station.straightKm)}
          </span>
        </p>
        <p className="text-body text-text-1">
          {station.reasons
            .slice(0, MOST_REASONS)
            .map((reason) => say.reason(reason))
            .join(' ')}
          {rest > 0 && ` ${t('passed.moreReasons', { count: rest })}`}
        </p>
        {station.becomesEligibleIf && (
          <p className="text-meta text-text-2">{say.becomes(station.becomesEligibleIf)}.</p>
        )}
      </div>
      <div className="text-right whitespace-nowrap">
        <p className="text-body font-semibold">
          {station.arrivalMinutes === null
            ? t('passed.noArrival')
            : t('minutes', { minutes: Math.round(station.arrivalMinutes) })}
        </p>
        {margin && <p className="text-meta text-text-3">{margin}</p>}
      </div>
    </li>
  )
}
