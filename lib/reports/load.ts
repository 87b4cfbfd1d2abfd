import type { Brings } from '@/lib/dispatch/recommendation'
import words from '@/lib/i18n/messages/vi/words.json'
import { amount, count } from './wording'

/** "phao quây sông 200 m", but "02 xuồng": pieces are counted, the rest is measured. */
export function load({ capability, unit, quantity }: Brings): string {
  const name = words.capability[capability]
  const noun = name.charAt(0).toLowerCase() + name.slice(1)
  return unit === 'unit' || unit === 'set' || unit === 'kit'
    ? count(quantity, noun)
    : `${noun} ${amount(quantity, unit)}`
}
