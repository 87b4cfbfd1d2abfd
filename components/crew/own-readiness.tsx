'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { fetchJson } from '@/components/live/fetch-json'
import { useOutbox } from '@/components/outbox/store'
import { StationMark } from '@/components/stations/mark'
import { Button } from '@/components/ui/button'
import type { StationReadiness } from '@/lib/desk/view'
import { isWaitingFor } from './use-readiness'

/** The station's readiness, read again at every nudge; without signal the last one stays. */
export function useOwnReadiness(first: StationReadiness): StationReadiness {
  const { data } = useQuery({
    // Under `board`, which every nudge invalidates.
    queryKey: ['board', 'crew', 'readiness'],
    queryFn: ({ signal }) => fetchJson<StationReadiness>('/crew/readiness', signal),
    initialData: first,
    refetchInterval: 30_000,
  })
  return data
}

type Props = { readiness: StationReadiness; userId: string; onChange: () => void }

/** How the desk sees this station, in one line; between orders the crew may change it. */
export function OwnReadiness({ readiness, userId, onChange }: Props) {
  const t = useTranslations('crew')
  const w = useTranslations('words')
  const isWaiting = isWaitingFor(useOutbox(), userId, readiness.code)
  const { readiness: state, readinessCause: cause, readinessSince: since } = readiness
  return (
    <section
      aria-label={t('readiness.title')}
      className="mt-6 flex min-h-12 items-center gap-3 border-y py-2"
    >
      <StationMark state={state} size={14} />
      <p className="min-w-0 flex-1 text-body">
        <span className="text-text-3">{t('readiness.now')}</span>
        <span className="block text-row">
          {w(`readiness.${state}`)}
          {cause && (
            <span className="font-normal text-text-2">: {w(`readinessCause.${cause}`)}</span>
          )}
        </span>
        <span className="block text-meta text-text-3" role="status">
          {isWaiting
            ? t('readiness.waits')
            : since && t('since', { time: clockOf(new Date(since)) })}
        </span>
      </p>
      <Button tone="quiet" className="h-12!" onClick={onChange}>
        {t('readiness.change')}
      </Button>
    </section>
  )
}
