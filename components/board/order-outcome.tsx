'use client'

import { CircleAlert, CircleCheck, CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { Button, LinkButton } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { OrderState } from './use-order'

const KNOWN = ['changed-since', 'no-longer-eligible', 'nothing-to-send', 'not-allowed'] as const
type Known = (typeof KNOWN)[number]

type Props = { state: OrderState; code: string; onDismiss: () => void }

/** What became of an order: who was told, or why nothing was written, and what to do then. */
export function OrderOutcome({ state, code, onDismiss }: Props) {
  const t = useTranslations('board.order')
  if (state.is === 'idle' || state.is === 'sending') return null

  if (state.is === 'done')
    return (
      <Callout icon={CircleCheck} title={t('done', { stations: state.stations.join(', ') })} live>
        {state.differs && t('differs', { stations: state.stations.join(', ') })}
      </Callout>
    )

  const time = clockOf(new Date(state.at))
  if (state.is === 'waiting')
    return (
      <Callout tone="offline" icon={CloudOff} live>
        {t('offline', { time })}
      </Callout>
    )

  const known: Known | undefined = KNOWN.find((each) => each === state.problem.code)
  return (
    <Callout
      tone="error"
      icon={CircleAlert}
      title={t('conflictTitle', { time })}
      live
      actions={
        <>
          <Button size="small" onClick={onDismiss}>
            {t('again')}
          </Button>
          <LinkButton size="small" tone="quiet" href={`/incidents/${code}`}>
            {t('open')}
          </LinkButton>
        </>
      }
    >
      {known
        ? t(`conflict.${known}`)
        : state.problem.title || t('conflict.other', { code: state.problem.code })}
    </Callout>
  )
}
