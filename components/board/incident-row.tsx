'use client'

import { useTranslations } from 'next-intl'
import { HazardGlyph } from '@/components/hazards/glyph'
import { classNames } from '@/components/ui/class-names'
import { ElapsedClock } from '@/components/ui/clock'
import { useNow } from '@/components/ui/now'
import { StageBar } from '@/components/ui/stage-bar'
import type { BoardIncident } from '@/lib/desk/view'
import { shortCode } from '@/lib/incidents/incident'
import { workOf } from './groups'
import { usePlaceWords } from './place-words'
import { useWorkWords } from './work-words'

type Props = {
  incident: BoardIncident
  isSelected: boolean
  isNew: boolean
  onSelect: (code: string) => void
}

/** 80 px: what, where, since when, how far. The title gives way to the clock, never the other way round. */
export function IncidentRow({ incident, isSelected, isNew, onSelect }: Props) {
  const words = useTranslations('words')
  const place = usePlaceWords()
  const say = useWorkWords()
  const now = useNow()
  const { code, hazard, title, isDrill, status, loggedAt } = incident
  const { work } = workOf(incident, now)
  const waitsForUs = work === 'none' || work === 'unanswered' || work === 'taken-away'

  return (
    <button
      type="button"
      onClick={() => onSelect(code)}
      aria-current={isSelected || undefined}
      data-code={code}
      className={classNames(
        'group grid h-20 w-full grid-cols-[28px_minmax(0,1fr)] items-center gap-x-3 border-b px-4 text-left -outline-offset-2',
        isSelected ? 'bg-bg-3 shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-bg-2',
        isNew && 'new-row',
      )}
    >
      <HazardGlyph
        hazard={hazard}
        size={28}
        drill={isDrill}
        label={words(`hazard.${hazard}`)}
        className="shrink-0 self-start mt-3"
      />
      <span className="min-w-0">
        <span className="flex items-baseline gap-1.5">
          <span className="min-w-0 flex-1 truncate text-row leading-[22px]">{title}</span>
          <ElapsedClock since={loggedAt} className="shrink-0 text-row" />
        </span>
        <span className="block truncate text-meta text-text-2">{place(incident.place)}</span>
        <span className="mt-0.5 flex items-center gap-2 text-meta">
          <StageBar status={status} />
          <span className="sr-only">{words(`status.${status}`)}.</span>
          <span
            className={classNames(
              'min-w-0 flex-1 truncate',
              waitsForUs ? 'font-semibold text-text-1' : 'text-text-2',
            )}
          >
            {say(incident, now)}
          </span>
          <span className="shrink-0 text-text-3">{shortCode(code)}</span>
        </span>
      </span>
    </button>
  )
}
