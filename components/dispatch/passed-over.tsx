'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { StationMark, type StationState } from '@/components/stations/mark'
import { Section } from '@/components/ui/section'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { CompareMark } from './compare-mark'
import { Overrule, type Overruling } from './overrule'
import { isSupposing, type PassedRow, passedRows, type WhatIf, withChange } from './supposition'
import { Switch } from './switch'
import { TeamLine } from './team-line'
import type { Compare } from './use-compare'
import { useWhatIfWords } from './what-if-words'
import { useDispatchWords } from './words'

type Props = {
  /** The true one: its rows stay, whatever is supposed. */
  recommendation: Recommendation
  whatIf: WhatIf
  compare: Compare
  stateOf?: ((stationCode: string) => StationState) | undefined
  /** Absent where nothing can be ordered from here. */
  onOverrule?: Overruling | undefined
  /** How many before "Còn n trạm". */
  first?: number
}

/** Nearer, and not chosen: the reason first, then what would make it eligible, the margin at the right. */
export function PassedOverList(props: Props) {
  const { recommendation, whatIf, compare, stateOf, onOverrule, first = 3 } = props
  const t = useTranslations('dispatch')
  const [isWhole, setWhole] = useState(false)
  const rows = passedRows(recommendation, whatIf)
  if (rows.length === 0) return null
  // What is supposed is never folded away.
  const shown = rows.filter(({ isOn }, at) => isWhole || at < first || isOn)

  return (
    <Section title={t('passed.title')} count={rows.length}>
      <ul className="mt-2 space-y-2.5">
        {shown.map((row) => (
          <Row
            key={row.station.stationCode}
            row={row}
            whatIf={whatIf}
            compare={compare}
            state={stateOf?.(row.station.stationCode) ?? 'ready'}
            onOverrule={isSupposing(whatIf) ? undefined : onOverrule}
          />
        ))}
      </ul>
      {rows.length > first && (
        <button
          type="button"
          className="mt-2 min-h-6 text-meta text-accent underline underline-offset-2 hover:text-accent-hi"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('passed.fewer') : t('passed.more', { count: rows.length - shown.length })}
        </button>
      )}
    </Section>
  )
}

/** So many reasons are read; the rest is in the list of stations. */
const MOST_REASONS = 2

type RowProps = {
  row: PassedRow
  whatIf: WhatIf
  compare: Compare
  state: StationState
  onOverrule: Overruling | undefined
}

function Row({ row, whatIf, compare, state, onOverrule }: RowProps) {
  const t = useTranslations('dispatch')
  const say = useDispatchWords()
  const whatIfWords = useWhatIfWords()
  const { station, change, isOn, would } = row
  const { stationCode } = station
  const margin = say.margin(station)
  const rest = station.reasons.length - MOST_REASONS
  const goes = would !== null && would.role !== null && would.role !== 'passed'
  const arrivalMinutes = would?.arrivalMinutes ?? station.arrivalMinutes

  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2.5" data-passed={stationCode}>
      <span className="pt-1">
        <StationMark state={state} size={12} />
      </span>
      <div className="min-w-0">
        <p className="text-body font-semibold">
          {stationCode} {station.name}{' '}
          <span className="font-normal text-text-3">
            {say.km(station.distanceKm ?? station.straightKm)}
          </span>
        </p>
        {!goes && (
          <p className="text-body text-text-1">
            {station.reasons
              .slice(0, MOST_REASONS)
              .map((reason) => say.reason(reason))
              .join(' ')}
            {rest > 0 && ` ${t('passed.moreReasons', { count: rest })}`}
          </p>
        )}
        <TeamLine team={station.team} />
        {change && (
          <Switch
            checked={isOn}
            onChange={(on) =>
              whatIf.onSuppose(withChange(whatIf.suppositions, { ...change, stationCode }, on))
            }
          >
            {whatIfWords.ifItWere(change)}
          </Switch>
        )}
        {onOverrule && <Overrule station={station} onOverrule={onOverrule} />}
        {would && (isOn || goes) && (
          <p className="text-meta font-semibold text-accent">
            {t(`whatIf.then.${would.role ?? 'passed'}`)}
          </p>
        )}
      </div>
      <div className="text-right whitespace-nowrap">
        <p className="text-body font-semibold">
          {arrivalMinutes === null
            ? t('passed.noArrival')
            : t('minutes', { minutes: Math.round(arrivalMinutes) })}
        </p>
        {margin && !goes && <p className="text-meta text-text-3">{margin}</p>}
        <CompareMark compare={compare} stationCode={stationCode} />
      </div>
    </li>
  )
}
