'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Callout } from '@/components/ui/callout'
import { describedBy, Field, Select, TextArea, TextInput } from '@/components/ui/field'
import { useNow } from '@/components/ui/now'
import type { IncidentView } from '@/lib/desk/view'
import { MEDIA, PRIORITIES } from '@/lib/incidents/incident'
import { DialogForm } from './dialog-form'
import { changedFields, type EditBody, type EditField, editBody, editDraft } from './edit-fields'
import type { CommandState } from './use-command'

type Props = {
  /** As it is now: it changes under an open form when somebody else edits. */
  incident: IncidentView
  state: CommandState
  onClose: () => void
  onSave: (body: EditBody, version: number) => void
}

/**
 * The incident's own fields. Saved only over the version it was opened with; where somebody edited in
 * between, what was typed stays, what they changed is shown, and a second press saves over it knowingly.
 */
export function EditDialog({ incident, state, onClose, onSave }: Props) {
  const t = useTranslations('incident')
  const i = useTranslations('intake')
  const w = useTranslations('words')
  const now = useNow()
  const [opened] = useState(incident)
  const [draft, setDraft] = useState(() => editDraft(incident))
  const [seen, setSeen] = useState(incident.version)
  const isStale = state.is === 'refused' && state.problem.status === 412
  const others = changedFields(editDraft(opened), editDraft(incident))
  const { body, faults } = editBody(opened, draft, new Date(now))
  const set = (field: EditField) => (value: string) =>
    setDraft((before) => ({ ...before, [field]: value }))
  const errorOf = (field: EditField) => {
    const fault = faults[field]
    return fault ? i(`errors.${fault}`, { max: 0 }) : undefined
  }
  const text = (field: EditField, mode?: 'tel' | 'numeric') => ({
    id: `edit-${field}`,
    value: draft[field],
    inputMode: mode,
    'aria-invalid': errorOf(field) ? true : undefined,
    'aria-describedby': describedBy(`edit-${field}`, { error: errorOf(field) }),
    onChange: ({ target }: { target: { value: string } }) => set(field)(target.value),
  })
  const nothing = Object.keys(body).length === 0

  return (
    <DialogForm
      title={t('edit.title', { code: incident.code })}
      submit={isStale ? t('edit.overwrite') : t('edit.submit')}
      state={isStale ? { is: 'idle' } : state}
      unavailable={
        Object.keys(faults).length > 0 ? t('edit.faults') : nothing ? t('edit.nothing') : undefined
      }
      onClose={onClose}
      onSubmit={() => {
        const version = isStale ? incident.version : seen
        setSeen(version)
        onSave(body, version)
      }}
    >
      {isStale && (
        <Callout tone="error" title={t('edit.stale')} live>
          <p>{t('edit.staleBody')}</p>
          <ul className="mt-1">
            {others.map((field) => (
              <Changed
                key={field}
                field={field}
                before={editDraft(opened)[field]}
                after={editDraft(incident)[field]}
                mine={draft[field]}
              />
            ))}
            {others.length === 0 && <li>{t('edit.staleElsewhere')}</li>}
          </ul>
        </Callout>
      )}
      <Field id="edit-summary" label={i('summary')}>
        <TextArea {...text('summary')} rows={5} />
      </Field>
      <div className="grid gap-3 tablet:grid-cols-2">
        <Field id="edit-place" label={i('place.label')} hint={t('edit.placeHint')}>
          <TextInput {...text('place')} maxLength={300} />
        </Field>
        <Field id="edit-medium" label={i('medium.label')}>
          <Select {...text('medium')}>
            {MEDIA.map((medium) => (
              <option key={medium} value={medium}>
                {w(`medium.${medium}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field id="edit-party" label={i('party')}>
          <TextInput {...text('party')} maxLength={200} />
        </Field>
        <Field id="edit-priority" label={t('edit.priority')}>
          <Select {...text('priority')}>
            {PRIORITIES.map((priority) => (
              <option key={priority} value={String(priority)}>
                {w(`priority.${priority}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field id="edit-reporterName" label={i('reporter')}>
          <TextInput {...text('reporterName')} maxLength={200} />
        </Field>
        <Field id="edit-reporterPhone" label={i('phone')}>
          <TextInput {...text('reporterPhone', 'tel')} maxLength={40} />
        </Field>
        <Field id="edit-discovered" label={i('discovered')} error={errorOf('discovered')}>
          <TextInput {...text('discovered')} placeholder={i('moment.example')} />
        </Field>
        <Field id="edit-casualties" label={i('casualties')} error={errorOf('casualties')}>
          <TextInput {...text('casualties', 'numeric')} placeholder={i('unknownIfBlank')} />
        </Field>
        <Field id="edit-releasing" label={i('releasing.label')}>
          <Select {...text('releasing')}>
            <option value="">{i('releasing.unknown')}</option>
            <option value="yes">{i('releasing.yes')}</option>
            <option value="no">{i('releasing.no')}</option>
          </Select>
        </Field>
      </div>
    </DialogForm>
  )
}

type ChangedProps = { field: EditField; before: string; after: string; mine: string }

function Changed({ field, before, after, mine }: ChangedProps) {
  const t = useTranslations('incident')
  const format = useFormatter()
  const short = (value: string) =>
    value.trim() === '' ? t('edit.blank') : value.length > 120 ? `${value.slice(0, 120)}…` : value
  return (
    <li>
      {t('edit.changed', {
        field: t(`edit.field.${field}`),
        before: short(before),
        after: short(after),
        mine: mine === before ? t('edit.untouched') : format.list([short(mine)]),
      })}
    </li>
  )
}
