'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, TextInput } from '@/components/ui/field'
import { useNow } from '@/components/ui/now'
import type { DutyView } from '@/lib/desk/view'
import { parseMoment } from '@/lib/time/typed-moment'
import { DialogForm } from './dialog-form'
import type { CommandState } from './use-command'

export type NoticeBody = { doneAt?: string; channel: string; person: string; proof?: string }

type Props = {
  duty: DutyView
  state: CommandState
  onClose: () => void
  onRecord: (body: NoticeBody) => void
}

/** That an authority was told: whom, when, by what means, with what proof. */
export function NoticeDialog({ duty, state, onClose, onRecord }: Props) {
  const t = useTranslations('incident')
  const now = useNow()
  const [person, setPerson] = useState('')
  const [channel, setChannel] = useState(t('notice.phone'))
  const [when, setWhen] = useState('')
  const [proof, setProof] = useState('')
  const moment = parseMoment(when, new Date(now))
  const badTime = moment === 'unreadable' || moment === 'future'
  const unavailable =
    person.trim() === '' || channel.trim() === ''
      ? t('notice.missing')
      : badTime
        ? t('notice.badTime')
        : undefined

  return (
    <DialogForm
      title={t('notice.title')}
      description={duty.recipient}
      submit={t('notice.submit')}
      state={state}
      unavailable={unavailable}
      onClose={onClose}
      onSubmit={() =>
        onRecord({
          person,
          channel,
          ...(moment instanceof Date ? { doneAt: moment.toISOString() } : {}),
          ...(proof.trim() ? { proof } : {}),
        })
      }
    >
      <Field id="notice-person" label={t('notice.person')}>
        <TextInput
          id="notice-person"
          value={person}
          onChange={({ target }) => setPerson(target.value)}
          maxLength={200}
        />
      </Field>
      <div className="grid gap-3 tablet:grid-cols-2">
        <Field id="notice-channel" label={t('notice.channel')}>
          <TextInput
            id="notice-channel"
            list="notice-channels"
            value={channel}
            onChange={({ target }) => setChannel(target.value)}
            maxLength={100}
          />
          <datalist id="notice-channels">
            {[t('notice.phone'), t('notice.letter'), t('notice.mail'), t('notice.radio')].map(
              (each) => (
                <option key={each} value={each} />
              ),
            )}
          </datalist>
        </Field>
        <Field
          id="notice-when"
          label={t('notice.when')}
          hint={t('notice.whenHint')}
          error={badTime ? t('notice.badTime') : undefined}
        >
          <TextInput
            id="notice-when"
            value={when}
            placeholder={t('notice.now')}
            aria-invalid={badTime ? true : undefined}
            onChange={({ target }) => setWhen(target.value)}
          />
        </Field>
      </div>
      <Field id="notice-proof" label={t('notice.proof')} hint={t('notice.proofHint')}>
        <TextInput
          id="notice-proof"
          value={proof}
          onChange={({ target }) => setProof(target.value)}
          maxLength={1000}
        />
      </Field>
    </DialogForm>
  )
}
