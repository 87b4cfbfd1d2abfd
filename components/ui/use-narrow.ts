'use client'

import { useSyncExternalStore } from 'react'

const QUERY = '(width < 768px)'

function subscribe(listener: () => void) {
  const query = window.matchMedia(QUERY)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** A phone held upright. The server does not know and draws the desk; styles hide it until then. */
export const useNarrow = () =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(QUERY).matches,
    () => false,
  )
