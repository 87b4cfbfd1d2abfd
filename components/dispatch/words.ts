'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { BecomesEligibleIf, Brings, PassedOver, Reason } from '@/lib/dispatch/recommendation'
import { CAPABILITY_UNIT, type Capability, type CapabilityUnit } from '@/lib/stations/station'
import { vietnamParts } from '@/lib/time/vietnam'

/** Sentences of a recommendation: every figure with its unit, in the reader's own number style. */
export function useDispatchWords() {
  const w = useTranslations('words')
  const format = useFormatter()
  const figure = (value: number) =>
    format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 })
  const capability = (key: Capability) => w(`capability.${key}`)
  const amount = (value: number, unit: CapabilityUnit) =>
    `${figure(value)}\u00a0${w(`unit.${unit}`)}`

  return {
    figure,
    km: (value: number) =>
      `${format.number(value, { maximumFractionDigits: value < 100 ? 1 : 0 })}\u00a0km`,
    capability,
    unit: (unit: CapabilityUnit) => w(`unit.${unit}`),
    amount,
    brings: (brings: readonly Brings[]) =>
      brings
        .map(
          ({ capability: key, unit, quantity }) =>
            `${lower(capability(key))} ${amount(quantity, unit)}`,
        )
        .join(', '),
    reason: (reason: Reason) => {
      const { capability: key, needed = 0, has = 0, because } = reason
      return w(`reason.${reason.code}`, {
        capability: key ? capability(key) : '',
        unit: key ? w(`unit.${CAPABILITY_UNIT[key]}`) : '',
        needed,
        has,
        // The words of `unreachable` print it, those of `off-duty` choose by it.
        because:
          because === undefined || because === 'cleaning'
            ? (because ?? 'other')
            : w(`because.${because}`),
      })
    },
    becomes: (change: BecomesEligibleIf) => {
      if (change.change === 'call-crew')
        return w('becomesEligibleIf.call-crew', { count: change.count })
      if (change.change === 'return-stock')
        return w('becomesEligibleIf.return-stock', {
          quantity: change.quantity,
          unit: w(`unit.${CAPABILITY_UNIT[change.capability]}`),
          capability: lower(capability(change.capability)),
        })
      return w(`becomesEligibleIf.${change.change}`)
    },
    margin: ({ marginMinutes }: PassedOver) => {
      if (marginMinutes === null || Math.round(marginMinutes) === 0) return null
      const time = w('minutes', { count: Math.abs(Math.round(marginMinutes)) })
      return marginMinutes > 0 ? w('earlier', { time }) : w('later', { time })
    },
  }
}

/** "Phao quây sông" inside a sentence; an abbreviation keeps its capitals. */
export const lower = (name: string) =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)

/** "14:55" on a Vietnamese clock. */
export function clockOf(at: Date): string {
  const { hour, minute } = vietnamParts(at)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export const clockAfter = (now: number, minutes: number) =>
  clockOf(new Date(now + minutes * 60_000))
