/** What a person wants done, kept on this machine until the server has answered it. */
export type Write = {
  /** UUIDv7, also the idempotency key: however often it is sent, it is done once. */
  id: string
  /** Only the one who wrote it may send it. */
  author: string
  /** ISO 8601 */
  at: string
  /** Writes about one thing go in the order they were made. */
  about: string
  kind: WriteKind
  method: 'POST' | 'PATCH'
  path: string
  body: unknown
  /** What it concerns, in words, for the list of what is unsent. */
  title: string
  ifMatch?: string
  state: 'sending' | 'waiting' | 'refused'
  because?: WaitingBecause
  refusal?: Problem
}

export const WRITE_KINDS = [
  'report',
  'order',
  'step',
  'note',
  'status',
  'quantity',
  'level',
  'notice',
  'edit',
  'paper',
  'support',
] as const
export type WriteKind = (typeof WRITE_KINDS)[number]

export type WaitingBecause = 'network' | 'signed-out' | 'earlier'

/** What a server says when it refuses (RFC 9457), whatever else it adds. */
export type Problem = {
  status: number
  code: string
  title: string
  errors: Record<string, string[]>
  /** The whole answer: a 409 also carries the fresh state. */
  body: unknown
}

export type Answer =
  | { is: 'done'; status: number; body: unknown; etag: string | null }
  | { is: 'refused'; problem: Problem }
  | { is: 'waiting'; because: WaitingBecause }

/** The next one this author may send: the oldest whose subject has nothing older unsent before it. */
export function nextToSend(writes: readonly Write[], author: string): Write | null {
  const held = new Set<string>()
  for (const write of writes) {
    if (write.author === author && write.state === 'waiting' && !held.has(write.about)) return write
    held.add(write.about)
  }
  return null
}

/** Is something older about the same thing still unsent? Then this one waits for its turn. */
export const isBehind = (writes: readonly Write[], write: Pick<Write, 'id' | 'about'>) => {
  const own = writes.findIndex(({ id }) => id === write.id)
  return writes.slice(0, own < 0 ? writes.length : own).some(({ about }) => about === write.about)
}

/** What is not with the server yet, for one person; one being sent this moment is not counted. */
export const unsentOf = (writes: readonly Write[], author: string) =>
  writes.filter((write) => write.author === author && write.state !== 'sending')

export const waitingAbout = (writes: readonly Write[], about: string) =>
  writes.filter((write) => write.about === about && write.state !== 'sending')

/** Seconds without an answer after which a person should be told that it waits. */
export const SEND_TIMEOUT_MS = 12_000

/** How a status is taken: refused is for a person to settle, later is for the machine to repeat. */
export function verdictOf(status: number): 'done' | 'refused' | 'signed-out' | 'later' {
  if (status >= 200 && status < 300) return 'done'
  if (status === 401) return 'signed-out'
  if (status === 408 || status === 425 || status === 429 || status >= 500) return 'later'
  return 'refused'
}

/** Reads a refusal out of whatever came back. */
export function problemFrom(status: number, body: unknown): Problem {
  const fields = record(body)
  const errors = Object.entries(record(fields.errors)).map(([field, said]): [string, string[]] => [
    field,
    Array.isArray(said) ? said.map(String) : [String(said)],
  ])
  return {
    status,
    code: typeof fields.code === 'string' ? fields.code : 'other',
    title: typeof fields.title === 'string' ? fields.title : '',
    errors: Object.fromEntries(errors),
    body,
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
