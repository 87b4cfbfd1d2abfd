'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, Select, TextArea } from '@/components/ui/field'
import type { IncidentView } from '@/lib/desk/view'
import { SCHEME_LEVELS, SCHEMES, type Scheme } from '@/lib/rules/rule'
import { DialogForm } from './dialog-form'
import { levelName } from './level-name'
import { reasonText } from './level-reason'
import type { CommandState } from './use-command'

type Props = {
  incident: IncidentView
  state: CommandState
  onClose: () => void
  onSet: (scheme: Scheme, level: string, reason: string) => void
}

/** A person sets the level and says why; what the rules suggest stands beside it. */
export function LevelDialog({ incident, state, onClose, onSet }: Props) {
  const t = useTranslations('incident')
  const r = useTranslations('rules')
  const [scheme, setScheme] = useState<Scheme>(
    incident.classifications[0]?.scheme ?? 'civil-defence',
  )
  const current = incident.classifications.find((row) => row.scheme === scheme)
  const levels: readonly string[] = SCHEME_LEVELS[scheme]
  const [level, setLevel] = useState(current?.level ?? levels[0] ?? '')
  const [reason, setReason] = useState('')
  const choose = (next: Scheme) => {
    setScheme(next)
    setLevel(
      incident.classifications.find((row) => row.scheme === next)?.level ?? SCHEME_LEVELS[next][0],
    )
  }

  return (
    <DialogForm
      title={t('levels.set')}
      description={current ? reasonText(r, current) : t('levels.noSuggestion')}
      submit={t('levels.submit')}
      state={state}
      unavailable={reason.trim() === '' ? t('levels.reasonMissing') : undefined}
      onClose={onClose}
      onSubmit={() => onSet(scheme, level, reason)}
    >
      <Field id="level-scheme" label={t('levels.scheme')}>
        <Select
          id="level-scheme"
          value={scheme}
          onChange={({ target }) =>
            choose(SCHEMES.find((known) => known === target.value) ?? scheme)
          }
        >
          {SCHEMES.map((each) => (
            <option key={each} value={each}>
              {r(`scheme.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="level-level" label={t('levels.level')}>
        <Select id="level-level" value={level} onChange={({ target }) => setLevel(target.value)}>
          {levels.map((each) => (
            <option key={each} value={each}>
              {levelName(r, scheme, each)}
              {each === current?.suggested ? ` · ${t('levels.suggested')}` : ''}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="level-reason" label={t('reason')}>
        <TextArea
          id="level-reason"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
    </DialogForm>
  )
}
