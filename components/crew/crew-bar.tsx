'use client'

import { LogOut, Signal, SignalZero } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLive } from '@/components/live/live'
import { unsentOf } from '@/components/outbox/outbox'
import { useOutbox } from '@/components/outbox/store'
import { useSignOut } from '@/components/shell/sign-out'
import { WallClock } from '@/components/ui/clock'
import type { CrewStation } from './crew-page'

type Props = { station: CrewStation; userId: string }

/** Which station, how good the signal is, what is unsent, what time it is. */
export function CrewBar({ station, userId }: Props) {
  const t = useTranslations('crew')
  const { state } = useLive()
  const { signOut } = useSignOut()
  const unsent = unsentOf(useOutbox(), userId).length
  const isOff = state === 'offline' || state === 'polling'
  return (
    <header className="flex h-11 shrink-0 items-center gap-3 border-b px-4 text-meta">
      <span className="min-w-0 shrink truncate font-semibold">
        {station.code} {station.name}
      </span>
      <span
        role="status"
        className="flex shrink-0 items-center gap-1.5 whitespace-nowrap text-text-2"
      >
        {isOff ? <SignalZero size={14} aria-hidden /> : <Signal size={14} aria-hidden />}
        <span className="truncate">
          <span className={state === 'online' ? 'sr-only' : undefined}>
            {t(`state.${state}`)},{' '}
          </span>
          {t('unsent', { count: unsent })}
        </span>
      </span>
      <WallClock seconds={false} className="ml-auto font-semibold" />
      <button
        type="button"
        onClick={signOut}
        aria-label={t('signOut')}
        title={t('signOut')}
        className="-mr-2 p-2 text-text-2"
      >
        <LogOut size={16} aria-hidden />
      </button>
    </header>
  )
}
