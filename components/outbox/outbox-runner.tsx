'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLive } from '@/components/live/live'
import { unsentOf } from './outbox'
import { flush, recover } from './send'
import { useOutbox } from './store'

/** While something waits it is tried this often, besides whenever the network comes back. */
const RETRY_MS = 10_000

/** Sends what waits as soon as it can, from whatever page is open. Draws nothing. */
export function OutboxRunner({ userId }: { userId: string }) {
  const client = useQueryClient()
  const { state } = useLive()
  const unsent = unsentOf(useOutbox(), userId)
  const isWaiting = unsent.some((write) => write.state === 'waiting')

  useEffect(() => {
    recover(userId)
    const send = () => alone(() => flush(userId, () => client.invalidateQueries()))
    if (isWaiting && state !== 'offline') send()
    if (!isWaiting) return
    window.addEventListener('online', send)
    const timer = setInterval(send, RETRY_MS)
    return () => {
      window.removeEventListener('online', send)
      clearInterval(timer)
    }
  }, [userId, client, state, isWaiting])

  return null
}

/** One tab sends at a time where the browser can say so; elsewhere the keys make a second sending harmless. */
function alone(send: () => Promise<unknown>) {
  if (typeof navigator.locks === 'undefined') return send()
  return navigator.locks.request('truc-ban.outbox', { ifAvailable: true }, (lock) =>
    lock ? send() : null,
  )
}
