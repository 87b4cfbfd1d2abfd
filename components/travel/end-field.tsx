'use client'

import { useTranslations } from 'next-intl'
import { Combobox } from '@/components/intake/combobox'
import { usePlaces } from '@/components/intake/desk-facts'
import { describedBy, Field } from '@/components/ui/field'
import type { WayStation } from '@/lib/desk/way-ends'
import { suggestEnds } from './suggestions'

type Props = {
  side: 'from' | 'to'
  value: string
  onChange: (text: string) => void
  stations: readonly WayStation[]
  /** What was understood of the end that was asked; null while it is being typed anew. */
  understood: string | null
  error: string | undefined
}

/** One end of the way: station, place or coordinates, all in one field. */
export function EndField({ side, value, onChange, stations, understood, error }: Props) {
  const t = useTranslations('travel')
  const places = usePlaces().data ?? null
  const suggestions = suggestEnds(value, stations, places)
  return (
    <Field id={side} label={t(side)} hint={understood} error={error}>
      <Combobox
        id={side}
        name={side}
        value={value}
        onChange={onChange}
        suggestions={suggestions}
        onChoose={(index) => onChange(suggestions[index]?.text ?? value)}
        listLabel={t('suggestions')}
        placeholder={t('placeholder')}
        maxLength={200}
        className="max-tablet:h-12"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(side, { hint: understood, error })}
        enterKeyHint="search"
      />
    </Field>
  )
}
