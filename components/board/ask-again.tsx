'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clockOf } from '@/components/dispatch/words'
import { useCommand } from '@/components/incidents/use-command'
import { Button } from '@/components/ui/button'
import type { BoardIncident } from '@/lib/desk/view'

type Props = {
  incident: BoardIncident
  assignment: BoardIncident['assignments'][number]
  /** Since it accepted. */
  minutes: number
  userId: string
  canRecord: boolean
}

/** A crew that accepted and has not left: how long, and a note that somebody asked. Its state stays its own. */
export function AskAgain({ incident, assignment, minutes, userId, canRecord }: Props) {
  const t = useTranslations('board.answer')
  const { state, run } = useCommand(userId, incident)
  const [isAsked, setAsked] = useState(false)
  const { stationCode, stationName, acknowledgedAt, orderedAt } = assignment

  async function ask() {
    const body = t('askNote', {
      station: `${stationCode} ${stationName}`,
      time: clockOf(new Date(acknowledgedAt ?? orderedAt)),
      minutes,
    })
    const path = `/api/v1/incidents/${incident.code}/journal`
    const answer = await run({ kind: 'note', path, body: { body } })
    if (answer?.is === 'done') setAsked(true)
  }

  return (
    <p className="pb-1 flex flex-wrap items-center gap-2 text-meta text-text-2">
      <span className="font-semibold text-text-1">{t('notDeparted', { minutes })}</span>
      {canRecord && (
        <Button size="small" busy={state.is === 'busy'} onClick={() => void ask()}>
          {t('askAgain')}
        </Button>
      )}
      <span role="status">
        {state.is === 'idle' && isAsked && t('asked')}
        {state.is === 'waiting' && t('askWaiting')}
        {state.is === 'refused' && t('askRefused')}
      </span>
    </p>
  )
}
