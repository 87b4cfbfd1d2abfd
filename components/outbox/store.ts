import { useSyncExternalStore } from 'react'
import type { Write } from './outbox'

const KEY = 'truc-ban.outbox'
const listeners = new Set<() => void>()
const NONE: readonly Write[] = []
let kept: readonly Write[] | null = null
/** The disk refused a write: from then on memory is the truth. */
let isDiskLost = false

/** Everything unsent on this machine, oldest first, whoever wrote it. */
export function readOutbox(): readonly Write[] {
  kept ??= fromDisk()
  return kept
}

/** Changes the outbox on disk and in every tab. */
export function changeOutbox(change: (writes: readonly Write[]) => readonly Write[]) {
  // Another tab may have written since, so the disk is read again.
  kept = change(isDiskLost ? readOutbox() : fromDisk())
  try {
    if (kept.length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // Full or forbidden: it lives on in memory and is still sent.
    isDiskLost = true
  }
  for (const listener of listeners) listener()
}

export const useOutbox = () => useSyncExternalStore(subscribe, readOutbox, () => NONE)

function subscribe(listener: () => void) {
  const changed = (event: StorageEvent) => {
    if (event.key !== KEY && event.key !== null) return
    kept = fromDisk()
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', changed)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', changed)
  }
}

function fromDisk(): readonly Write[] {
  if (typeof localStorage === 'undefined') return kept ?? NONE
  try {
    const text = localStorage.getItem(KEY)
    if (text === null) return NONE
    const rows: unknown = JSON.parse(text)
    return Array.isArray(rows) ? rows.filter(isWrite) : NONE
  } catch {
    return kept ?? NONE
  }
}

const isWrite = (row: unknown): row is Write =>
  typeof row === 'object' &&
  row !== null &&
  ['id', 'author', 'about', 'kind', 'method', 'path', 'state'].every(
    (key) => typeof Reflect.get(row, key) === 'string',
  )
