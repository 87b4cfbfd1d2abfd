import { v7 as uuid } from 'uuid'
import {
  type Answer,
  isBehind,
  nextToSend,
  problemFrom,
  SEND_TIMEOUT_MS,
  verdictOf,
  type Write,
} from './outbox'
import { changeOutbox, readOutbox } from './store'

export type NewWrite = Pick<Write, 'author' | 'about' | 'kind' | 'path' | 'body' | 'title'> & {
  id?: string
  method?: Write['method']
  ifMatch?: string
}

/**
 * Does what a person asks: it is on disk before it is on the wire, so neither a closed tab nor a lost
 * network loses it. A refusal comes back to the screen that asked and leaves the outbox.
 */
export async function write(asked: NewWrite): Promise<Answer> {
  const entry: Write = {
    ...asked,
    id: asked.id ?? uuid(),
    method: asked.method ?? 'POST',
    at: new Date().toISOString(),
    state: 'sending',
  }
  changeOutbox((writes) => [...writes, entry])
  if (isBehind(readOutbox(), entry)) {
    keep(entry.id, { state: 'waiting', because: 'earlier' })
    return { is: 'waiting', because: 'earlier' }
  }
  const answer = await attempt(entry)
  if (answer.is === 'waiting') keep(entry.id, { state: 'waiting', because: answer.because })
  else drop(entry.id)
  return answer
}

let flushing: Promise<boolean> | null = null

/**
 * Sends what waits, oldest first, until nothing is left or the network is gone; true if all went.
 * It stays in the outbox, and counts as unsent, until the server has answered.
 */
export function flush(author: string, onDone?: (write: Write) => void): Promise<boolean> {
  flushing ??= sendAll(author, onDone).finally(() => {
    flushing = null
  })
  return flushing
}

async function sendAll(author: string, onDone?: (write: Write) => void): Promise<boolean> {
  for (;;) {
    const next = nextToSend(readOutbox(), author)
    if (next === null) return true
    const answer = await attempt(next)
    if (answer.is === 'waiting') {
      keep(next.id, { because: answer.because })
      return false
    }
    if (answer.is === 'refused') keep(next.id, { state: 'refused', refusal: answer.problem })
    else {
      drop(next.id)
      onDone?.(next)
    }
  }
}

/** What was under way when the last tab died is unsent: the key makes a repeat harmless. */
export const recover = (author: string) =>
  changeOutbox((writes) =>
    writes.map((entry) =>
      entry.author === author && entry.state === 'sending' && isOld(entry)
        ? { ...entry, state: 'waiting', because: 'network' }
        : entry,
    ),
  )

const isOld = ({ at }: Write) => Date.now() - Date.parse(at) > SEND_TIMEOUT_MS + 3000

/** A person gave up on it, or settled it elsewhere. */
export const drop = (id: string) =>
  changeOutbox((writes) => writes.filter((entry) => entry.id !== id))

const keep = (id: string, changes: Partial<Write>) =>
  changeOutbox((writes) =>
    writes.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)),
  )

async function attempt(entry: Write): Promise<Answer> {
  const response = await fetch(entry.path, {
    method: entry.method,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, application/problem+json',
      'idempotency-key': entry.id,
      ...(entry.ifMatch ? { 'if-match': entry.ifMatch } : {}),
    },
    body: JSON.stringify(entry.body),
    signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
  }).catch(() => null)
  if (response === null) return { is: 'waiting', because: 'network' }
  const body: unknown = await response.json().catch(() => null)
  const verdict = verdictOf(response.status)
  if (verdict === 'done')
    return { is: 'done', status: response.status, body, etag: response.headers.get('etag') }
  if (verdict === 'refused') return { is: 'refused', problem: problemFrom(response.status, body) }
  return { is: 'waiting', because: verdict === 'signed-out' ? 'signed-out' : 'network' }
}
