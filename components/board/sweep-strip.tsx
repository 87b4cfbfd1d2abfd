'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { useNow } from '@/components/ui/now'
import { isUnwatched } from '@/lib/assignments/answer'

/** Nobody watches who does not answer: said in red until the sweep is back. Absent while it runs. */
export function SweepStrip({ sweptAt }: { sweptAt: string | null }) {
  const t = useTranslations('board.sweep')
  const now = useNow()
  if (!isUnwatched(sweptAt, now)) return null
  return (
    <section
      role="alert"
      aria-label={t('label')}
      className="flex min-h-11 shrink-0 items-center gap-3 border-b border-l-4 border-l-danger-fill bg-danger-bg px-4 py-1 text-body wall:min-h-16 wall:px-8 wall:text-[22px] wall:leading-8"
    >
      <TriangleAlert size={20} aria-hidden className="shrink-0 text-danger" />
      <p>
        <span className="font-semibold text-danger">
          {sweptAt ? t('since', { time: clockOf(new Date(sweptAt)) }) : t('never')}
        </span>
        <span className="text-text-2 wall:hidden"> · {t('what')}</span>
      </p>
    </section>
  )
}
