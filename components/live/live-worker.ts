/// <reference lib="webworker" />
import type { Connection } from './connection'
import { FIRST_CONNECTION, step } from './connection'
import { type Heard, openStream } from './stream'

/** One stream for all tabs of a browser: it allows six connections to a host, and desks open many tabs. */
const ports = new Set<MessagePort>()
let connection: Connection = FIRST_CONNECTION
let close: (() => void) | undefined

const tellAll = (heard: Heard) => {
  if (heard.type === 'connection') connection = step(connection, heard.event)
  for (const port of ports) port.postMessage(heard)
}

self.addEventListener('connect', (event) => {
  const port = event instanceof MessageEvent ? event.ports[0] : undefined
  if (!port) return
  ports.add(port)
  port.onmessage = (message: MessageEvent<'bye'>) => {
    if (message.data !== 'bye') return
    ports.delete(port)
    if (ports.size > 0) return
    close?.()
    close = undefined
  }
  close ??= openStream(tellAll)
  // A tab that comes later hears how things stand.
  if (connection.state === 'online')
    port.postMessage({
      type: 'connection',
      event: { kind: 'heard', at: Date.now() },
    } satisfies Heard)
  // And reads once what it may have missed before it listened.
  port.postMessage({ type: 'reread' } satisfies Heard)
})
