'use client'

import { PhoneCall, Search } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { ROOMS, roomOf } from './rooms'

const ITEM =
  'relative flex h-[72px] flex-1 flex-col items-center justify-center gap-1 text-meta -outline-offset-2'

/** The same rooms under the thumb, with logging an incident in the middle. */
export function TabBar({ onSearch, canRecord }: { onSearch: () => void; canRecord: boolean }) {
  const t = useTranslations('shell')
  const here = roomOf(usePathname())
  const tab = ({ id, href, icon: Icon }: (typeof ROOMS)[number]) => (
    <Link
      key={id}
      href={href}
      aria-current={here === id ? 'page' : undefined}
      className={classNames(
        ITEM,
        here === id
          ? 'font-semibold text-text-1 before:absolute before:inset-x-2 before:top-0 before:h-0.5 before:bg-accent'
          : 'text-text-2',
      )}
    >
      <Icon size={22} strokeWidth={1.6} aria-hidden className={here === id ? 'text-accent' : ''} />
      {t(`nav.${id}`)}
    </Link>
  )
  const [board, incidents, stations] = ROOMS
  return (
    <nav
      aria-label={t('nav.label')}
      className="fixed inset-x-0 bottom-0 z-[900] flex border-t bg-bg-0 pb-[env(safe-area-inset-bottom)] tablet:hidden print:hidden"
    >
      {tab(board)}
      {tab(incidents)}
      {canRecord && (
        <Link href="/incidents/new" className={ITEM}>
          <span className="flex h-8 w-13 items-center justify-center rounded-full border border-line-3 bg-bg-2">
            <PhoneCall size={20} aria-hidden />
          </span>
          {t('nav.record')}
        </Link>
      )}
      {tab(stations)}
      <button type="button" className={classNames(ITEM, 'text-text-2')} onClick={onSearch}>
        <Search size={22} strokeWidth={1.6} aria-hidden />
        {t('nav.search')}
      </button>
    </nav>
  )
}
