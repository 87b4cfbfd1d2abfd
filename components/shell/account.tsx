'use client'

import { ChevronDown } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { rememberChoice } from '@/components/theme/remember-choice'
import { switchTheme, useTheme } from '@/components/theme/theme-toggle'
import { LOCALE_COOKIE, LOCALES } from '@/lib/i18n/locale'
import { useUnsent } from './live-state'
import type { OnDuty } from './on-duty'
import { useSignOut } from './sign-out'

const ITEM =
  'flex h-9 w-full items-center rounded-chip px-2 text-left text-body text-text-1 hover:bg-bg-3 -outline-offset-2'

/** Who is on duty; behind it the theme, the language and the end of the shift. */
export function Account({ user }: { user: OnDuty }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const locale = useLocale()
  const theme = useTheme()
  const unsent = useUnsent(user.id)
  const { signOut, failed } = useSignOut()

  return (
    <>
      {/* The browser's own popover: closes on Escape and outside, and costs no code. */}
      <button
        type="button"
        popoverTarget="account"
        className="flex min-w-0 items-center gap-2 rounded-control px-1 text-right max-tablet:ml-auto"
        aria-label={t('account', { name: user.name })}
      >
        <span className="hidden min-w-0 leading-4 tablet:block">
          <span className="block truncate text-meta font-semibold wall:text-[18px] wall:leading-6">
            {t('onDuty', { agency: user.agency })}
          </span>
          <span className="block truncate text-[11px] leading-[14px] text-text-3 wall:text-[16px] wall:leading-5">
            {user.name}
          </span>
        </span>
        <ChevronDown size={14} className="shrink-0 text-text-3" aria-hidden />
      </button>
      <div
        id="account"
        popover="auto"
        className="fixed inset-auto top-12 right-3 m-0 w-60 rounded-control border border-line-3 bg-bg-1 p-1.5 text-text-1"
      >
        <p className="px-2 py-1 text-meta text-text-3">
          {user.name} · {t(`agency.${user.agency}`)}
        </p>
        <button type="button" className={ITEM} onClick={switchTheme}>
          {theme === 'dark' ? t('theme.toLight') : t('theme.toDark')}
        </button>
        {LOCALES.filter((other) => other !== locale).map((other) => (
          <button
            key={other}
            type="button"
            className={ITEM}
            lang={other}
            onClick={() => {
              rememberChoice(LOCALE_COOKIE, other)
              router.refresh()
            }}
          >
            {t(`language.${other}`)}
          </button>
        ))}
        <hr className="my-1" />
        {unsent > 0 && (
          <p className="px-2 py-1 text-meta text-text-2">
            {t('signOutUnsent', { count: unsent, name: user.name })}
          </p>
        )}
        <button type="button" className={ITEM} onClick={signOut}>
          {t('signOut')}
        </button>
        {failed && (
          <p role="alert" className="px-2 py-1 text-meta text-danger">
            {t('signOutFailed')}
          </p>
        )}
      </div>
    </>
  )
}
