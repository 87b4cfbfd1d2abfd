'use client'

import { useTranslations } from 'next-intl'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import { type Choice, chosenOf, pickable, toggled } from './choice'
import { useDispatchWords } from './words'

type Props = {
  recommendation: Recommendation
  choice: Choice
  onChoose: (choice: Choice) => void
}

/** The package opened for change: everybody who could go, ticked or not. Keys 1–9 tick. */
export function PickList({ recommendation, choice, onChoose }: Props) {
  const t = useTranslations('dispatch')
  const chosen = chosenOf(recommendation, choice).map(({ stationCode }) => stationCode)

  return (
    <fieldset className="min-w-0">
      <legend className="caption mb-1">{t('choose.title')}</legend>
      <ul className="divide-y border-y">
        {pickable(recommendation).map((pick, index) => (
          <PickRow
            key={pick.stationCode}
            pick={pick}
            index={index}
            isChosen={chosen.includes(pick.stationCode)}
            isReserve={!recommendation.package.includes(pick)}
            onToggle={() => onChoose(toggled(recommendation, choice, pick.stationCode))}
          />
        ))}
      </ul>
    </fieldset>
  )
}

type RowProps = {
  pick: Pick
  index: number
  isChosen: boolean
  isReserve: boolean
  onToggle: () => void
}

function PickRow({ pick, index, isChosen, isReserve, onToggle }: RowProps) {
  const t = useTranslations('dispatch')
  const say = useDispatchWords()
  return (
    <li>
      <label className="flex min-h-14 items-center gap-3 py-1.5 hover:bg-bg-2">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onToggle}
          className="size-4 shrink-0 accent-accent"
        />
        <span className="w-4 text-meta text-text-3" aria-hidden>
          {index + 1}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate text-row">
            {pick.stationCode} {pick.name}
            {isReserve && (
              <span className="ml-2 text-meta font-normal text-text-3">{t('choose.reserve')}</span>
            )}
          </span>
          <span className="block truncate text-meta text-text-2">{say.brings(pick.brings)}</span>
        </span>
        <span className="text-section whitespace-nowrap">
          {Math.round(pick.arrivalMinutes)}
          <span className="ml-1 text-meta font-normal text-text-2">{t('minutesUnit')}</span>
        </span>
      </label>
    </li>
  )
}
