import { loadavg } from 'node:os'
import type { Step } from '@/lib/assignments/assignment'
import { orderStations } from '@/lib/assignments/commands'
import { gatherInput } from '@/lib/assignments/gather'
import { takeStep } from '@/lib/assignments/step-command'
import { db } from '@/lib/db'
import { recommend } from '@/lib/dispatch/recommend'
import { divertingOnly } from '@/lib/dispatch/teams'
import { session } from '@/scripts/platform/session.mjs'
import { acting, crewOf, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'
import { type Beside, type Race, racesOf, SHIFT } from './races-calls'
import { everybodyHome, overCommitments, temporaryDesk } from './races-desk'
import { orderOutsideLock, takeTooMuch, type Why } from './races-naive'

/**
 * Two officers, two calls in one neighbourhood, two orders at the same moment, on a PostgreSQL of the
 * bench's own; beside it the same orders decided outside the lock.
 * Run: node --conditions=react-server --import tsx tests/bench/races.ts [races]
 */
const RACES = Number(process.argv[2] ?? 1000)
const NAIVE_RACES = 200
/** Slow machines race less often, not longer. */
const BUDGET_MS = 430_000
const NAIVE_BUDGET_MS = 90_000

const one = officer()
const two = officer({ id: 'hai', name: 'Trực ban thứ hai' })

await session(async (undoLater) => {
  await temporaryDesk(undoLater)
  const races = racesOf(RACES)
  const ours = await underLock(races)
  await everybodyHome()
  const naive = await outsideLock(races.slice(0, NAIVE_RACES))
  const ratio = quantile(naive.times, 0.5) / quantile(ours.times, 0.5)
  console.log(`the naive median is ${ratio.toFixed(2)} × ours`)
  console.log(`load average ${(loadavg()[0] ?? 0).toFixed(1)}`)
  return ours.overCommitted + ours.wronglyRefused > 0 ? 1 : 0
})

async function underLock(races: readonly Race[]) {
  const times: number[] = []
  const told = { overCommitted: 0, refused: 0, wronglyRefused: 0, beside: 0, besideRefused: 0 }
  const { run, seconds } = await within(BUDGET_MS, races, async ({ places, beside }) => {
    const [here, there] = await logBoth(places)
    const act = await ready(beside)
    const [first, second, moved] = await Promise.all([
      ordered(one, here.code, times),
      ordered(two, there.code, times),
      act?.(),
    ])
    told.beside += act ? 1 : 0
    told.besideRefused += moved && !moved.ok ? 1 : 0
    for (const [result, { incidentId }] of [[first, here] as const, [second, there] as const]) {
      if (result.ok) continue
      told.refused += 1
      if (await wasWrong(result.error, incidentId, act !== null)) told.wronglyRefused += 1
    }
    told.overCommitted += await overCommitments()
  })
  times.sort((a, b) => a - b)
  console.log(
    `${run} of ${races.length} races, ${SHIFT} in a neighbourhood before all are home (${seconds} s); ` +
      `${told.beside} with a cancellation or a return beside, ${told.besideRefused} of those refused`,
  )
  console.log(`  over-commitments ${told.overCommitted} (aim 0)`)
  console.log(
    `  refused ${told.refused} of ${times.length} orders; while a capable station was free ${told.wronglyRefused} (aim 0)`,
  )
  console.log(`  an order: ${figures(times)}`)
  return { ...told, times }
}

/** What the order itself saw under lock; and where nobody came home meanwhile, what there is right after. */
async function wasWrong(refusal: Refusal, incidentId: string, isMoving: boolean) {
  if (refusal.code !== 'nothing-to-send') return true
  if (refusal.recommendation.package.some(({ team }) => team?.state !== 'en-route')) return true
  const facts = isMoving ? null : await gatherInput(db, incidentId, new Date())
  return facts !== null && recommend(divertingOnly(facts, [])).package.length > 0
}

async function outsideLock(races: readonly Race[]) {
  const times: number[] = []
  const whys: Why[] = []
  const told = { refusedRaces: 0, tooMuch: 0, overCommitted: 0 }
  const { run, seconds } = await within(NAIVE_BUDGET_MS, races, async ({ places }) => {
    const [here, there] = await logBoth(places)
    const both = await Promise.all([
      orderOutsideLock(here.incidentId),
      orderOutsideLock(there.incidentId),
    ])
    const refused = both.flatMap(({ refusedFor }) => refusedFor ?? [])
    times.push(...both.map(({ ms }) => ms))
    whys.push(...refused)
    told.refusedRaces += refused.some((why) => why !== 'nothing to send') ? 1 : 0
    told.tooMuch += takeTooMuch(both) ? 1 : 0
    if ((await overCommitments()) === 0) return
    told.overCommitted += 1
    // It would be counted again in every race after it.
    await everybodyHome()
  })
  times.sort((a, b) => a - b)
  const count = (why: Why) => `${why} ${whys.filter((each) => each === why).length}`
  console.log(`naive, decided outside the lock: ${run} of ${races.length} races (${seconds} s)`)
  console.log(
    `  together more than there is ${told.tooMuch}; races in which the database refused an order ` +
      `${told.refusedRaces}, over-committed all the same ${told.overCommitted}`,
  )
  const kinds: Why[] = ['crew', 'stock', 'deadlock', 'nothing to send']
  console.log(`  orders refused: ${kinds.map(count).join(', ')}`)
  console.log(`  an order: ${figures(times)}`)
  return { times }
}

/** One race after the other, everybody home after each shift, for as long as there is time. */
async function within(
  budgetMs: number,
  races: readonly Race[],
  runOne: (race: Race) => Promise<void>,
) {
  const startedAt = performance.now()
  let run = 0
  for (const race of races) {
    if (performance.now() - startedAt > budgetMs) break
    await runOne(race)
    run += 1
    if (race.isLastOfShift) await everybodyHome()
  }
  return { run, seconds: ((performance.now() - startedAt) / 1000).toFixed(0) }
}

function logBoth([here, there]: Race['places']) {
  return Promise.all([logIncident({ position: here }), logIncident({ position: there }, two)])
}

async function ordered(by: typeof one, code: string, times: number[]) {
  const startedAt = performance.now()
  const result = await orderStations(acting(by), by, code, {})
  times.push(performance.now() - startedAt)
  return result
}
type Refusal = Extract<Awaited<ReturnType<typeof ordered>>, { ok: false }>['error']

/** The last order that nobody has answered, brought to where one more step frees what it binds. */
async function ready(beside: Beside) {
  const open =
    beside &&
    (await db.assignment.findFirst({
      where: { status: 'ordered' },
      select: { id: true, stationCode: true },
      orderBy: { id: 'desc' },
    }))
  if (!open) return null
  const crew = crewOf(open.stationCode)
  const take = (step: Step, by: typeof one, reason?: string) =>
    takeStep(acting(by), by, open.id, step, reason ? { reason } : {})
  if (beside === 'cancel') return () => take('cancel', one, 'Không cần nữa')
  for (const step of ['acknowledge', 'depart', 'arrive', 'release'] as const) await take(step, crew)
  return () => take('return', crew)
}

function figures(sorted: readonly number[]) {
  const shown = (share: number) => `${quantile(sorted, share).toFixed(0)} ms`
  return `median ${shown(0.5)}, p95 ${shown(0.95)}`
}

function quantile(sorted: readonly number[], share: number) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
