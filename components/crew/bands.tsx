'use client'

import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { elapsed } from '@/components/ui/elapsed'
import { useNow } from '@/components/ui/now'
import type { AssignmentStatus } from '@/lib/assignments/assignment'
import type { AssignmentView } from '@/lib/desk/view'
import type { OwnStep } from './progress'

const text = (ms: number) => {
  const { days, hours, minutes, seconds } = elapsed(0, ms)
  return days > 0 || hours !== '00'
    ? `${Number(hours) + days * 24}:${minutes}:${seconds}`
    : `${minutes}:${seconds}`
}

/** How long is left to answer: a clock and a line that shrinks. Over time it still takes an answer. */
export function AnswerBand({ orderedAt, ackDueAt }: { orderedAt: string; ackDueAt: string }) {
  const t = useTranslations('crew')
  const now = useNow()
  const whole = Math.max(1, Date.parse(ackDueAt) - Date.parse(orderedAt))
  const left = Date.parse(ackDueAt) - now
  return (
    <section aria-label={t('band.title')} className="bg-text-1 text-bg-1">
      <div className="flex h-[60px] items-center justify-between gap-3 px-4">
        <div className="min-w-0">
          <p className="text-meta font-semibold tracking-[.05em] uppercase">{t('band.title')}</p>
          <p className="text-body font-semibold">
            {left >= 0 ? t('band.answerIn', { minutes: text(whole) }) : t('band.late')}
          </p>
        </div>
        <time role="timer" className="text-clock">
          {left < 0 && '−'}
          {text(Math.abs(left))}
        </time>
      </div>
      <div className="h-1 bg-text-2" aria-hidden>
        <div
          className="h-full bg-accent"
          style={{ width: `${Math.max(0, Math.min(1, left / whole)) * 100}%` }}
        />
      </div>
    </section>
  )
}

const SINCE: Partial<
  Record<AssignmentStatus, 'acknowledgedAt' | 'departedAt' | 'arrivedAt' | 'releasedAt'>
> = {
  acknowledged: 'acknowledgedAt',
  departed: 'departedAt',
  arrived: 'arrivedAt',
  released: 'releasedAt',
}
const SHOWN = ['acknowledged', 'departed', 'arrived', 'released'] as const

type Props = { assignment: AssignmentView; status: AssignmentStatus; own: readonly OwnStep[] }

/** Where the crew stands now, and since when; its own tap counts before the desk has it. */
export function StatusBand({ assignment, status, own }: Props) {
  const t = useTranslations('crew')
  const now = useNow()
  const known = SHOWN.find((each) => each === status)
  const field = SINCE[status]
  const since = (field && assignment[field]) ?? own.at(-1)?.at ?? assignment.orderedAt
  return (
    <section
      role="status"
      className="flex h-[60px] items-center justify-between gap-3 bg-text-1 px-4 text-bg-1"
    >
      <div className="min-w-0">
        <p className="truncate text-section">{known && t(`status.${known}`)}</p>
        <p className="text-body">{t('since', { time: clockOf(new Date(since)) })}</p>
      </div>
      <time role="timer" className="text-clock">
        {text(Math.max(0, now - Date.parse(since)))}
      </time>
    </section>
  )
}
