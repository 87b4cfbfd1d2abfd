import { problem } from '@/app/api/problem'
import { audiencesOf } from '@/lib/accounts/permissions'
import { findUserByKey, findUserBySession } from '@/lib/accounts/session'
import { isOnIncident } from '@/lib/assignments/queries'
import { subscribe } from '@/lib/journal/feed'
import type { Nudge } from '@/lib/journal/journal'
import { lastSeq, nudgesAfter } from '@/lib/journal/queries'

export const dynamic = 'force-dynamic'

const HEARTBEAT_MS = 20_000
const RESUME_LIMIT = 500

/**
 * The live stream: which rows changed, never their new state. Resumes after `Last-Event-ID`; where too
 * much was missed it says `reset` and the screen reads everything again.
 */
export async function GET(request: Request) {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const user = bearer
    ? await findUserByKey(bearer, new Date())
    : await findUserBySession(request.headers)
  if (!user) return problem(request, { code: 'not-signed-in' })

  const audiences: string[] = audiencesOf(user)
  const concerns = async (nudge: Nudge) => {
    if (!audiences.includes(nudge.audience)) return false
    if (user.role !== 'crew') return true
    if (nudge.touches.some(({ type, id }) => type === 'station' && id === user.stationCode))
      return true
    return (
      nudge.incidentId !== null &&
      user.stationCode !== null &&
      isOnIncident(nudge.incidentId, user.stationCode)
    )
  }

  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          stop()
        }
      }
      const send = async (nudge: Nudge) => {
        if (await concerns(nudge))
          write(`id: ${nudge.seq}\ndata: ${JSON.stringify(toEvent(nudge))}\n\n`)
      }
      let chain: Promise<void> = Promise.resolve()
      const unsubscribe = await subscribe((nudge) => {
        chain = chain.then(() => send(nudge)).catch(() => undefined)
      })
      const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS)
      stop = () => {
        clearInterval(heartbeat)
        unsubscribe()
        try {
          controller.close()
        } catch {
          // Already closed by the reader.
        }
      }
      request.signal.addEventListener('abort', () => stop())

      write('retry: 2000\n')
      const seen = Number(request.headers.get('last-event-id') ?? Number.NaN)
      if (!Number.isSafeInteger(seen) || seen < 0) {
        write(`id: ${await lastSeq()}\nevent: hello\ndata: {}\n\n`)
        return
      }
      const missed = await nudgesAfter(audiences, seen, RESUME_LIMIT)
      if (missed.length === RESUME_LIMIT)
        write(`id: ${await lastSeq()}\nevent: reset\ndata: {}\n\n`)
      else for (const nudge of missed) await send(nudge)
      write('event: hello\ndata: {}\n\n')
    },
    cancel() {
      stop()
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    },
  })
}

const toEvent = ({ seq, kind, incidentId, world, touches }: Nudge) => ({
  seq,
  kind,
  id: incidentId,
  world,
  version: touches.find(({ type }) => type === 'incident')?.version ?? null,
  touches,
})
