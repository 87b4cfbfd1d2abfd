'use client'

import { CircleAlert, CircleCheck, CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import type { CommandState } from '@/components/incidents/use-command'
import type { useOrdering } from '@/components/incidents/use-ordering'
import { Button, LinkButton } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

const KNOWN = ['changed-since', 'no-longer-eligible', 'nothing-to-send', 'not-allowed'] as const
type Known = (typeof KNOWN)[number]

type Props = {
  state: CommandState
  ordering: Pick<ReturnType<typeof useOrdering>, 'ordered' | 'answeredAt'>
  code: string
  onDismiss: () => void
}

/** What became of an order: who was told, or why nothing was written, and what to do then. */
export function OrderOutcome({ state, ordering: { ordered, answeredAt }, code, onDismiss }: Props) {
  const t = useTranslations('board.order')
  if (state.is === 'busy') return null
  if (state.is === 'idle') {
    if (!ordered) return null
    const stations = ordered.sent.join(', ')
    return (
      <Callout icon={CircleCheck} title={t('done', { stations })} live>
        {ordered.added.length + ordered.missing.length > 0 && t('differs', { stations })}
      </Callout>
    )
  }

  const time = clockOf(new Date(answeredAt))
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
