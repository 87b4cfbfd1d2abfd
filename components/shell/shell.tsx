'use client'

import dynamic from 'next/dynamic'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { LiveProvider } from '@/components/live/live'
import { OutboxRunner } from '@/components/outbox/outbox-runner'
import { NowProvider } from '@/components/ui/now'
import { Bar } from './bar'
import { Nav } from './nav'
import type { OnDuty } from './on-duty'
import { ROOMS } from './rooms'
import { ShortcutsProvider, useShortcuts } from './shortcuts'
import { TabBar } from './tab-bar'

const HelpDialog = dynamic(() => import('./help-dialog').then((module) => module.HelpDialog), {
  ssr: false,
})
const Palette = dynamic(
  () => import('@/components/palette/palette').then((module) => module.Palette),
  { ssr: false },
)

type Props = { user: OnDuty; at: string; children: ReactNode }

/** The desk around every page: rail, bar, keys, the live stream and the clock. */
export function Shell({ user, at, children }: Props) {
  return (
    <NowProvider at={at}>
      <LiveProvider>
        <OutboxRunner userId={user.id} />
        <ShortcutsProvider>
          <Frame user={user}>{children}</Frame>
        </ShortcutsProvider>
      </LiveProvider>
    </NowProvider>
  )
}

function Frame({ user, children }: { user: OnDuty; children: ReactNode }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const isWall = usePathname() === '/wall'
  const [open, setOpen] = useState<'help' | 'palette' | null>(null)
  const go = Object.fromEntries(
    ROOMS.map(({ letter, href }) => [`g ${letter}`, () => router.push(href)]),
  )
  useShortcuts({
    ...(user.canRecord ? { n: () => router.push('/incidents/new') } : {}),
    '/': () => setOpen('palette'),
    '?': () => setOpen('help'),
    ...go,
  })

  // Fetched while nothing is urgent, so that what is typed right after `/` is not lost.
  useEffect(() => {
    const timer = setTimeout(() => void import('@/components/palette/palette'), 3000)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div
      data-room="desk"
      data-shortcuts={open ? 'off' : undefined}
      data-wall={isWall || undefined}
      className="flex h-dvh overflow-hidden max-tablet:h-auto max-tablet:min-h-dvh max-tablet:overflow-visible print:block print:h-auto"
    >
      <a
        href="#main"
        className="fixed top-2 left-2 z-[2000] -translate-y-20 rounded-control bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <Nav onHelp={() => setOpen('help')} />
      <div className="flex min-w-0 flex-1 flex-col">
        <Bar user={user} onSearch={() => setOpen('palette')} />
        <main
          id="main"
          tabIndex={-1}
          className="flex min-h-0 min-w-0 flex-1 flex-col outline-none max-tablet:pb-[76px]"
        >
          {children}
        </main>
      </div>
      <TabBar onSearch={() => setOpen('palette')} canRecord={user.canRecord} />
      {open === 'help' && <HelpDialog open onClose={() => setOpen(null)} />}
      {open === 'palette' && (
        <Palette
          open
          onClose={() => setOpen(null)}
          onHelp={() => setOpen('help')}
          canRecord={user.canRecord}
        />
      )}
    </div>
  )
}
