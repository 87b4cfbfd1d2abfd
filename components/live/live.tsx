'use client'

import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useReducer, useState } from 'react'
import { type Connection, FIRST_CONNECTION, step } from './connection'
import { type Heard, openStream } from './stream'

const Live = createContext<Connection>(FIRST_CONNECTION)

/** How this screen is connected, and since when. */
export const useLive = () => useContext(Live)

/** While the stream is down rows are read again this often. */
export const POLL_MS = 10_000
/** What may change at any moment. */
const LIVE_KEYS = ['board', 'incident', 'recommendation', 'journal', 'stations']
/** Nudges of one burst are answered together. */
const GATHER_MS = 60

/** Keeps what is on screen equal to the database: the stream says what changed, the rows are read again. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: true } },
      }),
  )
  return (
    <QueryClientProvider client={client}>
      <Listening>{children}</Listening>
    </QueryClientProvider>
  )
}

function Listening({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [connection, tell] = useReducer(step, FIRST_CONNECTION)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // Only what is on screen is read again, and with its ETag: an untouched row costs a 304.
    const reread = () => {
      timer = undefined
      for (const key of LIVE_KEYS) client.invalidateQueries({ queryKey: [key] })
    }
    const hear = (heard: Heard) => {
      if (heard.type === 'connection') tell(heard.event)
      else if (heard.type === 'reread') client.invalidateQueries()
      else timer ??= setTimeout(reread, GATHER_MS + Math.random() * GATHER_MS)
    }
    const close = listen(hear)
    const offline = () => tell({ kind: 'offline', at: Date.now() })
    const back = () => {
      tell({ kind: 'back', at: Date.now() })
      client.invalidateQueries()
    }
    if (!navigator.onLine) offline()
    window.addEventListener('offline', offline)
    window.addEventListener('online', back)
    return () => {
      clearTimeout(timer)
      close()
      window.removeEventListener('offline', offline)
      window.removeEventListener('online', back)
    }
  }, [client])

  useEffect(() => {
    if (connection.state !== 'polling') return
    const timer = setInterval(() => client.invalidateQueries(), POLL_MS)
    return () => clearInterval(timer)
  }, [client, connection.state])

  return <Live value={connection}>{children}</Live>
}

/** One stream for all tabs where the browser can share one, else this tab's own. */
function listen(hear: (heard: Heard) => void): () => void {
  if (typeof SharedWorker === 'undefined') return openStream(hear)
  const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), {
    type: 'module',
    name: 'live',
  })
  let own: (() => void) | undefined
  worker.onerror = () => {
    own ??= openStream(hear)
  }
  worker.port.onmessage = (message: MessageEvent<Heard>) => hear(message.data)
  const bye = () => worker.port.postMessage('bye')
  window.addEventListener('pagehide', bye)
  return () => {
    window.removeEventListener('pagehide', bye)
    bye()
    own?.()
  }
}
