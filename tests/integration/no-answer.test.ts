import { afterEach, describe, expect, test } from 'vitest'
import { orderStations } from '@/lib/assignments/commands'
import { expireUnanswered } from '@/lib/assignments/expire-command'
import { orderReserves } from '@/lib/assignments/reserve-command'
import { orderSchema } from '@/lib/assignments/schema'
import { takeStep } from '@/lib/assignments/step-command'
import { startSweeper, sweep } from '@/lib/assignments/sweeper'
import { db } from '@/lib/db'
import { getBoard, getDecision, getIncident, getRecommendation } from '@/lib/desk/queries'
import { replay } from '@/lib/dispatch/replay'
import type { Policy } from '@/lib/plans/plan'
import { listStationFacts } from '@/lib/stations/queries'
import { connected } from '@/scripts/platform/connection.mjs'
import { acting, crewOf, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const viewer = officer()
const order = (code: string, body: unknown = {}, at = new Date()) =>
  orderStations(acting(viewer, at), viewer, code, orderSchema.parse(body))

/** Six minutes on: the demonstration's policy lets a station answer within five. */
const later = (at: Date, minutes = 6) => new Date(at.getTime() + minutes * 60_000)

/** A call that was ordered and that nobody has answered yet. */
async function unansweredCall(overrides: Record<string, unknown> = {}, at = new Date()) {
  const call = await logIncident(overrides, viewer, at)
  const ordered = await order(call.code, {}, at)
  if (!ordered.ok) throw new Error(JSON.stringify(ordered.error.code))
  return { ...call, ids: ordered.value.assignmentIds }
}

const expiries = (incidentId: string) =>
  db.journalEntry.count({ where: { incidentId, kind: 'assignment-expired' } })
const statuses = async (ids: string[]) => {
  const rows = await db.assignment.findMany({
    where: { id: { in: ids } },
    select: { status: true },
  })
  return rows.map(({ status }) => status)
}
const committed = async (world: string) =>
  (await listStationFacts(db, world, new Date())).map(({ code, crewFree, stock }) => ({
    code,
    crewFree,
    stock: stock.map((lot) => [lot.capability, lot.committed]),
  }))

/** Every station home again, and what expired long ago: no test hears of the one before it. */
async function everybodyHome() {
  await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "Assignment" SET "endedAt" = now(), "status" = 'cancelled' WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "Assignment" SET "endedAt" = "orderedAt" - interval '1 hour' WHERE "status" = 'expired'`
}
afterEach(everybodyHome)

describe('an order that nobody answers', () => {
  test('expires when its time is over and not a second before, and its stock and crew are free', async () => {
    const before = await committed('real')
    const at = new Date()
    const { incidentId, code, ids } = await unansweredCall({}, at)
    expect(await committed('real')).not.toEqual(before)

    await expireUnanswered(new Date(at.getTime() + 5 * 60_000 - 1))
    expect(await statuses(ids)).toEqual(ids.map(() => 'ordered'))
    const expired = await expireUnanswered(new Date(at.getTime() + 5 * 60_000))
    expect(expired.map(({ assignmentId }) => assignmentId).sort()).toEqual([...ids].sort())
    expect(await statuses(ids)).toEqual(ids.map(() => 'expired'))
    expect(await expiries(incidentId)).toBe(ids.length)
    expect(await committed('real')).toEqual(before)

    const entry = await db.journalEntry.findFirstOrThrow({
      where: { incidentId, kind: 'assignment-expired' },
      select: { actor: true, agency: true, body: true, audience: true },
    })
    expect(entry).toEqual({ actor: 'Hệ thống', agency: null, body: null, audience: 'all' })
    expect((await getIncident(viewer, code))?.assignments.every(({ endedAt }) => endedAt)).toBe(
      true,
    )
  })

  test('1,000 sweeps by two workers end each of 50 due calls once, with one entry each, and free each once', async () => {
    const before = await committed('real')
    const calls: Awaited<ReturnType<typeof unansweredCall>>[] = []
    let swept = 0
    for (let round = 0; round < 500; round += 1) {
      const now = new Date()
      // Five at once: each worker comes to orders that the other ended since it read the list.
      if (round % 50 === 0)
        for (const lat of [15.36, 16.05, 20.85, 10.8, 12.25])
          calls.push(await unansweredCall({ position: { lat, lng: 108.8 } }, now))
      const done = await Promise.all([expireUnanswered(later(now)), expireUnanswered(later(now))])
      swept += done.flat().length
    }
    const ids = calls.flatMap((call) => call.ids)
    expect(calls).toHaveLength(50)
    expect(swept).toBe(ids.length)
    expect(new Set(await statuses(ids))).toEqual(new Set(['expired']))
    const counts = await Promise.all(calls.map(({ incidentId }) => expiries(incidentId)))
    expect(counts).toEqual(calls.map((call) => call.ids.length))
    const versions = await db.assignment.groupBy({ by: ['version'], where: { id: { in: ids } } })
    expect(versions).toEqual([{ version: 2 }])
    expect(await committed('real')).toEqual(before)
  }, 240_000)

  test('after a restart nothing that fired before fires again', async () => {
    const at = new Date()
    const { incidentId, ids } = await unansweredCall({}, at)
    await sweep(later(at))
    await restart()
    await sweep(later(at, 7))
    expect(await expiries(incidentId)).toBe(ids.length)
    expect(await db.decision.count({ where: { incidentId } })).toBe(1)
  })

  test('acknowledged in the same instant as the sweep: one of the two wins, in all of 40 races', async () => {
    let acknowledged = 0
    for (let race = 0; race < 40; race += 1) {
      const at = new Date()
      const first = await unansweredCall({}, at)
      const last = await unansweredCall({ position: { lat: 10.8, lng: 106.7 } }, at)
      // The last in the list is answered after the sweep has read it and before it comes to it.
      const { incidentId, ids } = race % 2 === 0 ? first : last
      const [id = ''] = ids
      const { stationCode } = await db.assignment.findUniqueOrThrow({
        where: { id },
        select: { stationCode: true },
      })
      const crew = crewOf(stationCode)
      const acknowledge = () => takeStep(acting(crew, later(at)), crew, id, 'acknowledge', {})
      const sweeping = () => expireUnanswered(later(at))
      const [expired, answer] = await Promise.all([sweeping(), acknowledge()])
      const isExpired = expired.some(({ assignmentId }) => assignmentId === id)
      expect(answer.ok).toBe(!isExpired)
      if (!answer.ok)
        expect(answer.error).toEqual({ code: 'illegal-step', from: 'expired', step: 'acknowledge' })
      await expireUnanswered(later(at))
      expect(await statuses([id])).toEqual([answer.ok ? 'acknowledged' : 'expired'])
      const told = await db.journalEntry.count({
        where: {
          incidentId,
          kind: { in: ['assignment-acknowledged', 'assignment-expired'] },
          values: { path: ['station'], string_starts_with: stationCode },
        },
      })
      expect(told).toBe(1)
      acknowledged += answer.ok ? 1 : 0
      await everybodyHome()
    }
    // Both ways of ending were seen, so the race was one.
    expect(acknowledged).toBeGreaterThan(0)
    expect(acknowledged).toBeLessThan(40)
  }, 120_000)

  test('whoever holds the incident is not waited for: the other orders expire, this one at the next sweep', async () => {
    const at = new Date()
    const held = await unansweredCall({}, at)
    const other = await unansweredCall({ position: { lat: 10.8, lng: 106.7 } }, at)
    await connected(process.env.TEST_OWNER_URL ?? '', async (client) => {
      await client.query('BEGIN')
      await client.query('SELECT 1 FROM "Incident" WHERE "id" = $1 FOR UPDATE', [held.incidentId])
      await expireUnanswered(later(at))
      await client.query('ROLLBACK')
    })
    expect(new Set(await statuses(other.ids))).toEqual(new Set(['expired']))
    expect(new Set(await statuses(held.ids))).toEqual(new Set(['ordered']))
    await expireUnanswered(later(at))
    expect(new Set(await statuses(held.ids))).toEqual(new Set(['expired']))
  })

  test('a drill’s order expires in its own world, and the real one hears nothing of it', async () => {
    const at = new Date()
    const { incidentId, world, ids } = await unansweredCall({ isDrill: true }, at)
    const real = await committed('real')
    await expireUnanswered(later(at))
    expect(new Set(await statuses(ids))).toEqual(new Set(['expired']))
    const worlds = await db.journalEntry.findMany({
      where: { incidentId, kind: 'assignment-expired' },
      select: { world: true },
      distinct: ['world'],
    })
    expect(worlds).toEqual([{ world }])
    expect(await committed('real')).toEqual(real)
  })
})

describe('after no answer', () => {
  test('a reserve is proposed and not the silent station, which may still be asked by name', async () => {
    const at = new Date()
    const { code, ids } = await unansweredCall({}, at)
    const silent = (await getIncident(viewer, code))?.assignments.map((a) => a.stationCode) ?? []
    await expireUnanswered(later(at))
    const next = await getRecommendation(viewer, code, new Date())
    const proposed = next?.package.map(({ stationCode }) => stationCode) ?? []
    expect(proposed.length).toBeGreaterThan(0)
    expect(proposed.filter((station) => silent.includes(station))).toEqual([])

    const again = await order(code, { stations: [silent[0]] })
    expect(again.ok).toBe(true)
    expect(ids).not.toContain(again.ok ? again.value.assignmentIds[0] : '')
    const decision = await getDecision(viewer, again.ok ? again.value.decisionId : '')
    const { inputs, result } = decision as unknown as Parameters<typeof replay>[0]
    expect(replay({ inputs, result })).toEqual([])
  })

  test('by policy one reserve is ordered for each, once by two workers and once after a restart', async () => {
    await withPolicy({ onExpiry: 'order-reserve' }, async () => {
      for (let round = 0; round < 10; round += 1) {
        const at = new Date()
        const { incidentId, ids } = await unansweredCall({}, at)
        await Promise.all([sweep(later(at)), sweep(later(at))])
        await sweep(later(at, 7))
        await restart()
        await sweep(later(at, 8))
        const reserves = await db.assignment.findMany({
          where: { incidentId, id: { notIn: ids } },
          select: { status: true, decision: { select: { by: true, reason: true } } },
        })
        expect(reserves.length).toBe(ids.length)
        for (const { status, decision } of reserves) {
          expect(status).toBe('ordered')
          expect(decision.by).toBe('Hệ thống')
          expect(decision.reason).toMatch(
            /^Dự bị tự động theo chính sách: \d{2}-\d{2} .+ không trả lời\.$/,
          )
        }
        const entries = await db.journalEntry.count({
          where: { incidentId, kind: 'stations-ordered', actorId: 'system' },
        })
        expect(entries).toBe(ids.length)
        await everybodyHome()
      }
    })
  }, 120_000)

  test('nothing is ordered by itself where a person has ordered since, nor without that policy', async () => {
    const at = new Date()
    const first = await unansweredCall({}, at)
    await sweep(later(at))
    expect(await db.decision.count({ where: { incidentId: first.incidentId } })).toBe(1)
    await order(first.code, {}, later(at, 7))
    await withPolicy({ onExpiry: 'order-reserve' }, async () => {
      expect(await orderReserves(later(at, 8))).toEqual([])
    })
  })
})

describe('the sweeper', () => {
  test('leaves a beat that the board shows, and none after it was stopped', async () => {
    const sweeper = startSweeper({ pauseMs: 5 })
    expect(startSweeper({ pauseMs: 5 })).toBe(sweeper)
    const seen = async () => (await getBoard(viewer, new Date())).sweptAt
    await expect.poll(seen).not.toBeNull()
    const first = await seen()
    await expect.poll(seen).not.toBe(first)
    await sweeper.stop()
    const last = await seen()
    await getBoard(viewer, new Date())
    expect(await seen()).toBe(last)
  })

  test('survives the loss of its connections and sweeps again', async () => {
    const sweeper = startSweeper({ pauseMs: 5 })
    const seen = async () => (await getBoard(viewer, new Date())).sweptAt
    await expect.poll(seen).not.toBeNull()
    await connected(process.env.TEST_OWNER_URL ?? '', (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND usename = 'app' AND pid <> pg_backend_pid()`,
      ),
    ).catch(() => cutByApp())
    const cutAt = new Date().toISOString()
    await expect
      .poll(async () => (await seen().catch(() => null)) ?? '', { timeout: 20_000 })
      .toSatisfy((at: string) => at > cutAt)
    await sweeper.stop()
  })
})

/** The role of the desk may end its own sessions. */
const cutByApp = () =>
  connected(process.env.DATABASE_URL ?? '', (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
    ),
  )

/** Another process: no connection, no memory of what was done. */
async function restart() {
  await db.$disconnect()
  Reflect.deleteProperty(globalThis, 'db')
}

async function withPolicy(figures: Partial<Policy>, run: () => Promise<void>) {
  const row = await db.policy.findFirstOrThrow({ orderBy: { version: 'desc' } })
  const changed = { ...(row.figures as object), ...figures }
  await db.policy.update({ where: { version: row.version }, data: { figures: changed } })
  try {
    await run()
  } finally {
    await db.policy.update({
      where: { version: row.version },
      data: { figures: row.figures as object },
    })
  }
}
