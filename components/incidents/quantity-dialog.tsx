'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type DraftQuantity, readAmounts } from '@/components/intake/body'
import { UNITS_FOR } from '@/components/intake/draft'
import { Field, Select, TextInput } from '@/components/ui/field'
import type { IncidentView } from '@/lib/desk/view'
import { QUANTITY_KINDS, type QuantityKind, UNITS, type Unit } from '@/lib/quantities/quantity'
import { DialogForm } from './dialog-form'
import type { CommandState } from './use-command'

export type QuantityBody = DraftQuantity & { source?: string }

type Props = {
  incident: IncidentView
  state: CommandState
  onClose: () => void
  onAdd: (body: QuantityBody) => void
}

/** Another figure from another source; the ones before it stay. */
export function QuantityDialog({ incident, state, onClose, onAdd }: Props) {
  const t = useTranslations('incident')
  const i = useTranslations('intake')
  const w = useTranslations('words')
  const usual = UNITS_FOR[incident.hazard]
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [unit, setUnit] = useState<Unit>(usual[0] ?? 'm3')
  const [kind, setKind] = useState<QuantityKind>('released')
  const [source, setSource] = useState('')
  const { amount, faults } = readAmounts(from, to)
  const fault = faults.from ?? faults.to

  return (
    <DialogForm
      title={t('quantities.add')}
      submit={t('quantities.submit')}
      state={state}
      unavailable={
        amount === null
          ? fault
            ? i(`errors.${fault}`, { max: 0 })
            : t('quantities.amountMissing')
          : undefined
      }
      onClose={onClose}
      onSubmit={() =>
        amount && onAdd({ ...amount, unit, kind, ...(source.trim() ? { source } : {}) })
      }
    >
      <div className="grid grid-cols-3 gap-3">
        <Field id="quantity-from" label={i('quantity.label')}>
          <TextInput
            id="quantity-from"
            inputMode="decimal"
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        </Field>
        <Field
          id="quantity-to"
          label={i('quantity.to')}
          error={fault ? i(`errors.${fault}`, { max: 0 }) : undefined}
        >
          <TextInput
            id="quantity-to"
            inputMode="decimal"
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
        </Field>
        <Field id="quantity-unit" label={i('quantity.unit')}>
          <Select
            id="quantity-unit"
            value={unit}
            onChange={({ target }) =>
              setUnit(UNITS.find((known) => known === target.value) ?? unit)
            }
          >
            {[...new Set([...usual, ...UNITS])].map((each) => (
              <option key={each} value={each}>
                {w(`unit.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field id="quantity-kind" label={i('kind.label')}>
        <Select
          id="quantity-kind"
          value={kind}
          onChange={({ target }) =>
            setKind(QUANTITY_KINDS.find((known) => known === target.value) ?? kind)
          }
        >
          {QUANTITY_KINDS.map((each) => (
            <option key={each} value={each}>
              {i(`kind.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="quantity-source" label={t('quantities.source')}>
        <TextInput
          id="quantity-source"
          value={source}
          onChange={({ target }) => setSource(target.value)}
          maxLength={300}
        />
      </Field>
    </DialogForm>
  )
}
