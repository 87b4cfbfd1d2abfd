'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { describedBy, Field, Select, TextArea, TextInput } from '@/components/ui/field'
import {
  SUPPORT_ANSWERS,
  type SupportAnswer,
  type SupportRequest,
} from '@/lib/assignments/support-answer'
import { DialogForm } from './dialog-form'
import type { CommandState } from './use-command'

export type AnswerBody = {
  answer: SupportAnswer
  person: string
  channel: string
  proof?: string
  note?: string
  arrivesAt?: string
  corrects?: string
}

type Props = {
  request: SupportRequest
  state: CommandState
  onClose: () => void
  onAnswer: (body: AnswerBody) => void
}

/** What the force said: whether it comes, who said so and how, with what proof. */
export function AnswerDialog({ request, state, onClose, onAnswer }: Props) {
  const t = useTranslations('incident.support')
  const n = useTranslations('incident.notice')
  const [answer, setAnswer] = useState<SupportAnswer>(request.answer ?? 'coming')
  const [person, setPerson] = useState('')
  const [channel, setChannel] = useState(n('phone'))
  const [proof, setProof] = useState('')
  const [arrives, setArrives] = useState('')
  const [words, setWords] = useState('')
  const isMissing = person.trim() === '' || channel.trim() === ''
  const comes = answer !== 'declined'

  return (
    <DialogForm
      title={t(request.answer ? 'correct' : 'record')}
      description={request.answer ? `${request.name}. ${t('correcting')}` : request.name}
      submit={t(request.answer ? 'correct' : 'record')}
      state={state}
      unavailable={isMissing ? t('missing') : undefined}
      onClose={onClose}
      onSubmit={() =>
        onAnswer({
          answer,
          person,
          channel,
          ...(proof.trim() ? { proof } : {}),
          ...(words.trim() ? { note: words } : {}),
          // The field holds a time of the Vietnamese clock without its offset.
          ...(comes && arrives ? { arrivesAt: `${arrives}:00+07:00` } : {}),
          ...(request.answeredAt ? { corrects: request.answeredAt } : {}),
        })
      }
    >
      <Field id="support-answer" label={t('answer')}>
        <Select
          id="support-answer"
          value={answer}
          onChange={({ target }) =>
            setAnswer(SUPPORT_ANSWERS.find((known) => known === target.value) ?? answer)
          }
        >
          {SUPPORT_ANSWERS.map((each) => (
            <option key={each} value={each}>
              {t(`answers.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-3 tablet:grid-cols-2">
        <Field id="support-person" label={t('person')}>
          <TextInput
            id="support-person"
            value={person}
            onChange={({ target }) => setPerson(target.value)}
            maxLength={200}
          />
        </Field>
        <Field id="support-channel" label={n('channel')}>
          <TextInput
            id="support-channel"
            value={channel}
            onChange={({ target }) => setChannel(target.value)}
            maxLength={100}
          />
        </Field>
      </div>
      {comes && (
        <Field id="support-arrives" label={t('arrives')} hint={t('arrivesHint')}>
          <TextInput
            id="support-arrives"
            type="datetime-local"
            value={arrives}
            aria-describedby={describedBy('support-arrives', { hint: true })}
            onChange={({ target }) => setArrives(target.value)}
          />
        </Field>
      )}
      <Field id="support-proof" label={n('proof')} hint={n('proofHint')}>
        <TextInput
          id="support-proof"
          value={proof}
          aria-describedby={describedBy('support-proof', { hint: true })}
          onChange={({ target }) => setProof(target.value)}
          maxLength={1000}
        />
      </Field>
      <Field id="support-words" label={t('words')}>
        <TextArea
          id="support-words"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Field>
    </DialogForm>
  )
}
