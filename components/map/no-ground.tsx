'use client'

import { useTranslations } from 'next-intl'

/** The base map could not be read: the marks still stand right, and there is a way on. */
export function NoGround({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('map')
  return (
    <div
      role="alert"
      className="absolute top-3 left-3 z-[700] max-w-72 rounded-control border border-line-3 bg-bg-1 p-3 text-meta"
    >
      <p>{t('noBase')}</p>
      <button type="button" className="mt-1 text-accent underline" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  )
}
