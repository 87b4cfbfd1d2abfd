'use client'

import { useTranslations } from 'next-intl'
import { useDispatchWords } from '@/components/dispatch/words'
import { Field, TextInput } from '@/components/ui/field'
import type { Brings } from '@/lib/dispatch/recommendation'
import { parseAmount } from '@/lib/quantities/typed-amount'

type Used = Record<string, string>

/** What was used up of what was brought; null where a figure cannot be read or is more than was brought. */
export function readConsumed(
  brings: readonly Brings[],
  used: Used,
): { capability: string; quantity: number }[] | null {
  const read = brings.map(({ capability, quantity }) => ({
    capability,
    most: quantity,
    typed: parseAmount(used[capability] ?? ''),
  }))
  if (
    read.some(
      ({ typed, most }) => typed === 'unreadable' || (typeof typed === 'number' && typed > most),
    )
  )
    return null
  return read.flatMap(({ capability, typed }) =>
    typeof typed === 'number' && typed > 0 ? [{ capability, quantity: typed }] : [],
  )
}

type Props = { brings: readonly Brings[]; used: Used; onUsed: (used: Used) => void }

/** One figure for each thing that was brought; blank means that nothing of it is gone. */
export function ConsumedFields({ brings, used, onUsed }: Props) {
  const t = useTranslations('crew')
  const say = useDispatchWords()
  if (brings.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-1 text-body text-text-2">{t('consumed.title')}</legend>
      <div className="grid grid-cols-2 gap-3">
        {brings.map(({ capability, unit, quantity }) => {
          const id = `used-${capability}`
          const typed = parseAmount(used[capability] ?? '')
          const isBad = typed === 'unreadable' || (typeof typed === 'number' && typed > quantity)
          return (
            <Field
              key={capability}
              id={id}
              label={say.capability(capability)}
              error={isBad ? t('consumed.bad', { most: say.amount(quantity, unit) }) : undefined}
              aside={t('consumed.of', { amount: say.amount(quantity, unit) })}
            >
              <TextInput
                id={id}
                inputMode="decimal"
                value={used[capability] ?? ''}
                placeholder={t('consumed.blank')}
                aria-invalid={isBad || undefined}
                onChange={({ target }) => onUsed({ ...used, [capability]: target.value })}
              />
            </Field>
          )
        })}
      </div>
    </fieldset>
  )
}
