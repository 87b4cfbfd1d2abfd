'use client'

import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '@/components/live/fetch-json'
import type { DeskFacts } from '@/lib/desk/view'

/** The forces outside the stations by name; read only where a shortfall names one. */
export const useExternals = (isWanted: boolean) =>
  useQuery({
    queryKey: ['externals'],
    queryFn: async ({ signal }) =>
      (await fetchJson<DeskFacts>('/api/v1/desk/facts', signal)).externals,
    enabled: isWanted,
    staleTime: 10 * 60_000,
  })
