'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, TextInput } from '@/components/ui/field'
import { useNow } from '@/components/ui/now'
import type { AssignmentView } from '@/lib/desk/view'
import { parseMoment } from '@/lib/time/typed-moment'
import { DialogForm } from './dialog-form'
import type { CommandState } from './use-command'

type Props = {
  assignment: AssignmentView
  state: CommandState
  onClose: () => void
  onTell: (body: { place: string; at?: string }) => void
}

/** Where a team said it is, in words that name a place or in coordinates: from there it may be turned round. */
export function PositionDialog({ assignment, state, onClose, onTell }: Props) {
  const t = useTranslations('incident')
  const now = useNow()
  const [place, setPlace] = useState('')
  const [when, setWhen] = useState('')
  const moment = parseMoment(when, new Date(now))
  const badTime = moment === 'unreadable' || moment === 'future'
  return (
    <DialogForm
      title={t('position.title', {
        station: `${assignment.stationCode} ${assignment.stationName}`,
      })}
      description={t('position.note')}
      submit={t('position.submit')}
      state={state}
      unavailable={
        place.trim() === '' ? t('position.missing') : badTime ? t('notice.badTime') : undefined
      }
      onClose={onClose}
      onSubmit={() =>
        onTell({
          place: place.trim(),
          ...(moment instanceof Date ? { at: moment.toISOString() } : {}),
        })
      }
    >
      <Field id="position-place" label={t('position.place')} hint={t('position.hint')}>
        <TextInput
          id="position-place"
          value={place}
          onChange={({ target }) => setPlace(target.value)}
          maxLength={300}
        />
      </Field>
      <Field
        id="position-when"
        label={t('step.when')}
        hint={t('notice.whenHint')}
        error={badTime ? t('notice.badTime') : undefined}
      >
        <TextInput
          id="position-when"
          value={when}
          placeholder={t('notice.now')}
          onChange={({ target }) => setWhen(target.value)}
        />
      </Field>
    </DialogForm>
  )
}
