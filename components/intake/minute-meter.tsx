'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { useNow } from '@/components/ui/now'

const TARGET_S = 60

/** Seconds since the form was opened, against the target of one minute. Only the words turn red. */
export function useMinute(openedAt: string) {
  const now = useNow()
  const seconds = openedAt === '' ? 0 : Math.max(0, Math.floor((now - Date.parse(openedAt)) / 1000))
  const hours = Math.floor(seconds / 3600)
  const pad = (n: number) => String(n).padStart(2, '0')
  const text = `${hours > 0 ? `${hours}:` : ''}${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return { text, isLate: seconds > TARGET_S, share: Math.min(1, seconds / TARGET_S) }
}

export function MinuteMeter({ openedAt }: { openedAt: string }) {
  const t = useTranslations('intake')
  const { text, isLate, share } = useMinute(openedAt)
  return (
    <div
      className="flex items-center gap-3 whitespace-nowrap"
      role="timer"
      aria-label={t('meter.label', { time: text })}
    >
      <span className="hidden text-meta text-text-2 desk:inline">{t('meter.since')}</span>
      <span className={classNames('text-title', isLate && 'text-danger')}>{text}</span>
      <span className="hidden h-1 w-[120px] bg-bg-3 desk:block" aria-hidden>
        <span className="block h-full bg-text-1" style={{ width: `${share * 100}%` }} />
      </span>
      <span
        className={classNames(
          'hidden text-meta desk:inline',
          isLate ? 'text-danger' : 'text-text-2',
        )}
      >
        {t('meter.target', { seconds: TARGET_S })}
      </span>
    </div>
  )
}

/** The same as a line under the phone's header. */
export function MinuteLine({ openedAt }: { openedAt: string }) {
  const { share } = useMinute(openedAt)
  return (
    <div className="h-1 bg-bg-3" aria-hidden>
      <div className="h-full bg-text-1" style={{ width: `${share * 100}%` }} />
    </div>
  )
}
