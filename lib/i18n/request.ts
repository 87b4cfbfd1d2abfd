import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { TIME_ZONE } from '@/lib/time/vietnam'
import { LOCALE_COOKIE, toLocale } from './locale'
import { MESSAGES } from './messages'

export default getRequestConfig(async () => {
  const locale = toLocale((await cookies()).get(LOCALE_COOKIE)?.value)
  return { locale, messages: MESSAGES[locale], timeZone: TIME_ZONE }
})
