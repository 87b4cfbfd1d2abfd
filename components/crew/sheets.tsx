'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, TextArea } from '@/components/ui/field'
import type { AssignmentView } from '@/lib/desk/view'
import type { Hazard } from '@/lib/hazards/hazard'
import { ConsumedFields, readConsumed } from './consumed-fields'
import { firstChoice, toldOf } from './readiness'
import { ReadinessFields } from './readiness-fields'
import type { StepOptions } from './use-steps'

const REASONS = ['crew', 'vehicle', 'road', 'busy'] as const

type DeclineProps = { busy: boolean; onBack: () => void; onSend: (reason: string) => void }

/** Why the station cannot go: one tap for the usual reasons, words for the rest. */
export function DeclineSheet({ busy, onBack, onSend }: DeclineProps) {
  const t = useTranslations('crew')
  const [reason, setReason] = useState('')
  return (
    <Sheet
      title={t('declineTitle')}
      busy={busy}
      send={t('declineSend')}
      unavailable={reason.trim() === '' ? t('declineReason') : undefined}
      onBack={onBack}
      onSend={() => onSend(reason.trim())}
    >
      <div className="flex flex-wrap gap-2">
        {REASONS.map((each) => (
          <Button
            key={each}
            size="input"
            className="h-12!"
            onClick={() => setReason(t(`declineReasons.${each}`))}
          >
            {t(`declineReasons.${each}`)}
          </Button>
        ))}
      </div>
      <Field id="decline-reason" label={t('declineReason')}>
        <TextArea
          id="decline-reason"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          maxLength={1000}
        />
      </Field>
    </Sheet>
  )
}

type ReturnProps = {
  assignment: AssignmentView
  hazard: Hazard
  /** Told to the desk, or by this phone alone. */
  hasArrived: boolean
  busy: boolean
  onBack: () => void
  onSend: (options: StepOptions) => void
}

/** Home again: what is gone from what was brought leaves the stock, and whether the station can go again. */
export function ReturnSheet({ assignment, hazard, hasArrived, busy, onBack, onSend }: ReturnProps) {
  const t = useTranslations('crew')
  const [used, setUsed] = useState<Record<string, string>>({})
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState(() => firstChoice(hazard, hasArrived))
  const consumed = readConsumed(assignment.brings, used)
  const readiness = toldOf(chosen)
  return (
    <Sheet
      title={t('returnTitle')}
      busy={busy}
      send={t('returnSend')}
      unavailable={
        consumed === null
          ? t('consumed.title')
          : readiness === null
            ? t(chosen.choice === null ? 'readiness.missing' : 'readiness.causeMissing')
            : undefined
      }
      onBack={onBack}
      onSend={() =>
        onSend({
          ...(consumed && consumed.length > 0 ? { consumed } : {}),
          ...(readiness ? { readiness } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        })
      }
    >
      <ReadinessFields chosen={chosen} onChosen={setChosen} />
      <ConsumedFields brings={assignment.brings} used={used} onUsed={setUsed} />
      <Field id="return-note" label={t('returnNote')}>
        <TextArea
          id="return-note"
          value={note}
          onChange={({ target }) => setNote(target.value)}
          maxLength={2000}
        />
      </Field>
    </Sheet>
  )
}

type SheetProps = {
  title: string
  send: string
  busy: boolean
  unavailable: string | undefined
  onBack: () => void
  onSend: () => void
  children: ReactNode
}

/** A question that takes the whole phone, its answer at the thumb. */
export function Sheet({ title, send, busy, unavailable, onBack, onSend, children }: SheetProps) {
  const t = useTranslations('crew')
  return (
    <section aria-label={title} className="flex flex-1 flex-col">
      <div className="flex-1 space-y-4 px-4 py-4">
        <h1 className="text-title">{title}</h1>
        {children}
      </div>
      <div className="sticky bottom-0 flex gap-3 border-t bg-bg-1 px-4 pt-3 pb-5">
        <Button size="phone" className="min-h-[68px] w-[124px] text-row!" onClick={onBack}>
          {t('back')}
        </Button>
        <Button
          tone="main"
          size="phone"
          className="min-h-[68px] flex-1 whitespace-normal! text-section"
          busy={busy}
          unavailable={unavailable}
          onClick={onSend}
        >
          {send}
        </Button>
      </div>
    </section>
  )
}
