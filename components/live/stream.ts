import type { ConnectionEvent } from './connection'

/** What a tab hears, from its own stream or from the one all tabs share. */
export type Heard =
  | { type: 'connection'; event: ConnectionEvent }
  | { type: 'nudge'; seq: number; incidentId: string | null }
  /** After a gap nobody knows what was missed: everything on screen is read again. */
  | { type: 'reread' }

const URL_PATH = '/api/events'
/** Where the server refused or was gone: tried again after this long, ever more seldom. */
const RETRY_MS = [1000, 2000, 5000, 10_000, 30_000]

/**
 * Opens the stream and keeps it open; returns what closes it. The browser resumes a dropped stream by
 * itself and names the last event it heard; where it gave up, we begin anew and read everything again.
 */
export function openStream(tell: (heard: Heard) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let closed = false

  function connect() {
    source = new EventSource(URL_PATH)
    source.onopen = () => {
      tell({ type: 'connection', event: { kind: 'open', at: Date.now() } })
      if (tries > 0) tell({ type: 'reread' })
      tries = 0
    }
    source.onmessage = hear
    // What happened between the server's first drawing and this moment was told to nobody.
    source.addEventListener('hello', () => tell({ type: 'reread' }))
    // Too much was missed for the server to repeat it.
    source.addEventListener('reset', () => tell({ type: 'reread' }))
    source.onerror = () => {
      tell({ type: 'connection', event: { kind: 'dropped', at: Date.now() } })
      // The browser tries again by itself unless the server refused; then we do, ever more seldom.
      if (source?.readyState !== EventSource.CLOSED) {
        tries++
        return
      }
      source.close()
      if (closed) return
      timer = setTimeout(connect, RETRY_MS[Math.min(tries, RETRY_MS.length - 1)])
      tries++
    }
  }

  function hear(message: MessageEvent<string>) {
    const nudge = parse(message.data)
    if (!nudge) return
    tell({ type: 'connection', event: { kind: 'heard', at: Date.now() } })
    tell({ type: 'nudge', ...nudge })
  }

  connect()
  return () => {
    closed = true
    clearTimeout(timer)
    source?.close()
  }
}

/** A nudge's sequence and incident; null for anything else, which is passed over. */
export function parse(data: string): { seq: number; incidentId: string | null } | null {
  try {
    const value: unknown = JSON.parse(data)
    if (typeof value !== 'object' || value === null || !('seq' in value)) return null
    const seq = Number(value.seq)
    if (!Number.isFinite(seq)) return null
    return { seq, incidentId: 'id' in value && typeof value.id === 'string' ? value.id : null }
  } catch {
    return null
  }
}
