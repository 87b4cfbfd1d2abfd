'use client'

import { useQuery } from '@tanstack/react-query'
import type { DeskFacts } from '@/lib/desk/view'
import { loadPlaces } from '@/lib/places/load'
import { loadTravel } from '@/lib/travel/load'

/** The facts, and when the server last vouched for them. */
export type CheckedFacts = { facts: DeskFacts; checkedAt: number; isOld: boolean }

const KEY = 'truc-ban.facts.'

/**
 * The snapshot the page decides from. Read anew whenever the stream says that something changed; with
 * the network gone the last copy of this machine serves, and says how old it is.
 */
export const useDeskFacts = (world: string, isWanted = true) =>
  useQuery({
    // Under `recommendation`, so that the live stream has it read again.
    queryKey: ['recommendation', 'facts', world],
    queryFn: ({ signal }) => readFacts(world, signal),
    enabled: isWanted,
    networkMode: 'always',
    staleTime: 15_000,
    refetchInterval: 30_000,
    retry: 1,
  })

async function readFacts(world: string, signal: AbortSignal): Promise<CheckedFacts> {
  const response = await fetch(`/api/v1/desk/facts?world=${encodeURIComponent(world)}`, {
    cache: 'no-cache',
    signal,
  }).catch(() => null)
  if (response?.ok) {
    const facts: DeskFacts = await response.json()
    const checked = { facts, checkedAt: Date.now(), isOld: false }
    if (world === 'real') remember(checked)
    return checked
  }
  const kept = remembered()
  // A drill starts with today's stock and no orders: the real snapshot is not that.
  if (kept && world === 'real') return { ...kept, isOld: true }
  throw new Error(`facts answered ${response?.status ?? 'nothing'}`)
}

function remember(checked: CheckedFacts) {
  try {
    localStorage.setItem(KEY, JSON.stringify(checked))
  } catch {
    // No room on disk: it is kept in memory as long as the page is open.
  }
}

function remembered(): CheckedFacts | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return isChecked(kept) ? kept : null
  } catch {
    return null
  }
}

const isChecked = (value: unknown): value is CheckedFacts =>
  typeof value === 'object' && value !== null && 'facts' in value && 'checkedAt' in value

/** Road network and sea mask; fetched once for the whole visit. */
export const useEngine = (isWanted = true) =>
  useQuery({
    queryKey: ['travel-assets'],
    queryFn: loadTravel,
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })

/** Gazetteer, communes and provinces; fetched once for the whole visit. */
export const usePlaces = () =>
  useQuery({
    queryKey: ['place-assets'],
    queryFn: loadPlaces,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })
