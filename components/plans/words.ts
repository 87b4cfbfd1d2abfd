import { useFormatter, useTranslations } from 'next-intl'
import { fullDayOf } from '@/components/incidents/day'
import { CAPABILITIES, CAPABILITY_UNIT } from '@/lib/plans/capability'
import type { Need } from '@/lib/plans/plan'
import type { PlanKey } from '@/lib/plans/version'
import { vietnamParts } from '@/lib/time/vietnam'

/** "24/12/2025", of a day of the calendar. */
export const dayText = (day: string) => day.split('-').reverse().join('/')

/** The order of the capability table, as recommendations list needs. */
export const inTableOrder = (needs: readonly Need[]) =>
  [...needs].sort((a, b) => CAPABILITIES.indexOf(a.capability) - CAPABILITIES.indexOf(b.capability))

/** A plan in words; every figure with its unit. */
export function usePlanWords() {
  const t = useTranslations('plans')
  const w = useTranslations('words')
  const format = useFormatter()
  const amount = ({ capability, quantity }: Need) =>
    `${format.number(quantity)}\u00a0${w(`unit.${CAPABILITY_UNIT[capability]}`)}`
  return {
    amount,
    name: ({ hazard, medium, magnitude }: PlanKey) =>
      t('name', {
        hazard: w(`hazard.${hazard}`),
        medium: lower(w(`medium.${medium}`)),
        magnitude: lower(w(`magnitude.${magnitude}`)),
      }),
    list: (needs: readonly Need[]) =>
      needs
        .map((need) => `${lower(w(`capability.${need.capability}`))} ${amount(need)}`)
        .join(', '),
  }
}

/** Inside a sentence; letters that name a class ("cấp C") stay as they are. */
export const lower = (word: string) => word.charAt(0).toLocaleLowerCase('vi') + word.slice(1)

/** "24/12/2025 14:08" on a Vietnamese clock. */
export function momentText(iso: string): string {
  const { hour, minute } = vietnamParts(new Date(iso))
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${fullDayOf(iso)} ${two(hour)}:${two(minute)}`
}
