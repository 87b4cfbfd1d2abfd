'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, TextInput } from '@/components/ui/field'
import { useNow } from '@/components/ui/now'
import { parseMoment } from '@/lib/time/typed-moment'
import { DialogForm } from './dialog-form'
import type { CommandState } from './use-command'

type Props = {
  state: CommandState
  onClose: () => void
  onApprove: (body: { by: string; via: string; at?: string }) => void
}

/** An approval given by telephone or on paper, recorded for whoever gave it. */
export function ApproveDialog({ state, onClose, onApprove }: Props) {
  const t = useTranslations('incident')
  const now = useNow()
  const [by, setBy] = useState('')
  const [via, setVia] = useState(t('approval.phone'))
  const [when, setWhen] = useState('')
  const moment = parseMoment(when, new Date(now))
  const badTime = moment === 'unreadable' || moment === 'future'
  const unavailable = badTime
    ? t('notice.badTime')
    : by.trim() === '' || via.trim() === ''
      ? t('approval.whoMissing')
      : undefined

  return (
    <DialogForm
      title={t('approval.title')}
      description={t('approval.note')}
      submit={t('approval.submit')}
      state={state}
      unavailable={unavailable}
      onClose={onClose}
      onSubmit={() =>
        onApprove({ by, via, ...(moment instanceof Date ? { at: moment.toISOString() } : {}) })
      }
    >
      <Field id="approve-by" label={t('approval.by')}>
        <TextInput id="approve-by" value={by} onChange={({ target }) => setBy(target.value)} />
      </Field>
      <Field id="approve-via" label={t('approval.via')} hint={t('approval.viaHint')}>
        <TextInput id="approve-via" value={via} onChange={({ target }) => setVia(target.value)} />
      </Field>
      <Field
        id="approve-when"
        label={t('approval.when')}
        hint={t('notice.whenHint')}
        error={badTime ? t('notice.badTime') : undefined}
      >
        <TextInput
          id="approve-when"
          value={when}
          placeholder={t('notice.now')}
          onChange={({ target }) => setWhen(target.value)}
        />
      </Field>
    </DialogForm>
  )
}
