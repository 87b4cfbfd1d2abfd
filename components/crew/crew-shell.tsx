'use client'

import type { ReactNode } from 'react'
import { LiveProvider } from '@/components/live/live'
import { OutboxRunner } from '@/components/outbox/outbox-runner'
import { NowProvider } from '@/components/ui/now'

type Props = { userId: string; at: string; children: ReactNode }

export function CrewShell({ userId, at, children }: Props) {
  return (
    <NowProvider at={at}>
      <LiveProvider>
        <OutboxRunner userId={userId} />
        <main id="main" className="mx-auto flex min-h-dvh w-full max-w-[560px] flex-col bg-bg-1">
          {children}
        </main>
      </LiveProvider>
    </NowProvider>
  )
}
