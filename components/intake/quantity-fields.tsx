'use client'

import { useTranslations } from 'next-intl'
import { levelName } from '@/components/incidents/level-name'
import { Chip } from '@/components/ui/chip'
import { Select, TextInput } from '@/components/ui/field'
import type { Classified } from '@/lib/rules/rule'
import { type Draft, UNITS_FOR } from './draft'
import { FieldError } from './hazard-tiles'

type Props = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  errorOf: (field: keyof Draft) => string | undefined
  levels: readonly Classified[]
}

/** A figure, a range, or not known; what the rules make of it stands under it. Blank is never zero. */
export function QuantityFields({ draft, change, errorOf, levels }: Props) {
  const t = useTranslations('intake')
  const w = useTranslations('words')
  const units = UNITS_FOR[draft.hazard ?? 'oil']
  const error = errorOf('from') ?? errorOf('to')

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-body text-text-2">
        {t(draft.hazard === 'radiation' ? 'quantity.activity' : 'quantity.label')}
      </legend>
      <div className="flex flex-wrap items-center gap-2">
        <TextInput
          id="from"
          inputMode="decimal"
          value={draft.from}
          disabled={draft.isUnknown}
          onChange={({ target }) => change({ from: target.value })}
          aria-label={t('quantity.from')}
          aria-invalid={errorOf('from') ? true : undefined}
          aria-describedby={error ? 'quantity-error' : 'quantity-level'}
          className="w-[76px]! max-tablet:h-12"
        />
        <span className="text-body text-text-2">{t('quantity.to')}</span>
        <TextInput
          id="to"
          inputMode="decimal"
          value={draft.to}
          disabled={draft.isUnknown}
          onChange={({ target }) => change({ to: target.value })}
          aria-label={t('quantity.upTo')}
          aria-invalid={errorOf('to') ? true : undefined}
          aria-describedby={error ? 'quantity-error' : undefined}
          className="w-[76px]! max-tablet:h-12"
        />
        <Select
          id="unit"
          aria-label={t('quantity.unit')}
          value={draft.unit}
          onChange={({ target }) =>
            change({ unit: units.find((known) => known === target.value) ?? draft.unit })
          }
          className="w-[84px]! max-tablet:h-12"
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {w(`unit.${unit}`)}
            </option>
          ))}
        </Select>
        <label className="ml-auto flex min-h-6 items-center gap-2 text-body font-semibold">
          <input
            type="checkbox"
            checked={draft.isUnknown}
            onChange={({ target }) => change({ isUnknown: target.checked })}
            className="size-4 accent-accent"
          />
          {t('quantity.unknown')}
        </label>
      </div>
      <FieldError id="quantity" error={error} />
      <LevelLine levels={levels} />
    </fieldset>
  )
}

function LevelLine({ levels }: { levels: readonly Classified[] }) {
  const t = useTranslations('intake')
  const w = useTranslations('words')
  const r = useTranslations('rules')
  const [first] = levels
  return (
    <p
      id="quantity-level"
      className="mt-1 flex min-h-5 flex-wrap items-center gap-x-1.5 text-meta text-text-2"
    >
      {first && (
        <>
          <span>
            {t('level')}{' '}
            <span className="font-semibold text-text-1">
              {levelName(r, first.scheme, first.level)}
            </span>
            {' · '}
            {first.legalBasis ?? t('noBasis')}
          </span>
          {!first.verified && (
            <Chip tone="dashed" size="small">
              {w('unverified')}
            </Chip>
          )}
        </>
      )}
    </p>
  )
}
