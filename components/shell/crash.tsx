'use client'

import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { vietnamParts } from '@/lib/time/vietnam'

type Props = { at: Date; digest: string | undefined; onRetry: () => void }

/** What happened and when, that the data is intact, and two ways on. */
export function Crash({ at, digest, onRetry }: Props) {
  const t = useTranslations('errors')
  const { hour, minute } = vietnamParts(at)
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return (
    <main
      className="mx-auto flex min-h-[60dvh] max-w-md flex-col justify-center gap-2 p-6"
      role="alert"
    >
      <h1 className="text-title">{t('crash.title')}</h1>
      <p className="text-row font-normal text-text-2">{t('crash.body', { time })}</p>
      {digest && <p className="text-meta text-text-3">{t('crash.digest', { digest })}</p>}
      <div className="mt-2 flex gap-2">
        <Button onClick={onRetry}>{t('crash.retry')}</Button>
        {/* A whole load: what broke must not come along. */}
        <a href="/" className={buttonClass({ tone: 'quiet' })}>
          {t('crash.back')}
        </a>
      </div>
    </main>
  )
}
