'use client'

import { NextIntlClientProvider } from 'next-intl'
import { useEffect, useState } from 'react'
import { Crash } from '@/components/shell/crash'
import { toLocale } from '@/lib/i18n/locale'
import en from '@/lib/i18n/messages/en/errors.json'
import vi from '@/lib/i18n/messages/vi/errors.json'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Stands outside every provider, so it carries its own words. */
export default function ErrorPage({ error, reset }: Props) {
  const locale = toLocale(
    typeof document === 'undefined' ? undefined : document.documentElement.lang,
  )
  const [at] = useState(() => new Date())
  useEffect(() => {
    document.title = `${locale === 'vi' ? vi.crash.title : en.crash.title}`
  }, [locale])
  return (
    <NextIntlClientProvider locale={locale} messages={{ errors: locale === 'vi' ? vi : en }}>
      <Crash at={at} digest={error.digest} onRetry={reset} />
    </NextIntlClientProvider>
  )
}
