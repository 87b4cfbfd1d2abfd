'use client'

import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'
import type { Judged, Summary } from '@/lib/statistics/statistics'
import type { Shown } from './address'
import { ChangedList } from './changed-list'
import { FollowedList } from './followed-list'
import { HeadFigures } from './head-figures'
import { MonthBar } from './month-bar'

type Props = {
  shown: Shown
  /** Decisions of this month in each world. */
  counts: Record<Shown['world'], number>
  summary: Summary
  decisions: Judged[]
}

/** A month of choices against recommendations: how many, what each change cost, and where to read why. */
export function StatisticsPage({ shown, counts, summary, decisions }: Props) {
  const t = useTranslations('statistics')
  const changed = decisions.filter(({ kind }) => kind === 'changed')
  const others = decisions.filter(({ kind }) => kind !== 'changed')
  return (
    <>
      <MonthBar shown={shown} counts={counts} />
      <div className="scroll-quiet min-h-0 flex-1 bg-bg-1 px-4 py-4 desk:px-5">
        {decisions.length === 0 ? (
          <div className="-mx-4">
            <EmptyState title={t(`empty.${shown.world}`)}>
              {t.rich('empty.body', { key: () => <Kbd>N</Kbd> })}
            </EmptyState>
          </div>
        ) : (
          <>
            <HeadFigures summary={summary} />
            <div className="mt-5 grid gap-x-10 gap-y-5 desk:grid-cols-[minmax(0,1fr)_minmax(0,420px)]">
              <ChangedList decisions={changed} />
              <FollowedList decisions={others} />
            </div>
          </>
        )}
        <p className="mt-5 max-w-3xl text-meta text-text-3">{t('basis')}</p>
      </div>
    </>
  )
}
