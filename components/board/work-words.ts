import { useTranslations } from 'next-intl'
import type { BoardIncident } from '@/lib/desk/view'
import { workOf } from './groups'

/** How far the response has come, in a few words; minutes only where a station is on its way. */
export function useWorkWords() {
  const t = useTranslations('board.state')
  return (incident: BoardIncident, nowMs: number): string => {
    const { work, codes, minutesLeft } = workOf(incident, nowMs)
    if (work === 'none' || work === 'ended') return t(work)
    const stations = codes.length > 1 ? t('several', { count: codes.length }) : codes.join(', ')
    const state = t(work, { stations })
    if (minutesLeft === null) return state
    return minutesLeft >= 0
      ? t('left', { state, minutes: minutesLeft })
      : t('late', { state, minutes: -minutesLeft })
  }
}
