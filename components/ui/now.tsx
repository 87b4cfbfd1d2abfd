'use client'

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let current = 0

/** One timer for all clocks, struck on the full second, so that they step together. */
function subscribe(listener: () => void) {
  listeners.add(listener)
  if (listeners.size === 1) tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

function tick() {
  current = Date.now()
  for (const listener of listeners) listener()
  timer = setTimeout(tick, 1000 - (Date.now() % 1000))
}

const read = () => {
  if (current === 0 || Date.now() - current > 1500) current = Date.now()
  return current
}

const ServerNow = createContext(0)

/** `at`: the server's moment, ISO 8601. First paint and hydration show the same figures. */
export const NowProvider = ({ at, children }: { at: string; children: ReactNode }) => (
  <ServerNow value={Date.parse(at)}>{children}</ServerNow>
)

/** Milliseconds since the epoch, once a second. */
export function useNow(): number {
  const server = useContext(ServerNow)
  return useSyncExternalStore(subscribe, read, () => server)
}
