'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { classNames } from '@/components/ui/class-names'
import type { IncidentView, JournalView } from '@/lib/desk/view'
import { nextStatuses, type Status } from '@/lib/incidents/incident'
import { dayOf } from './day'
import { needsReason, type StageRow, stageRows } from './stages'

type Props = {
  incident: IncidentView
  journal: readonly JournalView[]
  canEdit: boolean
  busy: boolean
  onMove: (to: Status) => void
  onMore: () => void
}

/** Six stages with the time each was entered, and one button to the next. */
export function Stepper({ incident, journal, canEdit, busy, onMove, onMore }: Props) {
  const t = useTranslations('incident')
  const w = useTranslations('words')
  const next = nextStatuses(incident.status).find((status) => !needsReason(incident.status, status))
  const hasOthers = nextStatuses(incident.status).length > (next ? 1 : 0)
  const isOff = incident.status === 'false-alarm' || incident.status === 'duplicate'

  return (
    <section
      aria-label={t('stages')}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-bg-0 px-4 py-2 desk:min-h-14 desk:px-5"
    >
      {isOff ? (
        <Callout className="flex-1" title={w(`status.${incident.status}`)}>
          {incident.duplicateOf && t('duplicate.of', { code: incident.duplicateOf })}
        </Callout>
      ) : (
        <ol className="flex min-w-0 flex-1 items-center gap-x-4 gap-y-2 py-0.5 max-desk:basis-full max-desk:flex-wrap desk:gap-2">
          {stageRows(incident, journal).map((row, index) => (
            <Stage key={row.stage} row={row} number={index + 1} />
          ))}
        </ol>
      )}
      {canEdit && (
        <div className="flex gap-2 print:hidden">
          {next && (
            <Button onClick={() => onMove(next)} busy={busy}>
              {t('moveTo', { status: w(`status.${next}`).toLocaleLowerCase('vi') })}
            </Button>
          )}
          {hasOthers && (
            <Button tone="quiet" onClick={onMore}>
              {t('moreMoves')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Stage({ row: { stage, state, at }, number }: { row: StageRow; number: number }) {
  const t = useTranslations('incident')
  const w = useTranslations('words')
  // One that was jumped over was never done.
  const isDone = state === 'passed' && at !== null
  return (
    <li
      aria-current={state === 'present' ? 'step' : undefined}
      className={classNames(
        'flex shrink-0 items-center gap-2 desk:flex-1',
        number > 1 &&
          'desk:before:h-px desk:before:min-w-3 desk:before:flex-1 desk:before:bg-line-3',
      )}
    >
      <span
        aria-hidden
        className={classNames(
          'flex size-[22px] shrink-0 items-center justify-center rounded-full text-[11px] font-semibold',
          isDone || state === 'present'
            ? 'bg-text-1 text-bg-1'
            : 'border border-line-3 text-text-2',
          isDone && 'opacity-75',
        )}
      >
        {isDone ? <Check size={13} /> : number}
      </span>
      <span className="leading-4 whitespace-nowrap">
        <span
          className={classNames(
            'block text-body leading-4',
            state === 'present' ? 'font-semibold' : 'text-text-2',
          )}
        >
          {w(`status.${stage}`)}
        </span>
        <span className="block text-[11px] leading-[14px] text-text-3">
          {at
            ? t('at', { day: dayOf(at), time: clockOf(new Date(at)) })
            : state === 'ahead'
              ? ''
              : t('jumped')}
        </span>
      </span>
    </li>
  )
}
