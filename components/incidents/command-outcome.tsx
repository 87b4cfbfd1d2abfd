'use client'

import { CircleAlert, CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import type { CommandState } from './use-command'

/** Why a thing was not done, or that it waits for the network. */
export function CommandOutcome({ state }: { state: CommandState }) {
  const t = useTranslations('incident')
  if (state.is === 'idle' || state.is === 'busy') return null
  if (state.is === 'waiting')
    return (
      <Callout tone="offline" icon={CloudOff} live>
        {t('waiting')}
      </Callout>
    )
  const sentences = Object.values(state.problem.errors).flat()
  return (
    <Callout tone="error" icon={CircleAlert} title={state.problem.title} live>
      {sentences.length > 0 ? sentences.join(' ') : t('nothingWritten')}
    </Callout>
  )
}
