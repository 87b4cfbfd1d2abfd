'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Recommendation } from '@/lib/dispatch/recommendation'
import type { Supposition } from '@/lib/dispatch/what-if'
import type { WhatIf } from './supposition'

const NONE: readonly Supposition[] = []

/** What would be for a logged incident, worked out by the server on its own facts; nothing is saved. */
export function useSupposed(code: string): WhatIf {
  const [suppositions, onSuppose] = useState(NONE)
  const { data, isError } = useQuery({
    // Under `recommendation`, so that the live stream has it worked out again.
    queryKey: ['recommendation', code, 'what-if', suppositions],
    queryFn: ({ signal }) => ask(code, suppositions, signal),
    enabled: suppositions.length > 0,
    placeholderData: keepPreviousData,
    retry: 1,
  })
  const isOn = suppositions.length > 0
  return {
    suppositions,
    supposed: (isOn && !isError && data) || null,
    isFailed: isOn && isError,
    onSuppose,
  }
}

async function ask(
  code: string,
  suppose: readonly Supposition[],
  signal: AbortSignal,
): Promise<Recommendation> {
  const response = await fetch(`/api/v1/incidents/${code}/what-if`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ suppose }),
    signal,
  })
  if (!response.ok) throw new Error(`what-if answered ${response.status}`)
  return response.json()
}
