'use client'

import { useMemo, useRef } from 'react'
import { recommend } from '@/lib/dispatch/recommend'
import { type Supposition, suppose } from '@/lib/dispatch/what-if'
import { useDeskFacts, useEngine, usePlaces } from './desk-facts'
import type { Draft } from './draft'
import { inputOf, suggestedLevels, travelOf } from './preview'
import { understand } from './understood'

/** How long the last recommendation took, and what it rests on. */
export type Preview = ReturnType<typeof usePreview>

/**
 * Everything the page works out while it is typed: the place, the level, who should go. Travel is
 * computed again only for another place, the recommendation at every change.
 */
export function usePreview(draft: Draft, suppositions: readonly Supposition[]) {
  const world = draft.isDrill && draft.id !== '' ? draft.id : 'real'
  const facts = useDeskFacts(world)
  const engine = useEngine()
  const places = usePlaces()
  const { placeText, point: chosen } = draft
  const understood = useMemo(
    () => understand({ placeText, point: chosen }, places.data ?? null),
    [placeText, chosen, places.data],
  )

  const lat = understood.point?.position.lat
  const lng = understood.point?.position.lng
  const { atSea } = understood.place
  const known = facts.data?.facts
  const travel = useMemo(
    () =>
      lat === undefined || lng === undefined || !known || !engine.data
        ? null
        : travelOf({ lat, lng }, atSea, known, engine.data),
    [lat, lng, atSea, known, engine.data],
  )
  const {
    hazard,
    medium,
    alsoMedia,
    what,
    un,
    from,
    to,
    unit,
    kind,
    isUnknown,
    isDrill,
    extent,
    situation,
    teq,
    casualties,
    releasing,
  } = draft
  const { discovered, reported } = draft
  const took = useRef(0)
  // Only these fields decide; typing the story does not compute anything again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields above stand for the draft
  const made = useMemo(() => {
    if (!travel || !known) return null
    const start = performance.now()
    const input = inputOf(draft, understood, known, travel, new Date())
    const recommendation = input && recommend(input)
    took.current = performance.now() - start
    return { input, recommendation }
  }, [
    travel,
    known,
    understood,
    hazard,
    medium,
    alsoMedia,
    what,
    un,
    from,
    to,
    unit,
    kind,
    isUnknown,
    isDrill,
    extent,
    situation,
    casualties,
    releasing,
  ])
  const input = made?.input ?? null
  const supposed = useMemo(
    () => (input && suppositions.length > 0 ? suppose(input, suppositions) : null),
    [input, suppositions],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields above stand for the draft
  const levels = useMemo(
    () => suggestedLevels(draft, understood, new Date()),
    [
      understood,
      hazard,
      medium,
      alsoMedia,
      what,
      un,
      from,
      to,
      unit,
      kind,
      isUnknown,
      extent,
      situation,
      teq,
      discovered,
      reported,
    ],
  )

  return {
    understood,
    recommendation: made?.recommendation ?? null,
    /** Where something is supposed: who would go then. */
    supposed,
    levels,
    travel,
    facts: facts.data ?? null,
    engine: engine.data ?? null,
    tookMs: took.current,
    isLoading: facts.isPending || engine.isPending,
    isFailed: facts.isError || engine.isError,
    arePlacesLoading: places.isPending,
    arePlacesFailed: places.isError,
    retry: () => {
      facts.refetch()
      engine.refetch()
      places.refetch()
    },
  }
}
