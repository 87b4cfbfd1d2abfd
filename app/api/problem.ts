import 'server-only'
import { createTranslator } from 'next-intl'
import { LOCALE_COOKIE, LOCALES, type Locale, toLocale } from '@/lib/i18n/locale'
import { MESSAGES } from '@/lib/i18n/messages'
import { HTTP_STATUS, type Refusal } from './refusal'

/** RFC 9457. `errors` gives each field its sentences in the reader's language; the rest is the refusal's own. */
export function problem(request: Request, refusal: Refusal): Response {
  const locale = localeOf(request)
  const say = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'problem' })
  const { code, ...details } = refusal
  const status = HTTP_STATUS[code]
  const errors = 'errors' in details ? { errors: sentences(details.errors, locale) } : {}
  const title = say(code)
  return Response.json(
    { type: `urn:truc-ban:${code}`, title, status, code, ...details, ...errors },
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  )
}

/** `too-long:4000` is the message `invalid.too-long` with `{limit}` 4000. */
export function sentences(errors: Record<string, string[]>, locale: Locale) {
  const say = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'invalid' })
  return Object.fromEntries(
    Object.entries(errors).map(([field, keys]) => [
      field,
      keys.map((key) => {
        const [name = '', limit] = key.split(':')
        return isInvalidKey(name) ? say(name, { limit: Number(limit ?? 0) }) : say('other')
      }),
    ]),
  )
}

type InvalidKey = keyof (typeof MESSAGES)['vi']['invalid']
const isInvalidKey = (name: string): name is InvalidKey => name in MESSAGES.vi.invalid

/** The cookie of the screen, else what the program asks for, else Vietnamese. */
export function localeOf(request: Request): Locale {
  const cookie = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]+)`).exec(
    request.headers.get('cookie') ?? '',
  )?.[1]
  if (cookie) return toLocale(cookie)
  const asked = request.headers.get('accept-language')?.slice(0, 2).toLowerCase()
  return LOCALES.find((locale) => locale === asked) ?? toLocale(undefined)
}
