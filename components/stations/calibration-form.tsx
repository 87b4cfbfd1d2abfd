'use client'

import { useQueryClient } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { type ApiFailure, postJson } from '@/components/live/fetch-json'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { describedBy, Field, TextInput } from '@/components/ui/field'
import type { RoadClass } from '@/lib/travel/policy'
import { type Calibration, pathOf } from './calibration-answer'

/** "1,0" and "1,25": a factor is told with its decimals. */
export const FACTOR_DIGITS = { minimumFractionDigits: 1, maximumFractionDigits: 2 } as const

/** The suggestion as it was seen, or the factor to end. */
export type FactorAsked =
  | { act: 'accept'; roadClass: RoadClass; factor: number; trips: number }
  | { act: 'end'; roadClass: RoadClass; factor: number }

type Props = { stationCode: string; asked: FactorAsked; onClose: () => void }

/** Why a factor is accepted or ended: asked each time, since the journal keeps it. */
export function FactorForm({ stationCode, asked, onClose }: Props) {
  const t = useTranslations('stations.calibration')
  const words = useTranslations('words')
  const format = useFormatter()
  const client = useQueryClient()
  const id = useId()
  // One key as long as the form is open: a lost reply never accepts twice.
  const [key] = useState(() => uuid())
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const factor = format.number(asked.factor, FACTOR_DIGITS)
  const about = ['stations', stationCode, 'calibration']

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    if (reason.trim() === '') return setError(t('reasonMissing'))
    setBusy(true)
    const { act, ...seen } = asked
    const body = act === 'accept' ? { ...seen, reason } : { roadClass: asked.roadClass, reason }
    const answer = await postJson<Calibration>(`${pathOf(stationCode)}/${act}`, body, key)
    setBusy(false)
    if (answer.ok) {
      client.setQueryData(about, answer.body)
      return onClose()
    }
    setRefused(sentenceOf(answer) ?? t(answer.status === 0 ? 'unreachable' : 'refused'))
    await client.invalidateQueries({ queryKey: about })
  }

  return (
    <form noValidate onSubmit={submit} className="mt-3 max-w-xl border-l-2 pl-3">
      <p className="text-body font-semibold">
        {words(`roadClass.${asked.roadClass}`)}:{' '}
        {t(asked.act === 'accept' ? 'apply' : 'end', { factor })}
      </p>
      <Field id={id} label={t('reason')} hint={t('reasonHint')} error={error} className="mt-2">
        <TextInput
          id={id}
          autoFocus
          value={reason}
          maxLength={1000}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, { hint: true, error })}
          onChange={(event) => {
            setReason(event.target.value)
            setError(undefined)
          }}
        />
      </Field>
      {refused && <Callout tone="error" icon={CircleAlert} title={refused} live className="mt-2" />}
      <div className="mt-2 flex gap-2">
        <Button type="submit" busy={isBusy}>
          {isBusy ? t('busy') : t(asked.act === 'accept' ? 'apply' : 'end', { factor })}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

/** A problem document has its sentence in the reader's language. */
function sentenceOf({ body }: ApiFailure): string | null {
  const isProblem = typeof body === 'object' && body !== null && 'title' in body
  return isProblem && typeof body.title === 'string' ? body.title : null
}
