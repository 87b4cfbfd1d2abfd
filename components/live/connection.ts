/**
 * `online`: the stream is open. `polling`: it dropped, rows are read again every 10 s.
 * `offline`: the device has no network.
 */
export type ConnectionState = 'connecting' | 'online' | 'polling' | 'offline'

export type Connection = {
  state: ConnectionState
  /** Since when it is in this state, ms since the epoch. */
  since: number
  /** When something was last heard of the server; null before the first time. */
  lastAt: number | null
}

export type ConnectionEvent = {
  kind: 'open' | 'heard' | 'dropped' | 'offline' | 'back'
  at: number
}

export const FIRST_CONNECTION: Connection = { state: 'connecting', since: 0, lastAt: null }

const NEXT: Record<ConnectionEvent['kind'], ConnectionState> = {
  open: 'online',
  heard: 'online',
  dropped: 'polling',
  offline: 'offline',
  back: 'connecting',
}

/** One step; the moment of a state is when it began, not when it was last confirmed. */
export function step(connection: Connection, { kind, at }: ConnectionEvent): Connection {
  const hears = kind === 'open' || kind === 'heard'
  // With no network a dropped stream says nothing new.
  const state = connection.state === 'offline' && kind === 'dropped' ? 'offline' : NEXT[kind]
  return {
    state,
    since: state === connection.state ? connection.since : at,
    lastAt: hears ? at : connection.lastAt,
  }
}
