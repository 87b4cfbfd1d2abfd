'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { type Chosen, LIMITED_CAUSES, RETURN_CHOICES } from './readiness'

type Props = { chosen: Chosen; onChosen: (chosen: Chosen) => void }

/** Whether the station can go again: three answers in sight, and of a limit also why. */
export function ReadinessFields({ chosen, onChosen }: Props) {
  const t = useTranslations('crew.readiness')
  const w = useTranslations('words')
  return (
    <div className="space-y-3">
      <BigChoice
        legend={t('again')}
        name="readiness"
        options={RETURN_CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }))}
        value={chosen.choice}
        onChange={(choice) => onChosen({ ...chosen, choice })}
      />
      {chosen.choice === 'limited' && (
        <BigChoice
          legend={t('cause')}
          name="readiness-cause"
          options={LIMITED_CAUSES.map((value) => ({ value, label: w(`readinessCause.${value}`) }))}
          value={chosen.cause}
          onChange={(cause) => onChosen({ ...chosen, cause })}
          columns
        />
      )}
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  legend: string
  name: string
  options: readonly { value: Value; label: string }[]
  value: Value | null
  onChange: (value: Value) => void
  columns?: boolean
}

/** One of a few, each as large as a gloved finger: a radio group, none of which need be chosen yet. */
export function BigChoice<Value extends string>({
  legend,
  name,
  options,
  value,
  onChange,
  columns = false,
}: ChoiceProps<Value>) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-body text-text-2">{legend}</legend>
      <div className={classNames('grid gap-2', columns ? 'grid-cols-2' : 'grid-cols-1')}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'relative flex min-h-12 items-center rounded-control border px-3 text-row has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              option.value === value
                ? 'border-text-1 bg-bg-3 font-semibold text-text-1 shadow-[inset_3px_0_0_var(--text-1)]'
                : 'border-line-3 font-normal text-text-2',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
