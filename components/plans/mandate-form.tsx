'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react'
import type { FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { bodiesOf } from '@/lib/plans/mandate-version'
import { MANDATE_ROLES, type Mandate, PLANNED_MAGNITUDES } from '@/lib/plans/plan'
import { useBodyWords } from './body-words'
import { faultsOf } from './draft-fields'
import { FaultSummary } from './fault-summary'
import { CheckedField, ChoiceField, DayField, SourceField } from './mandate-fields'
import { typedMandate } from './mandate-typed'

type Props = {
  /** The version to begin with, whole or in part; null = a blank form. */
  base: Partial<Mandate> | null
  externals: readonly { id: string; name: string }[]
  /** `YYYY-MM-DD` in Viet Nam: the first day it may begin. */
  today: string
  action: FormAction
}

/** The next version, filled in from this one. What was typed stays whatever the answer is. */
export function MandateForm({ base, externals, today, action }: Props) {
  const t = useTranslations('plans.mandates.draft')
  const d = useTranslations('plans.draft')
  const m = useTranslations('plans.mandates')
  const w = useTranslations('words')
  const nameOf = useBodyWords(Object.fromEntries(externals.map(({ id, name }) => [id, name])))
  const [state, submit, isPending] = useActionState(action, { status: 'idle' })
  const summary = useRef<HTMLDivElement>(null)
  const typed = typedMandate(base, today, state.status === 'failed' ? state.values : null)
  const faults = state.status === 'failed' ? faultsOf(state) : []
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    error: faults.find((fault) => fault.field === name)?.sentence,
  })

  useEffect(() => {
    if (state.status === 'failed') summary.current?.focus()
  }, [state])

  /** Sent by hand: a form that its action resets would lose what was chosen. */
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (!isPending) startTransition(() => submit(form))
  }

  return (
    <Section level="section" title={t('title')} className="border-t px-4 py-4 desk:px-5">
      <p className="mt-1 max-w-3xl text-body text-text-2">{t('note')}</p>
      <form action={submit} onSubmit={send} noValidate className="mt-3 max-w-3xl space-y-4">
        {state.status === 'failed' && (
          <FaultSummary ref={summary} title={state.title} note={d('failed')} faults={faults} />
        )}
        <div className="grid gap-4 tablet:grid-cols-2">
          <ChoiceField
            {...field('hazard')}
            label={m('hazard')}
            choices={HAZARDS.map((each) => [each, w(`hazard.${each}`)])}
          />
          <ChoiceField
            {...field('medium')}
            label={m('medium')}
            choices={MEDIA.map((each) => [each, w(`medium.${each}`)])}
          />
          <ChoiceField
            {...field('body')}
            label={m('body')}
            choices={bodiesOf(externals).map((each) => [each, nameOf(each)])}
          />
          <ChoiceField
            {...field('role')}
            label={m('role')}
            choices={MANDATE_ROLES.map((each) => [each, w(`mandateRole.${each}`)])}
          />
          <ChoiceField
            {...field('fromMagnitude')}
            label={m('from')}
            choices={[
              ['', m('always')],
              ...PLANNED_MAGNITUDES.map((each): [string, string] => [each, w(`magnitude.${each}`)]),
            ]}
          />
        </div>
        <SourceField {...field('source')} label={m('source')} hint={t('sourceHint')} />
        <CheckedField {...field('verified')} label={t('verified')} hint={t('verifiedHint')} />
        <div className="grid gap-4 tablet:grid-cols-2">
          <DayField
            {...field('effectiveFrom')}
            label={d('from')}
            hint={t('fromHint')}
            first={today}
          />
          <DayField
            {...field('effectiveTo')}
            label={t('lastDay')}
            hint={t('lastDayHint')}
            first={today}
          />
        </div>
        <Button type="submit" size="input" busy={isPending}>
          {isPending ? d('busy') : d('submit')}
        </Button>
      </form>
    </Section>
  )
}
