'use client'

import { CloudOff, LogIn } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { OutboxList } from '@/components/outbox/outbox-list'
import { Button, LinkButton } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

type Props = {
  because: 'network' | 'signed-out' | 'earlier'
  hasOrder: boolean
  userId: string
  onAnother: () => void
}

/** Logged on this machine, not yet with the server: no number yet, nobody has been ordered yet. */
export function QueuedNotice({ because, hasOrder, userId, onAnother }: Props) {
  const t = useTranslations('intake')
  const isSignedOut = because === 'signed-out'
  return (
    <div className="mx-auto w-full max-w-[720px] space-y-4 px-4 py-6">
      <h1 className="text-title">{t('queued.title')}</h1>
      <Callout
        tone="offline"
        icon={isSignedOut ? LogIn : CloudOff}
        title={t(isSignedOut ? 'queued.signedOut' : 'queued.offline')}
        live
      >
        <p>{t(isSignedOut ? 'queued.signInBody' : 'queued.body')}</p>
        {hasOrder && <p className="mt-1 font-semibold text-text-1">{t('queued.orderWaits')}</p>}
      </Callout>
      <OutboxList userId={userId} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={onAnother}>{t('queued.another')}</Button>
        {isSignedOut ? (
          <LinkButton href="/sign-in">{t('queued.signIn')}</LinkButton>
        ) : (
          <LinkButton href="/">{t('queued.board')}</LinkButton>
        )}
      </div>
    </div>
  )
}
