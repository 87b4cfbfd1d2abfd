'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, startTransition, useActionState, useState } from 'react'
import type { FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { describedBy, Field, Select, TextInput } from '@/components/ui/field'
import type { StationView } from '@/lib/desk/view'
import { READINESS, READINESS_CAUSES, type Readiness } from '@/lib/stations/station'

type Props = {
  station: Pick<StationView, 'code' | 'readiness' | 'readinessCause' | 'readinessReason'>
  action: FormAction
}

/** How ready the station is, as it told the desk: quiet until it is opened; what is not ready says why. */
export function ReadinessForm({ station, action }: Props) {
  const t = useTranslations('stations.readiness')
  const words = useTranslations('words')
  const [state, submit, isPending] = useActionState(action, { status: 'idle' })
  const [readiness, setReadiness] = useState<Readiness>(station.readiness)
  const failed = state.status === 'failed' ? state : null
  const errorOf = (field: string) => failed?.errors[field]?.join(' ')
  const typed = failed?.values

  /** Sent by hand: a form that its action resets would lose what was chosen. */
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (!isPending) startTransition(() => submit(form))
  }

  return (
    <details className="border-b px-6 py-2" open={failed ? true : undefined}>
      <summary className="min-h-6 w-fit cursor-pointer text-body text-accent">{t('title')}</summary>
      <form
        action={submit}
        onSubmit={send}
        noValidate
        className="flex flex-wrap items-start gap-x-3 gap-y-2 py-2"
      >
        <input type="hidden" name="code" value={station.code} />
        <Field id="readiness-state" label={t('state')} className="w-40">
          <Select
            id="readiness-state"
            name="state"
            value={readiness}
            onChange={({ target }) =>
              setReadiness(READINESS.find((each) => each === target.value) ?? readiness)
            }
          >
            {READINESS.map((each) => (
              <option key={each} value={each}>
                {words(`readiness.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        {readiness !== 'ready' && (
          <Field id="readiness-cause" label={t('cause')} error={errorOf('cause')} className="w-48">
            <Select
              id="readiness-cause"
              name="cause"
              defaultValue={typed?.cause ?? station.readinessCause ?? ''}
              aria-invalid={errorOf('cause') !== undefined || undefined}
              aria-describedby={describedBy('readiness-cause', { error: errorOf('cause') })}
            >
              <option value="">{t('causeChoose')}</option>
              {READINESS_CAUSES.map((each) => (
                <option key={each} value={each}>
                  {words(`readinessCause.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field
          id="readiness-reason"
          label={t('reason')}
          aside={t('optional')}
          error={errorOf('reason')}
          className="min-w-48 flex-1"
        >
          <TextInput
            id="readiness-reason"
            name="reason"
            maxLength={500}
            defaultValue={typed?.reason ?? ''}
          />
        </Field>
        <Button type="submit" size="input" busy={isPending} className="mt-[22px]">
          {isPending ? t('busy') : t('submit')}
        </Button>
      </form>
      <p className="pb-1 text-meta text-text-3">{t('note')}</p>
      {failed && (
        <Callout tone="error" icon={CircleAlert} title={failed.title} live className="mb-2" />
      )}
    </details>
  )
}
