'use client'

import { Check, Columns2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import type { Compare } from './use-compare'

type Props = {
  compare: Pick<Compare, 'marked' | 'mark'>
  stationCode: string
  /** Only the sign, where a row has no room for the word. */
  isShort?: boolean
}

/** Takes a row into the comparison, or out of it. */
export function CompareMark({ compare, stationCode, isShort = false }: Props) {
  const t = useTranslations('dispatch.compare')
  const isOn = compare.marked.includes(stationCode)
  const Icon = isOn ? Check : Columns2
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={t('markOne', { station: stationCode })}
      title={t('markOne', { station: stationCode })}
      onClick={() => compare.mark(stationCode)}
      className={classNames(
        'inline-flex h-6 min-w-6 items-center justify-center gap-1 rounded-control text-meta',
        isOn ? 'font-semibold text-accent' : 'text-text-3 hover:text-text-1',
      )}
    >
      <Icon size={13} aria-hidden />
      {!isShort && t('mark')}
    </button>
  )
}
