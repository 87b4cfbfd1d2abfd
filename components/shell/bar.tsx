'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Today, WallClock } from '@/components/ui/clock'
import { Kbd } from '@/components/ui/kbd'
import { Account } from './account'
import { LiveState, Unsent } from './live-state'
import { Logo } from './logo'
import type { OnDuty } from './on-duty'

type Props = { user: OnDuty; onSearch: () => void }

/** The bar over everything: what time it is, whether the screen is live, who is on duty. */
export function Bar({ user, onSearch }: Props) {
  const t = useTranslations('shell')
  return (
    <header className="flex h-12 max-tablet:overflow-hidden shrink-0 items-center gap-4 border-b bg-bg-0 px-4 wall:h-[76px] wall:px-8 print:hidden">
      <span className="hidden wall:block">
        <Logo size={36} />
      </span>
      <WallClock className="text-bar-clock wall:text-clock-wall max-tablet:[&>span]:hidden" />
      <div className="leading-4 whitespace-nowrap">
        <p className="text-meta font-semibold wall:text-[20px] wall:leading-7">
          <Today />
        </p>
        <p className="hidden text-[11px] leading-[14px] text-text-3 tablet:block wall:hidden">
          {t('clock.zone')}
        </p>
      </div>
      <div className="hidden min-w-0 tablet:block">
        <LiveState />
      </div>
      <div className="hidden desk:block">
        <Unsent userId={user.id} />
      </div>
      {user.simulated && (
        <Chip tone="dashed" className="max-tablet:ml-auto wall:h-8 wall:px-3 wall:text-[16px]">
          {t('simulated')}
        </Chip>
      )}
      <span className="hidden flex-1 tablet:block" />
      <button
        type="button"
        onClick={onSearch}
        className="hidden h-8 w-[236px] items-center gap-2 rounded-control border border-line-3 bg-bg-1 px-3 text-body text-text-2 desk:flex wall:hidden"
      >
        <Search size={14} aria-hidden />
        <span className="flex-1 truncate text-left">{t('search')}</span>
        <Kbd>/</Kbd>
      </button>
      <Account user={user} />
      {user.canRecord && (
        <span className="hidden tablet:block wall:hidden">
          <LinkButton href="/incidents/new" keys={['N']}>
            {t('record')}
          </LinkButton>
        </span>
      )}
    </header>
  )
}
