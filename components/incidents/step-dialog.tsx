'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConsumedFields, readConsumed } from '@/components/crew/consumed-fields'
import { Field, TextArea, TextInput } from '@/components/ui/field'
import { useNow } from '@/components/ui/now'
import type { Step } from '@/lib/assignments/assignment'
import type { AssignmentView } from '@/lib/desk/view'
import { parseMoment } from '@/lib/time/typed-moment'
import { DialogForm } from './dialog-form'
import type { CommandState } from './use-command'

export type StepBody = {
  at?: string
  reason?: string
  note?: string
  consumed?: { capability: string; quantity: number }[]
}

type Props = {
  assignment: AssignmentView
  step: Step
  state: CommandState
  onClose: () => void
  onStep: (body: StepBody) => void
}

/** A step the station told by phone or radio, recorded for it: when it was, why, and what was used up. */
export function StepDialog({ assignment, step, state, onClose, onStep }: Props) {
  const t = useTranslations('incident')
  const now = useNow()
  const [when, setWhen] = useState('')
  const [words, setWords] = useState('')
  const [used, setUsed] = useState<Record<string, string>>({})
  const moment = parseMoment(when, new Date(now))
  const badTime = moment === 'unreadable' || moment === 'future'
  const isEnding = step === 'decline' || step === 'cancel'
  const consumed = readConsumed(assignment.brings, used)
  const unavailable = badTime
    ? t('notice.badTime')
    : step === 'decline' && words.trim() === ''
      ? t('move.reasonMissing')
      : step === 'return' && consumed === null
        ? t('step.badAmount')
        : undefined

  return (
    <DialogForm
      title={t('step.title', {
        station: `${assignment.stationCode} ${assignment.stationName}`,
        step: t(`step.${step}`).toLocaleLowerCase('vi'),
      })}
      description={t('step.note')}
      submit={t('step.submit')}
      state={state}
      unavailable={unavailable}
      onClose={onClose}
      onSubmit={() =>
        onStep({
          ...(moment instanceof Date ? { at: moment.toISOString() } : {}),
          ...(words.trim() ? { [isEnding ? 'reason' : 'note']: words } : {}),
          ...(step === 'return' && consumed && consumed.length > 0 ? { consumed } : {}),
        })
      }
    >
      <Field
        id="step-when"
        label={t('step.when')}
        hint={t('notice.whenHint')}
        error={badTime ? t('notice.badTime') : undefined}
      >
        <TextInput
          id="step-when"
          value={when}
          placeholder={t('notice.now')}
          onChange={({ target }) => setWhen(target.value)}
        />
      </Field>
      {step === 'return' && (
        <ConsumedFields brings={assignment.brings} used={used} onUsed={setUsed} />
      )}
      <Field id="step-words" label={isEnding ? t('reason') : t('step.words')}>
        <TextArea id="step-words" value={words} onChange={({ target }) => setWords(target.value)} />
      </Field>
    </DialogForm>
  )
}
