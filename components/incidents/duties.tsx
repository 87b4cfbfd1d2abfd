'use client'

import { AlarmClock, Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { ElapsedClock } from '@/components/ui/clock'
import { useNow } from '@/components/ui/now'
import type { DutyView, IncidentView } from '@/lib/desk/view'
import { dayOf } from './day'

type Props = { incident: IncidentView; canEdit: boolean; onDone: (duty: DutyView) => void }

/** Whom the rules want told: by when, on what basis, and how it was done. Where law names no hour none is invented. */
export function Duties({ incident, canEdit, onDone }: Props) {
  const t = useTranslations('incident')
  const { duties } = incident
  const done = duties.filter(({ notice }) => notice !== null).length
  return (
    <section aria-label={t('duties.title')} className="border-b pb-3">
      <header className="flex items-baseline gap-3 px-4 pt-3 pb-2 desk:px-5">
        <h2 className="text-section">{t('duties.title')}</h2>
        {duties.length > 0 && (
          <p className="text-meta text-text-2">
            {t('duties.count', { done, count: duties.length })}
          </p>
        )}
      </header>
      {duties.length === 0 && (
        <p className="px-4 text-body text-text-2 desk:px-5">{t('duties.none')}</p>
      )}
      <ul>
        {[...duties].sort(openFirst).map((duty) => (
          <Row
            key={duty.id}
            duty={duty}
            incident={incident}
            canEdit={canEdit}
            onDone={() => onDone(duty)}
          />
        ))}
      </ul>
      {duties.some(({ due }) => due.kind === 'internal') && (
        <p className="px-4 pt-2 text-meta text-text-2 desk:px-5">{t('duties.immediately')}</p>
      )}
    </section>
  )
}

const openFirst = (a: DutyView, b: DutyView) =>
  Number(a.notice !== null) - Number(b.notice !== null) ||
  Date.parse(a.due.at ?? '9999-12-31') - Date.parse(b.due.at ?? '9999-12-31')

type RowProps = { duty: DutyView; incident: IncidentView; canEdit: boolean; onDone: () => void }

function Row({ duty, incident, canEdit, onDone }: RowProps) {
  const t = useTranslations('incident')
  const w = useTranslations('words')
  const now = useNow()
  const { notice, due } = duty
  const isOverdue = notice === null && due.at !== undefined && Date.parse(due.at) < now

  return (
    <li
      className={classNames(
        'grid grid-cols-[18px_minmax(0,1fr)_auto] gap-x-3 border-t px-4 py-2 first:border-t-0 desk:px-5',
        isOverdue && 'bg-danger-bg shadow-[inset_3px_0_0_var(--danger-fill)]',
      )}
    >
      <span
        role="img"
        aria-label={t(notice ? 'duties.done' : 'duties.open')}
        className={classNames(
          'mt-0.5 flex size-[18px] items-center justify-center rounded-chip',
          notice
            ? 'bg-text-1 text-bg-1'
            : isOverdue
              ? 'border border-danger'
              : 'border border-line-3',
        )}
      >
        {notice && <Check size={13} aria-hidden />}
      </span>
      <div className="min-w-0">
        <p className="text-body font-semibold">{duty.recipient}</p>
        <p className="flex flex-wrap items-center gap-x-2 text-meta text-text-2">
          {[duty.legalBasis, dueText(t, duty)].filter(Boolean).join(' · ')}
          {!duty.verified && (
            <Chip tone="dashed" size="small">
              {w('unverified')}
            </Chip>
          )}
        </p>
        {notice && (
          <p className="text-meta text-text-2">
            {t('duties.proof', {
              when: t('at', { day: dayOf(notice.doneAt), time: clockOf(new Date(notice.doneAt)) }),
              by: notice.by,
              person: notice.person,
              channel: notice.channel,
            })}
            {notice.proof && ` · ${notice.proof}`}
          </p>
        )}
        {!notice && canEdit && (
          <Button size="small" onClick={onDone} className="mt-1.5 print:hidden">
            {t('duties.record')}
          </Button>
        )}
      </div>
      <p className="text-right text-meta whitespace-nowrap">
        <Time duty={duty} loggedAt={incident.loggedAt} isOverdue={isOverdue} />
      </p>
    </li>
  )
}

function Time({
  duty: { notice, due },
  loggedAt,
  isOverdue,
}: {
  duty: DutyView
  loggedAt: string
  isOverdue: boolean
}) {
  const t = useTranslations('incident')
  if (notice) {
    const minutes = Math.max(
      0,
      Math.round((Date.parse(notice.doneAt) - Date.parse(loggedAt)) / 60_000),
    )
    return <span className="text-text-2">{t('duties.after', { minutes })}</span>
  }
  if (due.at === undefined)
    return (
      <span className="text-text-2">
        {t.rich('duties.elapsed', { clock: () => <ElapsedClock since={loggedAt} /> })}
      </span>
    )
  const at = due.at
  if (isOverdue)
    return (
      <span className="flex items-center gap-1 font-semibold text-danger">
        <AlarmClock size={13} aria-hidden />
        <span>
          {t.rich('duties.over', {
            clock: () => <ElapsedClock since={at} className="text-danger! [&_span]:text-danger" />,
          })}
        </span>
      </span>
    )
  return (
    <span className="font-semibold">
      {t.rich('duties.left', { clock: () => <ElapsedClock since={at} /> })}
    </span>
  )
}

function dueText(t: ReturnType<typeof useTranslations<'incident'>>, { due }: DutyView): string {
  const at = due.at && t('at', { day: dayOf(due.at), time: clockOf(new Date(due.at)) })
  if (due.kind === 'law') return at ? t('duties.law', { at }) : t('duties.lawNoHour')
  if (due.kind === 'internal') return at ? t('duties.internal', { at }) : t('duties.internalNoHour')
  return t('duties.noTerm')
}
