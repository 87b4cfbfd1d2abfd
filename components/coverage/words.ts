import { useFormatter, useTranslations } from 'next-intl'
import type { Gap } from '@/lib/coverage/coverage'

/** Figures of coverage in words: minutes as hours, shares as whole per cents, areas to a hundred. */
export function useCoverageWords() {
  const t = useTranslations('coverage')
  const format = useFormatter()
  return {
    minutes: (minutes: number | null) => {
      if (minutes === null) return t('never')
      const whole = Math.round(minutes)
      return whole < 60
        ? t('minutes', { count: whole })
        : t('hours', { hours: Math.floor(whole / 60), rest: String(whole % 60).padStart(2, '0') })
    },
    /** A part is never told as all or nothing. */
    share: (share: number | null) => {
      if (share === null) return t('notAsked')
      const percent = Math.round(share * 100)
      const honest = share > 0 && share < 1 ? Math.min(99, Math.max(1, percent)) : percent
      return share > 0 && share < 0.01 ? t('underOne') : t('percent', { count: honest })
    },
    area: (km2: number) =>
      t('km2', {
        area: format.number(km2 < 1000 ? Math.round(km2 / 10) * 10 : Math.round(km2 / 100) * 100),
      }),
    where: ({ kind, province, archipelago }: Pick<Gap, 'kind' | 'province' | 'archipelago'>) => {
      if (archipelago) return t(`archipelago.${archipelago}`)
      return kind === 'land' ? province.name : t('coastOf', { province: province.name })
    },
  }
}
