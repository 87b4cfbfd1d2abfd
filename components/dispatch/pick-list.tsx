'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useShortcuts } from '@/components/shell/shortcuts'
import { Button } from '@/components/ui/button'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import { type Choice, chosenOf, pickable, toggled } from './choice'
import { CompareMark } from './compare-mark'
import { TeamLine } from './team-line'
import type { Compare } from './use-compare'
import { useDispatchWords } from './words'

type Props = {
  recommendation: Recommendation
  choice: Choice
  onChoose: (choice: Choice) => void
  onLeave: () => void
  compare: Compare
}

/** Keys that tick: one for each of the first nine. */
const KEYS = 9

/** The package opened for change: everybody who could go, ticked or not. Keys 1–9 tick, Esc leaves. */
export function PickList({ recommendation, choice, onChoose, onLeave, compare }: Props) {
  const t = useTranslations('dispatch')
  const root = useRef<HTMLFieldSetElement>(null)
  // The list and the bars under it are what counts now; what the incident is can be scrolled back to.
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'start' })
  }, [])
  const chosen = chosenOf(recommendation, choice).map(({ stationCode }) => stationCode)
  const picks = pickable(recommendation)
  const toggle = ({ stationCode }: Pick) => onChoose(toggled(recommendation, choice, stationCode))
  useShortcuts({
    // All nine, so that a key beyond the list does not reach the page behind it.
    ...Object.fromEntries(
      Array.from({ length: KEYS }, (_, at) => [
        String(at + 1),
        () => {
          const pick = picks[at]
          if (pick) toggle(pick)
        },
      ]),
    ),
    escape: onLeave,
  })

  return (
    <fieldset ref={root} className="min-w-0 scroll-mt-8 max-desk:scroll-mt-20">
      <legend className="caption mb-1">{t('choose.title')}</legend>
      <ul className="divide-y border-y">
        {picks.map((pick, index) => (
          <PickRow
            key={pick.stationCode}
            pick={pick}
            index={index}
            isChosen={chosen.includes(pick.stationCode)}
            isReserve={!recommendation.package.includes(pick)}
            onToggle={() => toggle(pick)}
            compare={compare}
          />
        ))}
      </ul>
      {choice !== null && (
        <Button size="small" tone="quiet" className="-ml-2" onClick={() => onChoose(null)}>
          {t('choose.reset')}
        </Button>
      )}
    </fieldset>
  )
}

type RowProps = {
  pick: Pick
  index: number
  isChosen: boolean
  isReserve: boolean
  onToggle: () => void
  compare: Compare
}

function PickRow({ pick, index, isChosen, isReserve, onToggle, compare }: RowProps) {
  const t = useTranslations('dispatch')
  const say = useDispatchWords()
  return (
    <li className="flex items-center gap-1 hover:bg-bg-2">
      <label className="flex min-h-14 min-w-0 flex-1 items-center gap-3 py-1.5">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onToggle}
          className="size-4 shrink-0 accent-accent"
        />
        <span className="w-3 shrink-0 text-meta text-text-3" aria-hidden>
          {index < KEYS && index + 1}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate text-row">
            {pick.stationCode} {pick.name}
            {isReserve && (
              <span className="ml-2 text-meta font-normal text-text-3">{t('choose.reserve')}</span>
            )}
          </span>
          <span className="line-clamp-2 text-meta text-text-2">{say.brings(pick.brings)}</span>
          <TeamLine team={pick.team} />
        </span>
        <span className="text-section whitespace-nowrap">
          {Math.round(pick.arrivalMinutes)}
          <span className="ml-1 text-meta font-normal text-text-2">{t('minutesUnit')}</span>
        </span>
      </label>
      <CompareMark compare={compare} stationCode={pick.stationCode} isShort />
    </li>
  )
}
