'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/components/live/live'
import { unsentOf } from '@/components/outbox/outbox'
import { useOutbox } from '@/components/outbox/store'
import { classNames } from '@/components/ui/class-names'
import { useNow } from '@/components/ui/now'
import { vietnamParts } from '@/lib/time/vietnam'

/** How the screen is connected: in words, with the age of what it shows. Colour is not the message. */
export function LiveState() {
  const t = useTranslations('shell')
  const { state } = useLive()
  const detail = useAge()
  return (
    <div className="flex min-w-0 items-start gap-2" role="status">
      <span
        className={classNames(
          'mt-1.5 size-2 shrink-0 rounded-full',
          state === 'online' ? 'bg-accent' : 'border-2 border-text-2',
        )}
      />
      <div className="min-w-0 leading-4">
        <p className="truncate text-body leading-4 font-semibold wall:text-[20px] wall:leading-6">
          {t(`live.${state}`)}
        </p>
        <p className="truncate text-[11px] leading-[14px] text-text-3 wall:text-[16px] wall:leading-5">
          {detail}
        </p>
      </div>
    </div>
  )
}

function useAge(): string {
  const t = useTranslations('shell')
  const { state, since, lastAt } = useLive()
  const now = useNow()
  if (state === 'offline') {
    const { hour, minute } = vietnamParts(new Date(since))
    return t('live.offlineSince', {
      time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    })
  }
  const seconds = lastAt === null ? 0 : Math.max(0, Math.floor((now - lastAt) / 1000))
  if (seconds < 2) return t('live.updatedNow')
  if (seconds < 60) return t('live.updated', { ago: t('live.seconds', { count: seconds }) })
  if (seconds < 3600)
    return t('live.updated', { ago: t('live.minutes', { count: Math.floor(seconds / 60) }) })
  return t('live.updated', { ago: t('live.hours', { count: Math.floor(seconds / 3600) }) })
}

/** What this person entered on this machine and the server does not have yet. */
export const useUnsent = (userId: string) => unsentOf(useOutbox(), userId).length

export function Unsent({ userId }: { userId: string }) {
  const t = useTranslations('shell')
  const count = useUnsent(userId)
  return (
    <p
      className={classNames(
        'whitespace-nowrap text-meta wall:text-[18px]',
        count > 0 ? 'font-semibold text-text-1' : 'text-text-2',
      )}
    >
      {t('unsent')} <span className="font-semibold text-text-1">{count}</span>
    </p>
  )
}
