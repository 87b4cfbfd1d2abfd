'use client'

import { Keyboard } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ThemeToggle } from '@/components/theme/theme-toggle'
import { classNames } from '@/components/ui/class-names'
import { Logo } from './logo'
import { ROOMS, roomOf } from './rooms'

const ITEM =
  'relative flex h-[52px] w-14 flex-col items-center justify-center gap-0.5 text-nav -outline-offset-2'

/** The rail at the left of a desk: one line per room. */
export function Nav({ onHelp }: { onHelp: () => void }) {
  const t = useTranslations('shell')
  const here = roomOf(usePathname())
  return (
    <nav
      aria-label={t('nav.label')}
      className="hidden w-14 shrink-0 flex-col items-center border-r bg-bg-0 tablet:flex wall:hidden print:hidden"
    >
      <Link
        href="/"
        className="flex h-12 w-14 items-center justify-center -outline-offset-2"
        aria-label={t('product')}
      >
        <Logo />
      </Link>
      <ul className="contents">
        {ROOMS.map(({ id, href, icon: Icon, letter }) => (
          <li key={id}>
            <Link
              href={href}
              aria-current={here === id ? 'page' : undefined}
              title={`G ${letter.toUpperCase()}`}
              className={classNames(
                ITEM,
                here === id
                  ? 'font-semibold text-text-1 before:absolute before:inset-y-2 before:left-0 before:w-0.5 before:bg-accent'
                  : 'text-text-2 hover:text-text-1',
              )}
            >
              <Icon
                size={20}
                strokeWidth={1.6}
                aria-hidden
                className={here === id ? 'text-accent' : ''}
              />
              {t(`nav.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
      <span className="flex-1" />
      <ThemeToggle className={classNames(ITEM, 'text-text-2 hover:text-text-1')} />
      <button
        type="button"
        onClick={onHelp}
        className={classNames(ITEM, 'mb-1 text-text-2 hover:text-text-1')}
        title="?"
      >
        <Keyboard size={20} strokeWidth={1.6} aria-hidden />
        {t('nav.shortcuts')}
      </button>
    </nav>
  )
}
