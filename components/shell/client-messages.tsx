import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Area } from '@/lib/i18n/messages'

/** What every room says; a page adds its own areas. */
const COMMON: readonly Area[] = ['shell', 'words', 'map', 'stations', 'errors']

/** Hands the browser the words of these areas and no others: the rest stays on the server. */
export async function ClientMessages({
  areas,
  children,
}: {
  areas: readonly Area[]
  children: ReactNode
}) {
  const messages = await getMessages()
  const wanted = new Set<string>([...COMMON, ...areas])
  const handed = Object.fromEntries(Object.entries(messages).filter(([area]) => wanted.has(area)))
  return <NextIntlClientProvider messages={handed}>{children}</NextIntlClientProvider>
}
