'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { describedBy, Field, Select, TextInput } from '@/components/ui/field'
import { CAPABILITIES, CAPABILITY_UNIT } from '@/lib/plans/capability'
import { DialogForm } from './dialog-form'
import { type AskBody, readNeeds, typedNeeds } from './support-needs'
import type { Suggestion } from './support-suggestions'
import type { CommandState } from './use-command'

type Props = {
  suggestion: Suggestion
  state: CommandState
  onClose: () => void
  onAsk: (body: AskBody) => void
}

/** Asks a force for help: what the stations leave open is filled in, and may be changed. */
export function AskDialog({ suggestion, state, onClose, onAsk }: Props) {
  const t = useTranslations('incident.support')
  const w = useTranslations('words')
  const [typed, setTyped] = useState(() => typedNeeds(suggestion.needs))
  const needs = readNeeds(typed)
  const rest = CAPABILITIES.filter((each) => typed.every(({ capability }) => capability !== each))

  return (
    <DialogForm
      title={t('ask')}
      description={suggestion.name}
      submit={t('ask')}
      state={state}
      unavailable={needs === null ? t('badAmount') : undefined}
      onClose={onClose}
      onSubmit={() => needs && onAsk({ externalId: suggestion.externalId, needs })}
    >
      {typed.map(({ capability, quantity }, row) => {
        const id = `support-${capability}`
        const error = readNeeds([{ capability, quantity }]) === null ? t('badAmount') : undefined
        return (
          <Field
            key={capability}
            id={id}
            label={w(`capability.${capability}`)}
            aside={w(`unit.${CAPABILITY_UNIT[capability]}`)}
            error={error}
          >
            <TextInput
              id={id}
              inputMode="decimal"
              value={quantity}
              aria-invalid={error ? true : undefined}
              aria-describedby={describedBy(id, { error })}
              onChange={({ target }) =>
                setTyped(
                  typed.map((need, i) => (i === row ? { ...need, quantity: target.value } : need)),
                )
              }
            />
          </Field>
        )
      })}
      <Field id="support-add" label={t('add')} hint={t('addHint')}>
        <Select
          id="support-add"
          value=""
          aria-describedby={describedBy('support-add', { hint: true })}
          onChange={({ target }) => {
            const capability = rest.find((each) => each === target.value)
            if (capability) setTyped([...typed, { capability, quantity: '' }])
          }}
        >
          <option value="">{t('choose')}</option>
          {rest.map((each) => (
            <option key={each} value={each}>
              {w(`capability.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
    </DialogForm>
  )
}
