'use client'

import { LocateFixed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clockOf } from '@/components/dispatch/words'
import { write } from '@/components/outbox/send'
import { Button } from '@/components/ui/button'
import type { AssignmentView } from '@/lib/desk/view'

type Props = { assignment: AssignmentView; title: string; userId: string }

/** The phone may look for a satellite this long before it gives up, ms. */
const TIMEOUT_MS = 20_000

/** Told once by a tap, which is the consent; nothing is followed. */
export function TellPosition({ assignment, title, userId }: Props) {
  const t = useTranslations('crew.position')
  const [state, setState] = useState<'idle' | 'looking' | 'failed' | 'waiting' | { at: Date }>(
    'idle',
  )

  const tell = () => {
    if (!navigator.geolocation) return setState('failed')
    setState('looking')
    navigator.geolocation.getCurrentPosition(
      async ({ coords, timestamp }) => {
        const at = new Date(timestamp)
        const answer = await write({
          author: userId,
          about: assignment.id,
          kind: 'step',
          path: `/api/v1/assignments/${assignment.id}/position`,
          body: {
            position: { lat: coords.latitude, lng: coords.longitude },
            accuracyM: Math.round(coords.accuracy),
            at: at.toISOString(),
          },
          title,
        })
        setState(answer.is === 'done' ? { at } : answer.is === 'waiting' ? 'waiting' : 'failed')
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: 60_000 },
    )
  }
  return (
    <div className="flex items-center gap-3">
      <Button size="input" className="h-12!" busy={state === 'looking'} onClick={tell}>
        <LocateFixed size={18} aria-hidden />
        {t('tell')}
      </Button>
      <p role="status" className="text-body text-text-2">
        {typeof state === 'object' ? t('told', { time: clockOf(state.at) }) : t(state)}
      </p>
    </div>
  )
}
