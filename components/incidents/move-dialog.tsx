'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, TextArea } from '@/components/ui/field'
import type { IncidentView } from '@/lib/desk/view'
import { nextStatuses, type Status } from '@/lib/incidents/incident'
import { DialogForm } from './dialog-form'
import { needsReason } from './stages'
import type { CommandState } from './use-command'

type Props = {
  incident: IncidentView
  state: CommandState
  onClose: () => void
  onMove: (to: Status, reason: string) => void
}

/** The moves that are not simply the next stage: back, out, or to the end; they say why. */
export function MoveDialog({ incident, state, onClose, onMove }: Props) {
  const t = useTranslations('incident')
  const w = useTranslations('words')
  const moves = nextStatuses(incident.status)
  const [to, setTo] = useState<Status | null>(
    moves.find((move) => needsReason(incident.status, move)) ?? moves[0] ?? null,
  )
  const [reason, setReason] = useState('')
  const missing = to === null || (needsReason(incident.status, to) && reason.trim() === '')

  return (
    <DialogForm
      title={t('move.title')}
      description={t('move.from', { status: w(`status.${incident.status}`) })}
      submit={t('move.submit')}
      state={state}
      unavailable={missing ? t('move.reasonMissing') : undefined}
      onClose={onClose}
      onSubmit={() => to && onMove(to, reason)}
    >
      <fieldset>
        <legend className="mb-1 text-body text-text-2">{t('move.to')}</legend>
        {moves.map((move) => (
          <label key={move} className="flex min-h-8 items-center gap-2 text-row font-normal">
            <input
              type="radio"
              name="move"
              checked={move === to}
              onChange={() => setTo(move)}
              className="size-4 accent-accent"
            />
            {w(`status.${move}`)}
          </label>
        ))}
      </fieldset>
      <Field id="move-reason" label={t('reason')}>
        <TextArea
          id="move-reason"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
    </DialogForm>
  )
}
