import { afterEach, describe, expect, test } from 'vitest'
import { calibrationSchema } from '@/app/api/contract-calibration'
import * as accept from '@/app/api/v1/stations/[code]/calibration/accept/route'
import * as end from '@/app/api/v1/stations/[code]/calibration/end/route'
import * as calibration from '@/app/api/v1/stations/[code]/calibration/route'
import { orderStations } from '@/lib/assignments/commands'
import { db } from '@/lib/db'
import { readDecision } from '@/lib/desk/decision-queries'
import { getRecommendation } from '@/lib/desk/queries'
import { recompute } from '@/lib/dispatch/replay'
import { getPolicy } from '@/lib/plans/queries'
import { acceptFactor, endFactor } from '@/lib/stations/calibration-commands'
import { findCalibration } from '@/lib/stations/calibration-queries'
import { vietnamDay } from '@/lib/time/vietnam'
import { travelAssets } from '@/lib/travel/assets'
import { CALIBRATED } from '@/lib/travel/by-class'
import type { RoadClass } from '@/lib/travel/policy'
import { travelRows } from '@/lib/travel/travel-rows'
import { call, keyFor } from '@/tests/factories/call-route'
import { acting, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const viewer = officer()
const admin = officer({ id: 'quan-tri', name: 'Quản trị thử', role: 'admin' })
const deputy = officer({ id: 'quan-tri-2', name: 'Quản trị hai', role: 'admin' })

/** Orders to Dung Quất; what it bound is free again at once. */
async function order(overrides: Record<string, unknown> = {}) {
  const { code } = await logIncident(overrides)
  const ordered = await orderStations(acting(viewer), viewer, code, {})
  if (!ordered.ok) throw new Error(`not ordered: ${ordered.error.code}`)
  const { decisionId } = ordered.value
  const lead = await db.assignment.findFirstOrThrow({
    where: { decisionId, isLead: true },
    select: { id: true, stationCode: true },
  })
  await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "Assignment" SET "endedAt" = now(), "status" = 'cancelled' WHERE "endedAt" IS NULL`
  return { decisionId, assignmentId: lead.id, stationCode: lead.stationCode }
}

/** Trips as this order's would have been, each so many times the estimate. */
async function drive(
  assignmentId: string,
  ratio: number,
  { times = 1, basis = {} }: { times?: number; basis?: Record<string, unknown> } = {},
) {
  await db.$executeRaw`
    INSERT INTO "Assignment" ("id", "incidentId", "stationCode", "decisionId", "world", "status", "isLead", "crew",
      "estimate", "orderedAt", "ackDueAt", "departedAt", "arrivedAt", "endedAt")
    SELECT gen_random_uuid(), "incidentId", "stationCode", "decisionId", "world", 'returned', false, "crew",
      "estimate" || ${JSON.stringify(basis)}::jsonb, "orderedAt", "ackDueAt", "orderedAt",
      "orderedAt" + ${ratio}::float8 * ("estimate"->>'travelMinutes')::float8 * interval '1 minute', now() + interval '1 day'
    FROM "Assignment", generate_series(1, ${times}::int) WHERE "id" = ${assignmentId}::uuid`
}

const calibrationOf = async (stationCode: string) => {
  const found = await findCalibration(db, stationCode, new Date())
  if (!found) throw new Error('no such station')
  return found
}
const suggestedFor = async (stationCode: string) => {
  const row = (await calibrationOf(stationCode)).rows.find(({ suggestion }) => suggestion)
  if (!row?.suggestion) throw new Error('nothing is suggested')
  const { roadClass, trips, suggestion } = row
  return { roadClass, trips, factor: suggestion.factor, reason: 'Năm chuyến đều chậm' }
}

afterEach(async () => {
  await db.travelFactor.deleteMany({})
  await db.$executeRaw`UPDATE "Assignment" SET "arrivedAt" = NULL, "departedAt" = NULL`
})

describe('five trips', () => {
  test('that took a third longer suggest a factor; four do not', async () => {
    const { assignmentId, stationCode } = await order()
    await drive(assignmentId, 1.3, { times: 4 })
    expect((await calibrationOf(stationCode)).rows).toMatchObject([{ trips: 4, suggestion: null }])
    await drive(assignmentId, 1.3)
    const [row] = (await calibrationOf(stationCode)).rows
    expect(row).toMatchObject({
      trips: 5,
      inForce: null,
      suggestion: { factor: 1.3, isClipped: false },
    })
    expect(row?.ratio?.median).toBeCloseTo(1.3, 1)
  })

  test('are compared on the class their order kept, and an older order’s on the roads of today', async () => {
    const { assignmentId, stationCode } = await order()
    await drive(assignmentId, 1.3)
    const [today] = (await calibrationOf(stationCode)).rows
    await drive(assignmentId, 1.3, { basis: { roadClass: 'mountain' } })
    const { rows } = await calibrationOf(stationCode)
    expect(today?.roadClass).not.toBe('mountain')
    expect(rows.map(({ roadClass }) => roadClass)).toEqual([today?.roadClass, 'mountain'])
  })

  test('are compared with the minutes before a factor; without those they are left out', async () => {
    const { assignmentId, stationCode } = await order()
    const source = `network@1${CALIBRATED}`
    await drive(assignmentId, 1, { basis: { source } })
    expect((await calibrationOf(stationCode)).leftOut['estimate-unknown']).toBe(1)
    await drive(assignmentId, 1, { basis: { source, uncalibratedMinutes: 20 } })
    expect((await calibrationOf(stationCode)).trips.map((trip) => trip.estimatedMinutes)).toEqual([
      20,
    ])
  })

  test('of a drill, of a team turned round, by sea or estimated by an outside engine are none', async () => {
    const { assignmentId, stationCode } = await order()
    await drive(assignmentId, 2, { basis: { source: 'osrm' } })
    await drive(assignmentId, 2, { basis: { mode: 'sea' } })
    await drive(assignmentId, 2, { basis: { from: { lat: 15.2, lng: 108.7 } } })
    const drill = await order({ isDrill: true })
    await drive(drill.assignmentId, 2)
    expect(await calibrationOf(stationCode)).toMatchObject({ rows: [], trips: [] })
  })
})

describe('an accepted factor', () => {
  test('is in the minutes of the next recommendation, writes one entry, and leaves the earlier decision as it was', async () => {
    const before = await order()
    const { stationCode } = before
    await drive(before.assignmentId, 1.3, { times: 5 })
    const seen = await suggestedFor(stationCode)
    const entries = await db.journalEntry.count()
    expect((await acceptFactor(acting(admin), stationCode, seen)).ok).toBe(true)
    expect(await db.journalEntry.count()).toBe(entries + 1)
    expect(await db.journalEntry.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
      kind: 'travel-factor-accepted',
      actor: admin.name,
      body: seen.reason,
      values: { station: stationCode, roadClass: seen.roadClass, factor: 1.3, trips: 5, before: 1 },
    })

    const { code } = await logIncident()
    const next = await getRecommendation(viewer, code, new Date())
    const pick = [...(next?.package ?? []), ...(next?.reserves ?? [])].find(
      (one) => one.stationCode === stationCode,
    )
    const [was, is] = await waysOf(stationCode, seen)
    expect(pick?.travelMinutes).toBe(is?.minutes)
    expect(is?.minutes).toBeGreaterThan(was?.minutes ?? Number.POSITIVE_INFINITY)
    expect(pick?.source).toBe(`${was?.source}${CALIBRATED}`)

    const after = await order()
    const [earlier, later] = await Promise.all([
      readDecision(before.decisionId),
      readDecision(after.decisionId),
    ])
    expect(earlier?.inputs.policy.travel.factors).toBeUndefined()
    expect(later?.inputs.policy.travel.factors).toEqual([
      { stationCode, roadClass: seen.roadClass, factor: 1.3 },
    ])
    expect(earlier && recompute(earlier)).toEqual({ is: 'same' })
    expect(later && recompute(later)).toEqual({ is: 'same' })
    await endFactor(acting(admin), stationCode, { roadClass: seen.roadClass, reason: 'Thử xong' })
    expect(later && recompute(later)).toEqual({ is: 'same' })
  })

  test('is ended by a reason, or by the one that follows it, and stays on record', async () => {
    const { assignmentId, stationCode } = await order()
    await drive(assignmentId, 1.3, { times: 5 })
    const first = await suggestedFor(stationCode)
    await acceptFactor(acting(admin), stationCode, first)
    expect((await calibrationOf(stationCode)).rows[0]?.suggestion).toBeNull()
    await drive(assignmentId, 1.8, { times: 6 })
    const second = await suggestedFor(stationCode)
    expect(second).toMatchObject({ factor: 1.8, trips: 11 })
    await acceptFactor(acting(deputy), stationCode, second)
    const entries = await db.journalEntry.count()
    const { roadClass } = second
    const ended = await endFactor(acting(admin), stationCode, { roadClass, reason: 'Đường mới' })
    expect(ended.ok).toBe(true)
    expect(await db.journalEntry.count()).toBe(entries + 1)
    expect(
      await db.travelFactor.findMany({
        where: { stationCode },
        select: { factor: true, acceptedBy: true, endedBy: true },
        orderBy: { acceptedAt: 'asc' },
      }),
    ).toEqual([
      { factor: 1.3, acceptedBy: admin.name, endedBy: deputy.name },
      { factor: 1.8, acceptedBy: deputy.name, endedBy: admin.name },
    ])
    expect((await getPolicy(db, vietnamDay(new Date()))).travel).not.toHaveProperty('factors')
    expect(await endFactor(acting(admin), stationCode, { roadClass, reason: 'Lần nữa' })).toEqual({
      ok: false,
      error: { code: 'no-factor-in-force' },
    })
  })

  test('is refused with the fresh suggestion when the trips have changed since it was seen', async () => {
    const { assignmentId, stationCode } = await order()
    await drive(assignmentId, 1.3, { times: 5 })
    const seen = await suggestedFor(stationCode)
    await drive(assignmentId, 1.7, { times: 6 })
    expect(await acceptFactor(acting(admin), stationCode, seen)).toMatchObject({
      ok: false,
      error: { code: 'suggestion-changed', fresh: { trips: 11, suggestion: { factor: 1.7 } } },
    })
    expect(await db.travelFactor.count()).toBe(0)
  })

  test('of two administrators at once is one, and one entry', async () => {
    const { assignmentId, stationCode } = await order()
    await drive(assignmentId, 1.3, { times: 5 })
    const seen = await suggestedFor(stationCode)
    const entries = await db.journalEntry.count()
    const results = await Promise.all(
      [admin, deputy].map((who) => acceptFactor(acting(who), stationCode, seen)),
    )
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'suggestion-changed' } })
    expect(await db.travelFactor.count()).toBe(1)
    expect(await db.journalEntry.count()).toBe(entries + 1)
  })
})

describe('over the API', () => {
  test('a coordinator reads what waits and may not accept it; an administrator may, with a reason', async () => {
    const { assignmentId, stationCode } = await order()
    await drive(assignmentId, 1.3, { times: 5 })
    const params = { code: stationCode }
    const [coordinator, key] = await Promise.all([keyFor('coordinator'), keyFor('admin')])
    const read = (await call(calibration, 'GET', { key: coordinator, params })).json()
    expect(calibrationSchema.safeParse(read).success).toBe(true)
    expect(read).toMatchObject({ mayAccept: false, rows: [{ suggestion: { factor: 1.3 } }] })

    const body = await suggestedFor(stationCode)
    expect((await call(accept, 'POST', { key: coordinator, params, body })).status).toBe(403)
    const silent = await call(accept, 'POST', { key, params, body: { ...body, reason: ' ' } })
    expect(silent.status).toBe(422)
    const stale = await call(accept, 'POST', { key, params, body: { ...body, trips: 6 } })
    expect(stale.status).toBe(409)
    expect(stale.json()).toMatchObject({
      code: 'suggestion-changed',
      title: 'Số chuyến đã đổi từ khi mở, đề xuất không còn như trước. Xem đề xuất mới.',
      fresh: { trips: 5, suggestion: { factor: 1.3 } },
    })
    const accepted = (await call(accept, 'POST', { key, params, body })).json()
    expect(calibrationSchema.safeParse(accepted).success).toBe(true)
    expect(accepted).toMatchObject({ mayAccept: true, rows: [{ inForce: { factor: 1.3 } }] })

    const { roadClass } = body
    const ending = { key, params, body: { roadClass, reason: 'Đường mới' } }
    expect((await call(end, 'POST', { ...ending, key: coordinator })).status).toBe(403)
    expect((await call(end, 'POST', ending)).status).toBe(200)
    expect((await call(end, 'POST', ending)).status).toBe(404)
    const nowhere = { key, params: { code: '99-99' } }
    expect((await call(calibration, 'GET', nowhere)).status).toBe(404)
    expect((await call(accept, 'POST', { ...nowhere, body })).status).toBe(404)
  })
})

/** The station's road to Dung Quất without the factor and with it. */
async function waysOf(
  stationCode: string,
  { roadClass, factor }: { roadClass: RoadClass; factor: number },
) {
  const { network, sea } = travelAssets()
  const { lat, lng } = await db.station.findUniqueOrThrow({
    where: { code: stationCode },
    select: { lat: true, lng: true },
  })
  const { factors: _accepted, ...plain } = (await getPolicy(db, vietnamDay(new Date()))).travel
  const place = { position: { lat: 15.36, lng: 108.8 }, atSea: false }
  const station = { code: stationCode, position: { lat, lng }, port: null }
  return [plain, { ...plain, factors: [{ stationCode, roadClass, factor }] }].map(
    (policy) => travelRows(place, [station], network, sea, policy).rows[stationCode]?.options[0],
  )
}
