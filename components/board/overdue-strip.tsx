'use client'

import { AlarmClock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { LinkButton } from '@/components/ui/button'
import { ElapsedClock } from '@/components/ui/clock'
import { useNow } from '@/components/ui/now'
import type { BoardIncident } from '@/lib/desk/view'
import { shortCode } from '@/lib/incidents/incident'
import { overdue } from './groups'

/** The longest overdue duty to tell an authority, over the whole board. Absent when nothing is overdue. */
export function OverdueStrip({ incidents }: { incidents: readonly BoardIncident[] }) {
  const t = useTranslations('board.overdue')
  const all = overdue(incidents, useNow())
  const first = all[0]
  if (!first) return null
  const { incident, duty, at } = first
  const href = `/incidents/${incident.code}`

  return (
    <section
      role="alert"
      aria-label={t('label')}
      className="flex min-h-11 shrink-0 items-center border-b bg-danger-bg pr-3 max-tablet:min-h-14 max-tablet:border-l-4 max-tablet:border-l-danger-fill max-tablet:pl-3 wall:h-28"
    >
      <span className="flex h-full min-h-11 items-center gap-2 bg-danger-fill px-4 text-meta font-bold tracking-wide text-on-danger uppercase max-tablet:hidden wall:px-7 wall:text-[20px]">
        <AlarmClock size={16} aria-hidden />
        {t('tag', { count: all.length })}
      </span>
      <AlarmClock size={20} aria-hidden className="shrink-0 text-danger tablet:hidden" />
      <p className="min-w-0 flex-1 px-3 text-body max-tablet:leading-5 wall:text-[22px] wall:leading-8">
        <span className="font-semibold text-text-1 max-tablet:block max-tablet:truncate">
          {t('tell', { recipient: duty.recipient, title: incident.title })}
        </span>
        <span className="text-text-2 max-tablet:block max-tablet:text-meta">
          <span className="max-tablet:hidden"> · </span>
          {t('due', { time: clockOf(new Date(at)) })}
          {duty.due.kind === 'internal' && `, ${t('internal')}`}
          <span className="max-desk:hidden">
            {duty.legalBasis && ` · ${duty.legalBasis}`}
            {!duty.verified && `, ${t('unverified')}`}
          </span>
          <span className="tablet:hidden"> · {shortCode(incident.code)}</span>
        </span>
      </p>
      <p className="shrink-0 text-row whitespace-nowrap text-danger wall:text-[28px]">
        <span className="max-tablet:hidden">{t('by')} </span>
        <ElapsedClock since={at} className="text-danger! [&>span]:text-danger!" />
      </p>
      <span className="ml-3 flex gap-1 max-tablet:hidden wall:hidden">
        <LinkButton href={`${href}#duties`} size="small" tone="danger">
          {t('record')}
        </LinkButton>
        <LinkButton href={href} size="small" tone="quiet">
          {t('open', { code: shortCode(incident.code) })}
        </LinkButton>
      </span>
    </section>
  )
}
