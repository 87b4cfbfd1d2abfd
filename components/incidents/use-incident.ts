'use client'

import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '@/components/live/fetch-json'
import type { IncidentView, JournalView } from '@/lib/desk/view'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import { JOURNAL_PAGE } from './journal-page'

/** The incident as the server first drew it, then kept equal to the database by the stream. */
export function useIncident(first: IncidentView): IncidentView {
  const { data } = useQuery({
    queryKey: ['incident', first.code],
    queryFn: ({ signal }) => fetchJson<IncidentView>(`/api/v1/incidents/${first.code}`, signal),
    initialData: first,
  })
  return data
}

/** Its log, oldest first. */
export function useJournal(code: string, first: JournalView[]): JournalView[] {
  const { data } = useQuery({
    queryKey: ['incident', code, 'journal'],
    queryFn: async ({ signal }) => {
      const page = await fetchJson<{ items: JournalView[] }>(
        `/api/v1/incidents/${code}/journal?limit=${JOURNAL_PAGE}`,
        signal,
      )
      return page.items
    },
    initialData: first,
  })
  return data
}

/** Who could still be sent; asked only where orders may be given. */
export const useRecommendation = (code: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['recommendation', code],
    queryFn: ({ signal }) =>
      fetchJson<Recommendation>(`/api/v1/incidents/${code}/recommendation`, signal),
    enabled: isWanted,
    staleTime: 10_000,
  })
