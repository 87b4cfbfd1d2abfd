'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, TextInput } from '@/components/ui/field'
import type { IncidentView } from '@/lib/desk/view'
import { DialogForm } from './dialog-form'
import type { CommandState } from './use-command'

type Props = {
  incident: IncidentView
  state: CommandState
  onClose: () => void
  onLink: (code: string | null) => void
}

/** Links a second report of one event to the first, or takes the link back; both reports stay. */
export function DuplicateDialog({ incident, state, onClose, onLink }: Props) {
  const t = useTranslations('incident')
  const [code, setCode] = useState('')
  const isLinked = incident.duplicateOf !== null
  return (
    <DialogForm
      title={isLinked ? t('duplicate.undo') : t('duplicate.open')}
      description={
        isLinked ? t('duplicate.of', { code: incident.duplicateOf ?? '' }) : t('duplicate.note')
      }
      submit={isLinked ? t('duplicate.undoSubmit') : t('duplicate.submit')}
      state={state}
      unavailable={!isLinked && code.trim() === '' ? t('duplicate.codeMissing') : undefined}
      onClose={onClose}
      onSubmit={() => onLink(isLinked ? null : code.trim())}
    >
      {!isLinked && (
        <Field id="duplicate-code" label={t('duplicate.code')}>
          <TextInput
            id="duplicate-code"
            value={code}
            placeholder={t('duplicate.example')}
            onChange={({ target }) => setCode(target.value)}
            maxLength={60}
          />
        </Field>
      )}
    </DialogForm>
  )
}
