import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { fullDayOf } from '@/components/incidents/day'

/** "trạm đầu đến muộn hơn 8 ph"; what cannot be compared says so. */
export function useCostWords() {
  const t = useTranslations('decisions.cost')
  return (minutes: number | null): string => {
    if (minutes === null) return t('none')
    if (minutes === 0) return t('level')
    return t(minutes > 0 ? 'later' : 'earlier', { minutes: Math.abs(minutes) })
  }
}

/** "24/12/2025 14:08" on a Vietnamese clock. */
export const momentOf = (iso: string) => `${fullDayOf(iso)} ${clockOf(new Date(iso))}`
