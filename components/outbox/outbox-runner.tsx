'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLive } from '@/components/live/live'
import { unsentOf } from './outbox'
import { flush, recover } from './send'
import { useOutbox } from './store'

/** Between two attempts: soon at first, for a signal that flickers, then ever more seldom. */
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 10_000

/** Sends what waits as soon as it can, from whatever page is open. Draws nothing. */
export function OutboxRunner({ userId }: { userId: string }) {
  const client = useQueryClient()
  const { state } = useLive()
  const unsent = unsentOf(useOutbox(), userId)
  const isWaiting = unsent.some((write) => write.state === 'waiting')

  // A change of the connection is a reason to try again at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` is that reason
  useEffect(() => {
    recover(userId)
    if (!isWaiting) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let wait = FIRST_RETRY_MS
    let isGone = false
    const send = async () => {
      clearTimeout(timer)
      const isSent = await alone(() => flush(userId, () => client.invalidateQueries()))
      if (isSent || isGone) return
      timer = setTimeout(send, wait)
      wait = Math.min(LAST_RETRY_MS, wait * 2)
    }
    const back = () => {
      wait = FIRST_RETRY_MS
      send()
    }
    send()
    window.addEventListener('online', back)
    return () => {
      isGone = true
      clearTimeout(timer)
      window.removeEventListener('online', back)
    }
  }, [userId, client, state, isWaiting])

  return null
}

/** One tab sends at a time where the browser can say so; elsewhere the keys make a second sending harmless. */
function alone(send: () => Promise<boolean>): Promise<boolean | null> {
  if (typeof navigator.locks === 'undefined') return send()
  return navigator.locks.request('truc-ban.outbox', { ifAvailable: true }, (lock) =>
    lock ? send() : null,
  )
}
