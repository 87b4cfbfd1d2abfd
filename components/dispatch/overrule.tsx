'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { type Overrulable, overrulable } from '@/lib/dispatch/named'
import type { PassedOver } from '@/lib/dispatch/recommendation'

/** Sends a station that was passed over: with those chosen, or alone. */
export type Overruling = (
  stationCode: string,
  how: { isForced: boolean; reason: string; isAlone: boolean },
) => void

type Props = { station: PassedOver; onOverrule: Overruling }

/** A person may know better: what spoke against it stays in the decision, beside the reason given here. */
export function Overrule({ station, onOverrule }: Props) {
  const t = useTranslations('dispatch.overrule')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const how: Overrulable | null = overrulable(station.reasons)
  if (how === null) return null
  const { stationCode } = station
  const unavailable = reason.trim() === '' ? t('reasonMissing') : undefined
  const send = (isAlone: boolean) =>
    onOverrule(stationCode, { isForced: how === 'by-force', reason: reason.trim(), isAlone })
  if (!isOpen)
    return (
      <button
        type="button"
        className="min-h-6 text-meta text-accent underline underline-offset-2 hover:text-accent-hi"
        onClick={() => setOpen(true)}
      >
        {t('open')}
        <span className="sr-only"> {stationCode}</span>
      </button>
    )
  return (
    <div className="mt-1 space-y-1.5">
      <TextInput
        id={id}
        aria-label={t('reason', { station: stationCode })}
        placeholder={t('reason', { station: stationCode })}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={1000}
      />
      <div className="flex flex-wrap gap-1.5">
        <Button size="small" unavailable={unavailable} onClick={() => send(false)}>
          {t('along')}
        </Button>
        <Button size="small" unavailable={unavailable} onClick={() => send(true)}>
          {t('alone')}
        </Button>
        <Button size="small" tone="quiet" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
