import 'server-only'
import { db } from '@/lib/db'
import { expireUnanswered } from './expire-command'
import { ANSWERS_BEAT } from './queries'
import { orderReserves } from './reserve-command'

/** How long after one sweep the next begins, ms. */
const PAUSE_MS = 5_000
/** A sweep that takes longer hangs on a dead connection; the next one takes another. Two at once are harmless. */
const PATIENCE_MS = 40_000

type Sweeper = { stop: () => Promise<void> }
const held = globalThis as typeof globalThis & { sweeper?: Sweeper | undefined }

/**
 * Every order that is due, then every reserve; the beat is only left when all of it went well. The beat
 * is no command and no entry: it says that somebody looked, not that anything was done.
 */
export async function sweep(now: Date) {
  await expireUnanswered(now)
  await orderReserves(now)
  // The database's own clock, and never back: the clocks of instances differ.
  await db.$executeRaw`
    INSERT INTO "SweeperBeat" ("name", "at") VALUES (${ANSWERS_BEAT}, now())
    ON CONFLICT ("name") DO UPDATE SET "at" = GREATEST("SweeperBeat"."at", EXCLUDED."at")`
}

/**
 * Sweeps for unanswered orders for as long as the process lives, one sweeper per process. Every
 * instance does so: a sweep is guarded row by row, so one that is left is enough. A lost database is
 * said once and tried again; meanwhile the beat stops and the board turns red.
 */
export function startSweeper({ pauseMs = PAUSE_MS }: { pauseMs?: number } = {}): Sweeper {
  if (held.sweeper) return held.sweeper
  let isStopping = false
  let isFailing = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()

  const run = async () => {
    try {
      await within(PATIENCE_MS, sweep(new Date()))
      if (isFailing) console.info('Quét lại được lệnh quá hạn.')
      isFailing = false
    } catch (error) {
      if (!isFailing && !isStopping) console.warn(`Không quét được lệnh quá hạn: ${told(error)}`)
      isFailing = true
    }
    if (!isStopping) timer = setTimeout(next, pauseMs).unref()
  }
  const next = () => {
    running = run()
  }
  next()

  const sweeper = {
    /** Begins no other sweep and waits for the one under way. */
    stop: async () => {
      isStopping = true
      clearTimeout(timer)
      held.sweeper = undefined
      await running
    },
  }
  held.sweeper = sweeper
  return sweeper
}

async function within(ms: number, work: Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${ms} ms`)), ms).unref()
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const told = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map(told).join('; ')
    : lastLine(error instanceof Error ? error.message : String(error))

/** Prisma quotes our own source before it comes to the point. */
const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''
