import 'server-only'
import pg from 'pg'
import { env } from '@/lib/env'
import type { Nudge } from './journal'
import { nudgesAfter } from './queries'

type Listener = (nudge: Nudge) => void
type Feed = {
  listeners: Set<Listener>
  lastSeq: number
  connected: boolean
  starting: Promise<void> | null
}

const held = globalThis as typeof globalThis & { journalFeed?: Feed }
held.journalFeed ??= { listeners: new Set(), lastSeq: 0, connected: false, starting: null }
const feed: Feed = held.journalFeed

const EVERYBODY = ['all', 'desk', 'agency:SOS', 'agency:NACCET']
const RETRY_MS = 1_000

/**
 * Hears of every journal entry of every instance: one LISTEN connection per process, however many
 * screens are open. A nudge, not a queue: whoever missed something re-reads.
 */
export async function subscribe(listener: Listener): Promise<() => void> {
  feed.listeners.add(listener)
  feed.starting ??= listen()
  await feed.starting
  return () => feed.listeners.delete(listener)
}

export const isListening = () => feed.connected

async function listen(): Promise<void> {
  const client = new pg.Client({ connectionString: env.databaseUrl, keepAlive: true })
  const lost = () => {
    if (feed.starting === null) return
    feed.connected = false
    feed.starting = null
    client.removeAllListeners()
    // A late error of a dead connection must not end the process.
    client.on('error', () => {})
    client.end().catch(() => {})
    if (feed.listeners.size > 0)
      setTimeout(() => {
        feed.starting ??= listen().catch(() => undefined)
      }, RETRY_MS).unref()
  }
  client.on('error', lost)
  client.on('end', lost)
  client.on('notification', () => wake())
  try {
    await client.connect()
    await client.query('LISTEN journal')
    feed.connected = true
    await catchUp()
  } catch {
    lost()
  }
}

let waking = false
let again = false

/** Coalesces a burst: reads once for all that came while the last read ran. */
function wake() {
  again = true
  if (waking) return
  waking = true
  void (async () => {
    while (again) {
      again = false
      await catchUp().catch(() => undefined)
    }
    waking = false
  })()
}

async function catchUp() {
  if (feed.lastSeq === 0) {
    const { lastSeq } = await import('./queries')
    feed.lastSeq = Math.max(0, (await lastSeq()) - 1)
  }
  // Entries may commit out of order; the short look back is deduplicated by what was already told.
  const nudges = await nudgesAfter(EVERYBODY, Math.max(0, feed.lastSeq - LOOK_BACK))
  for (const nudge of nudges) {
    if (told.has(nudge.seq)) continue
    remember(nudge.seq)
    feed.lastSeq = Math.max(feed.lastSeq, nudge.seq)
    for (const listener of feed.listeners) listener(nudge)
  }
}

const LOOK_BACK = 100
const told = new Set<number>()
function remember(seq: number) {
  told.add(seq)
  if (told.size > 1_000) for (const old of [...told].slice(0, 500)) told.delete(old)
}
