'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clockOf } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { elapsed } from '@/components/ui/elapsed'
import { useNow } from '@/components/ui/now'
import type { BoardIncident } from '@/lib/desk/view'
import { vietnamParts } from '@/lib/time/vietnam'
import { usePlaceWords } from './place-words'

type Props = {
  incident: BoardIncident
  assignment: BoardIncident['assignments'][number]
  /** null = the data have none */
  phone: string | null
}

/** The order has not been answered and half its time is gone: call the station, or send it the order as text. */
export function SecondChannel({ incident, assignment, phone }: Props) {
  const t = useTranslations('board.answer')
  const now = useNow()
  const message = useMessage(incident, assignment)
  const [copied, setCopied] = useState<boolean | null>(null)
  const due = Date.parse(assignment.ackDueAt)
  const left = elapsed(now, due)

  async function copy() {
    // No clipboard outside a secure address, and the browser may refuse it.
    const done = await Promise.resolve(navigator.clipboard?.writeText(message).then(() => true))
    return done === true
  }

  return (
    <div className="pb-1 text-meta text-text-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {due > now && <span>{t('left', { time: `${left.minutes}:${left.seconds}` })}</span>}
        {phone ? (
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="text-accent underline">
            {t('call', { phone })}
          </a>
        ) : (
          <span className="text-text-3">{t('noPhone')}</span>
        )}
        <Button size="small" onClick={() => void copy().then(setCopied, () => setCopied(false))}>
          {t('copy')}
        </Button>
      </p>
      {copied !== null && <p role="status">{copied ? t('copied') : t('notCopied')}</p>}
      {copied === false && (
        <textarea
          readOnly
          rows={4}
          aria-label={t('copy')}
          value={message}
          onFocus={(event) => event.currentTarget.select()}
          className="mt-1 w-full rounded-control border border-line-3 bg-bg-1 px-2 py-1 text-text-1"
        />
      )}
    </div>
  )
}

/** The order for Zalo or SMS: which, where, what and until when. Nothing that only the desk may know. */
function useMessage(
  { code, hazard, title, isDrill, place, position }: BoardIncident,
  order: Order,
) {
  const t = useTranslations('board.answer')
  const say = usePlaceWords()
  const due = new Date(order.ackDueAt)
  const { year, month, day } = vietnamParts(due)
  return t('message', {
    drill: isDrill ? 'yes' : 'no',
    code,
    station: `${order.stationCode} ${order.stationName}`,
    hazard,
    title,
    place: say(place),
    position: position ? ` (${position.lat.toFixed(5)}, ${position.lng.toFixed(5)})` : '',
    time: clockOf(due),
    date: `${day}/${month}/${year}`,
  })
}

type Order = Props['assignment']
