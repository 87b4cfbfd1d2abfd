'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { Field, Select, TextInput } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { BAND_MINUTES, FORCES, MEASURES } from '@/lib/coverage/coverage'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { CAPABILITIES, CAPABILITY_UNIT } from '@/lib/plans/capability'
import { type CoverageValues, coverageAddress, whatOf, withWhat } from './address'
import type { Moment } from './moments'

type Props = {
  values: CoverageValues
  faults: Partial<Record<keyof CoverageValues, string>>
  moments: readonly Moment[]
}

/** The question in one line: each change asks anew, and the address says all of it. */
export function CoverageFilters({ values, faults, moments }: Props) {
  const t = useTranslations('coverage')
  const words = useTranslations('words')
  const invalid = useTranslations('invalid')
  const format = useFormatter()
  const router = useRouter()
  const [isPending, start] = useTransition()
  const ask = (next: CoverageValues) =>
    start(() => router.replace(coverageAddress(next), { scroll: false }))
  const set = (field: keyof CoverageValues) => (value: string) => ask({ ...values, [field]: value })
  const say = (field: keyof CoverageValues) => {
    const key = faults[field]
    return key === undefined
      ? undefined
      : invalid.has(key as 'choice')
        ? invalid(key as 'choice')
        : invalid('other')
  }
  const what = whatOf(values)
  const isPlan = what.startsWith('plan:')
  const unit = CAPABILITIES.find((key) => key === what)

  return (
    <header className="flex shrink-0 flex-wrap items-end gap-x-3 gap-y-2 border-b bg-bg-1 px-5 py-2.5 print:hidden">
      <h1 className="mr-1 pb-1 text-title">{t('title')}</h1>
      <Field id="what" label={t('filter.what')} error={say('capability') ?? say('hazard')}>
        <Select
          id="what"
          className="max-w-52 min-w-44"
          value={what}
          onChange={(event) => ask(withWhat(values, event.target.value))}
        >
          <optgroup label={t('filter.plans')}>
            {HAZARDS.map((hazard) => (
              <option key={hazard} value={`plan:${hazard}`}>
                {t('filter.plan', { hazard: words(`hazard.${hazard}`) })}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('filter.capabilities')}>
            {CAPABILITIES.map((capability) => (
              <option key={capability} value={capability}>
                {words(`capability.${capability}`)}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      {isPlan ? (
        <Field id="medium" label={t('filter.medium')} error={say('medium')}>
          <Select
            id="medium"
            value={values.medium}
            onChange={(event) => set('medium')(event.target.value)}
          >
            <option value="">{t('filter.ownMedium')}</option>
            {MEDIA.map((medium) => (
              <option key={medium} value={medium}>
                {words(`medium.${medium}`)}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Field
          id="quantity"
          label={t('filter.quantity', { unit: unit ? words(`unit.${CAPABILITY_UNIT[unit]}`) : '' })}
          error={say('quantity')}
          className="w-28"
        >
          <TextInput
            id="quantity"
            key={values.quantity}
            inputMode="decimal"
            defaultValue={values.quantity === '' ? '1' : values.quantity}
            aria-invalid={faults.quantity !== undefined || undefined}
            onBlur={(event) => {
              const said = event.target.value.trim().replace(',', '.')
              if (said !== (values.quantity || '1')) set('quantity')(said)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur()
            }}
          />
        </Field>
      )}
      <Field id="minutes" label={t('filter.minutes')} error={say('minutes')}>
        <Select
          id="minutes"
          value={values.minutes === '' ? '120' : values.minutes}
          onChange={(event) => set('minutes')(event.target.value)}
        >
          {[...new Set([...BAND_MINUTES.map(String), values.minutes || '120'])].map((minutes) => (
            <option key={minutes} value={minutes}>
              {t('filter.within', { minutes })}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="at" label={t('filter.at')} error={say('at')}>
        <Select id="at" value={values.at} onChange={(event) => set('at')(event.target.value)}>
          <option value="">{t('filter.now')}</option>
          {moments.map(({ at, isNight }) => (
            <option key={at} value={at}>
              {t(isNight ? 'filter.nightShift' : 'filter.dayShift', {
                day: format.dateTime(new Date(at), { day: '2-digit', month: '2-digit' }),
              })}
            </option>
          ))}
          {values.at !== '' && !moments.some(({ at }) => at === values.at) && (
            <option value={values.at}>
              {faults.at ? values.at : format.dateTime(new Date(values.at), 'short')}
            </option>
          )}
        </Select>
      </Field>
      <div>
        <p className="mb-1 text-body text-text-2">{t('filter.forces')}</p>
        <Segmented
          legend={t('filter.forces')}
          name="forces"
          value={values.forces === 'all' ? 'all' : 'ready'}
          options={FORCES.map((forces) => ({ value: forces, label: t(`forces.${forces}`) }))}
          onChange={set('forces')}
        />
      </div>
      {isPlan && (
        <Field id="measure" label={t('filter.measure')} error={say('measure')}>
          <Select
            id="measure"
            value={values.measure === '' ? 'complete' : values.measure}
            onChange={(event) => set('measure')(event.target.value)}
          >
            {MEASURES.map((measure) => (
              <option key={measure} value={measure}>
                {t(`measure.${measure}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <span role="status" className={isPending ? 'pb-2 text-meta text-text-3' : 'sr-only'}>
        {isPending && t('reckoning')}
      </span>
      <div className="ml-auto flex gap-2 pb-0.5 max-tablet:w-full">
        <LinkButton href={coverageAddress(values, '/api/v1/coverage.csv')} prefetch={false}>
          {t('csv')}
        </LinkButton>
        <LinkButton
          href={coverageAddress(values, '/api/v1/coverage.pdf')}
          prefetch={false}
          target="_blank"
        >
          {t('print')}
        </LinkButton>
        {Object.values(values).some((value) => value !== '') && (
          <Button tone="quiet" onClick={() => router.replace('/coverage')}>
            {t('reset')}
          </Button>
        )}
      </div>
    </header>
  )
}
