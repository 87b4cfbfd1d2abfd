'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConsumedFields, readConsumed } from '@/components/crew/consumed-fields'
import { firstChoice, type ToldReadiness, toldOf } from '@/components/crew/readiness'
import { ReadinessFields } from '@/components/crew/readiness-fields'
import { Field, TextArea, TextInput } from '@/components/ui/field'
import { useNow } from '@/components/ui/now'
import type { Step } from '@/lib/assignments/assignment'
import type { AssignmentView, IncidentView } from '@/lib/desk/view'
import { parseMoment } from '@/lib/time/typed-moment'
import { DialogForm } from './dialog-form'
import type { CommandState } from './use-command'

export type StepBody = {
  at?: string
  reason?: string
  note?: string
  consumed?: { capability: string; quantity: number }[]
  readiness?: ToldReadiness
}

type Props = {
  assignment: AssignmentView
  step: Step
  state: CommandState
  onClose: () => void
  onStep: (body: StepBody) => void
}

/**
 * A step the station told by phone or radio, recorded for it: when it was, why, what was used up, and whether
 * the station can go again.
 */
export function StepDialog({ assignment, step, state, onClose, onStep }: Props) {
  const t = useTranslations('incident')
  const c = useTranslations('crew.readiness')
  const now = useNow()
  const [when, setWhen] = useState('')
  const [words, setWords] = useState('')
  const [used, setUsed] = useState<Record<string, string>>({})
  const hazard = useHazardOf(assignment.incidentCode)
  const [chosen, setChosen] = useState(() => firstChoice(hazard, assignment.arrivedAt !== null))
  const readiness = toldOf(chosen)
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
        : step === 'return' && readiness === null
          ? c(chosen.choice === null ? 'missing' : 'causeMissing')
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
          ...(step === 'return' && readiness ? { readiness } : {}),
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
        <>
          <ReadinessFields chosen={chosen} onChosen={setChosen} />
          <ConsumedFields brings={assignment.brings} used={used} onUsed={setUsed} />
        </>
      )}
      <Field id="step-words" label={isEnding ? t('reason') : t('step.words')}>
        <TextArea id="step-words" value={words} onChange={({ target }) => setWords(target.value)} />
      </Field>
    </DialogForm>
  )
}

/** Of the incident whose page this is; null where it is not held here, and then nothing is presumed. */
function useHazardOf(incidentCode: string) {
  const incident = useQueryClient().getQueryData<IncidentView>(['incident', incidentCode])
  return incident?.hazard ?? null
}
