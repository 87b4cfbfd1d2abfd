'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { describedBy, Field, TextInput } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import type { Plan } from '@/lib/plans/plan'
import { faultsOf, type Typed, typedFrom } from './draft-fields'
import { FaultSummary } from './fault-summary'
import { NeedRow } from './need-row'

type Props = {
  plan: Plan
  /** `YYYY-MM-DD` in Viet Nam: the first day it may begin. */
  today: string
  action: FormAction
}

/** The next version, filled in from this one. What was typed stays whatever the answer is. */
export function DraftForm({ plan, today, action }: Props) {
  const t = useTranslations('plans.draft')
  const errors = useTranslations('errors')
  const plans = useTranslations('plans')
  const shell = useTranslations('shell')
  const [state, submit, isPending] = useActionState(action, { status: 'idle' })
  const [typed, setTyped] = useState<Typed>(() =>
    typedFrom(plan, today, state.status === 'failed' ? state.values : null),
  )
  const summary = useRef<HTMLDivElement>(null)
  const faults = state.status === 'failed' ? faultsOf(state) : []
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.sentence

  useEffect(() => {
    if (state.status !== 'failed') return
    summary.current?.focus()
    // The title says it first, for those who hear the page.
    document.title = `${errors('page', { title: plans('draft.title') })} · ${shell('product')}`
  }, [state, errors, plans, shell])

  /** Sent by hand: a form that its action resets would lose chosen lines. */
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (!isPending) startTransition(() => submit(form))
  }
  const setNeed = (row: number, change: Partial<Typed['needs'][number]>) =>
    setTyped({
      ...typed,
      needs: typed.needs.map((need, i) => (i === row ? { ...need, ...change } : need)),
    })

  return (
    <Section level="section" title={t('title')} className="border-t px-4 py-4 desk:px-5">
      <p className="mt-1 max-w-3xl text-body text-text-2">{t('note')}</p>
      <form action={submit} onSubmit={send} noValidate className="mt-3 max-w-3xl space-y-4">
        {state.status === 'failed' && (
          <FaultSummary ref={summary} title={state.title} note={t('failed')} faults={faults} />
        )}
        {(['hazard', 'medium', 'magnitude'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={plan[name]} />
        ))}
        <div className="grid gap-4 tablet:grid-cols-2">
          <Field
            id="effectiveFrom"
            label={t('from')}
            hint={t('fromHint')}
            error={faultOf('effectiveFrom')}
          >
            <TextInput
              id="effectiveFrom"
              name="effectiveFrom"
              type="date"
              min={today}
              value={typed.effectiveFrom}
              onChange={(event) => setTyped({ ...typed, effectiveFrom: event.target.value })}
              aria-invalid={faultOf('effectiveFrom') ? true : undefined}
              aria-describedby={describedBy('effectiveFrom', {
                hint: true,
                error: faultOf('effectiveFrom'),
              })}
            />
          </Field>
          <Field id="crewPerStation" label={t('crew')} error={faultOf('crewPerStation')}>
            <TextInput
              id="crewPerStation"
              name="crewPerStation"
              inputMode="numeric"
              value={typed.crewPerStation}
              onChange={(event) => setTyped({ ...typed, crewPerStation: event.target.value })}
              aria-invalid={faultOf('crewPerStation') ? true : undefined}
              aria-describedby={describedBy('crewPerStation', {
                error: faultOf('crewPerStation'),
              })}
            />
          </Field>
        </div>
        <fieldset aria-describedby={faultOf('needs') ? 'needs-error' : undefined}>
          <legend className="text-body text-text-2">{t('needs')}</legend>
          <ul>
            {typed.needs.map((need, row) => (
              <NeedRow
                key={need.key}
                row={row}
                need={need}
                faultOf={faultOf}
                onChange={(change) => setNeed(row, change)}
                onRemove={() =>
                  setTyped({ ...typed, needs: typed.needs.filter((other) => other !== need) })
                }
              />
            ))}
          </ul>
          {faultOf('needs') && (
            <p id="needs-error" className="mt-1 text-meta font-medium text-danger">
              {faultOf('needs')}
            </p>
          )}
          <Button
            id="needs"
            className="mt-2"
            onClick={() =>
              setTyped({
                ...typed,
                needs: [
                  ...typed.needs,
                  { key: crypto.randomUUID(), capability: '', quantity: '', essential: false },
                ],
              })
            }
          >
            <Plus size={14} aria-hidden />
            {t('add')}
          </Button>
        </fieldset>
        <Button type="submit" size="input" busy={isPending}>
          {isPending ? t('busy') : t('submit')}
        </Button>
      </form>
    </Section>
  )
}
