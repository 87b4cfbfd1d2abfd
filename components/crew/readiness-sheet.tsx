'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Callout } from '@/components/ui/callout'
import { Field, TextArea } from '@/components/ui/field'
import type { StationReadiness } from '@/lib/desk/view'
import {
  READINESS,
  READINESS_CAUSES,
  type Readiness,
  type ReadinessCause,
} from '@/lib/stations/station'
import { BigChoice } from './readiness-fields'
import { Sheet } from './sheets'
import { useReadiness } from './use-readiness'

type Props = {
  station: { code: string; name: string }
  current: StationReadiness
  userId: string
  onClose: () => void
}

/** How ready the station is, outside any order; what keeps it from going is said with it. */
export function ReadinessSheet({ station, current, userId, onClose }: Props) {
  const t = useTranslations('crew')
  const w = useTranslations('words')
  const { isBusy, refusal, tell } = useReadiness(userId, station)
  const [state, setState] = useState<Readiness>(current.readiness)
  const [cause, setCause] = useState<ReadinessCause | null>(current.readinessCause)
  const [reason, setReason] = useState('')
  const isMissing = state !== 'ready' && cause === null

  const send = async () => {
    const isKept = await tell({
      state,
      ...(state !== 'ready' && cause ? { cause } : {}),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    })
    if (isKept) onClose()
  }
  return (
    <Sheet
      title={t('readiness.title')}
      send={t('readiness.send')}
      busy={isBusy}
      unavailable={isMissing ? t('readiness.causeMissing') : undefined}
      onBack={onClose}
      onSend={send}
    >
      <BigChoice
        legend={t('readiness.now')}
        name="state"
        options={READINESS.map((value) => ({ value, label: w(`readiness.${value}`) }))}
        value={state}
        onChange={setState}
      />
      {state !== 'ready' && (
        <BigChoice
          legend={t('readiness.cause')}
          name="cause"
          options={READINESS_CAUSES.map((value) => ({
            value,
            label: w(`readinessCause.${value}`),
          }))}
          value={cause}
          onChange={setCause}
          columns
        />
      )}
      <Field id="readiness-reason" label={t('readiness.reason')}>
        <TextArea
          id="readiness-reason"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          maxLength={500}
        />
      </Field>
      {refusal && (
        <Callout tone="error" title={t('readiness.refused')} live>
          {refusal.title}
        </Callout>
      )}
    </Sheet>
  )
}
