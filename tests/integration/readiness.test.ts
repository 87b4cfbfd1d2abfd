import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { stationReadinessSchema } from '@/app/api/contract'
import type { Viewer } from '@/lib/accounts/permissions'
import type { Step } from '@/lib/assignments/assignment'
import { orderStations } from '@/lib/assignments/commands'
import { orderSchema, stepSchema } from '@/lib/assignments/schema'
import { takeStep } from '@/lib/assignments/step-command'
import { db } from '@/lib/db'
import { getBoard, getRecommendation } from '@/lib/desk/queries'
import { findStation, listStationFacts } from '@/lib/stations/queries'
import { setReadiness } from '@/lib/stations/readiness-command'
import { setReadinessSchema } from '@/lib/stations/schema'
import { call, keyFor } from '@/tests/factories/call-route'
import { acting, crewOf, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const desk = officer()
/** Quảng Ngãi, near Dung Quất: ready, with sorbent. */
const STATION = '76-01'

const tell = (viewer: Viewer, code: string, body: unknown, at = new Date()) =>
  setReadiness(acting(viewer, at), viewer, code, setReadinessSchema.parse(body))
const seen = (code: string, world = 'real') => findStation(code, world, new Date())
const readinessOf = async (code: string, world = 'real') => {
  const [facts] = await listStationFacts(db, world, new Date(), [code])
  return [facts?.readiness, facts?.readinessCause]
}

/** Orders one station to a call of its own and takes it there and away again, all but the return. */
async function sentTo(code: string, overrides: Record<string, unknown> = {}) {
  const incident = await logIncident(overrides, desk)
  const ordered = await orderStations(
    acting(desk),
    desk,
    incident.code,
    orderSchema.parse({ stations: [code], force: true, reason: 'Thử' }),
  )
  if (!ordered.ok) throw new Error(ordered.error.code)
  const id = ordered.value.assignmentIds[0] ?? ''
  for (const step of ['acknowledge', 'depart', 'arrive', 'release'] as const)
    await take(code, id, step)
  return { id, incidentId: incident.incidentId, code: incident.code }
}

async function take(code: string, id: string, step: Step, body: unknown = {}) {
  const crew = crewOf(code)
  const taken = await takeStep(acting(crew), crew, id, step, stepSchema.parse(body))
  if (!taken.ok) throw new Error(`${step}: ${taken.error.code}`)
}

/** Every station as the seed left it: no test hears of the one before it. */
afterEach(async () => {
  await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "Assignment" SET "endedAt" = now(), "status" = 'cancelled' WHERE "endedAt" IS NULL`
  await db.readiness.deleteMany({ where: { NOT: { id: { endsWith: '-seed' } } } })
})

describe('a station that is being cleaned', () => {
  test('is not recommended, the reason says so, and once it is ready again it leads as before', async () => {
    const { code } = await logIncident()
    const proposal = async () => getRecommendation(desk, code, new Date())
    const before = await proposal()
    const lead = before?.lead?.stationCode ?? ''

    expect((await tell(crewOf(lead), lead, { state: 'off', cause: 'cleaning' })).ok).toBe(true)
    const without = await proposal()
    expect(without?.package.map(({ stationCode }) => stationCode)).not.toContain(lead)
    const passed = without?.passedOver.find(({ stationCode }) => stationCode === lead)
    expect(passed?.reasons).toContainEqual({ code: 'off-duty', because: 'cleaning' })
    expect(passed?.becomesEligibleIf).toEqual({ change: 'back-on-duty' })

    await tell(crewOf(lead), lead, { state: 'ready' })
    expect((await proposal())?.lead?.stationCode).toBe(lead)
  })
})

describe('telling how ready a station is', () => {
  test('writes one entry that touches the station, whose version goes up by one', async () => {
    const before = await seen(STATION)
    const entries = await db.journalEntry.count()
    await tell(desk, STATION, { state: 'limited', cause: 'vehicle', reason: 'Xe bơm chờ phụ tùng' })
    expect(await db.journalEntry.count()).toBe(entries + 1)
    const after = await seen(STATION)
    expect(after).toMatchObject({
      readiness: 'limited',
      readinessCause: 'vehicle',
      readinessReason: 'Xe bơm chờ phụ tùng',
      version: (before?.version ?? 0) + 1,
    })
    const entry = await db.journalEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({
      kind: 'station-readiness-set',
      world: 'real',
      incidentId: null,
      body: 'Xe bơm chờ phụ tùng',
      values: { readiness: 'limited', cause: 'vehicle', by: 'desk' },
      touches: [{ type: 'station', id: STATION, version: after?.version }],
    })
  })

  test('is refused to the crew of another station, to another agency and to one who only watches', async () => {
    const told = { state: 'off', cause: 'crew' }
    const refusals = await Promise.all(
      [
        crewOf('92-01'),
        officer({ agency: 'NACCET', role: 'commander' }),
        officer({ role: 'viewer' }),
      ].map((viewer) => tell(viewer, STATION, told)),
    )
    expect(refusals).toEqual([
      { ok: false, error: { code: 'not-your-station' } },
      { ok: false, error: { code: 'not-allowed' } },
      { ok: false, error: { code: 'not-allowed' } },
    ])
    expect(await tell(desk, '00-99', told)).toMatchObject({ error: { code: 'not-found' } })
    expect(await readinessOf(STATION)).toEqual(['ready', null])
  })

  test('what a phone said before the desk said something newer does not undo it', async () => {
    const now = new Date()
    await tell(desk, STATION, { state: 'ready' }, now)
    const earlier = new Date(now.getTime() - 600_000).toISOString()
    await tell(crewOf(STATION), STATION, { state: 'off', cause: 'crew', at: earlier })
    expect(await readinessOf(STATION)).toEqual(['ready', null])
    const future = new Date(Date.now() + 600_000).toISOString()
    expect(await tell(crewOf(STATION), STATION, { state: 'ready', at: future })).toMatchObject({
      error: { code: 'time-out-of-order' },
    })
  })

  test('by the API: 422 at the field where the cause is missing, 403 to another crew, and the shape of its example', async () => {
    const route = await import('@/app/api/v1/stations/[code]/readiness/route')
    const post = async (key: string, body: unknown) =>
      call(route, 'POST', { key, body, params: { code: STATION } })
    const own = await keyFor('crew', { stationCode: STATION })
    const missing = await post(own, { state: 'off' })
    expect(missing.status).toBe(422)
    expect(missing.json().errors).toEqual({ cause: ['Chọn nguyên nhân.'] })
    const other = await keyFor('crew', { stationCode: '92-01' })
    expect((await post(other, { state: 'ready' })).status).toBe(403)
    expect((await post(await keyFor('viewer'), { state: 'ready' })).status).toBe(403)

    const answer = await post(own, { state: 'limited', cause: 'crew' })
    expect(answer.status).toBe(200)
    expect(stationReadinessSchema.parse(answer.json())).toMatchObject({
      code: STATION,
      readiness: 'limited',
      readinessCause: 'crew',
    })
    const example: unknown = JSON.parse(
      readFileSync('docs/api/examples/post-v1-stations-code-readiness.json', 'utf8'),
    )
    expect(Object.keys(stationReadinessSchema.parse(example)).sort()).toEqual(
      Object.keys(answer.json()).sort(),
    )
  })
})

describe('a crew that is home again', () => {
  test('says in the same step how ready it is: one entry, and the station is off while it is cleaned', async () => {
    const { id } = await sentTo(STATION, { hazard: 'chemical', medium: 'land' })
    const entries = await db.journalEntry.count()
    await take(STATION, id, 'return', { readiness: { state: 'off', cause: 'cleaning' } })
    expect(await db.journalEntry.count()).toBe(entries + 1)
    const entry = await db.journalEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({
      kind: 'assignment-returned',
      values: { readiness: 'off', cause: 'cleaning' },
    })
    expect(await readinessOf(STATION)).toEqual(['off', 'cleaning'])
  })

  test('that says nothing of it leaves its station as it was', async () => {
    await tell(desk, STATION, { state: 'limited', cause: 'crew' })
    const { id } = await sentTo(STATION)
    await take(STATION, id, 'return')
    expect(await readinessOf(STATION)).toEqual(['limited', 'crew'])
  })

  test('must say why it is limited', () => {
    const parsed = stepSchema.safeParse({ readiness: { state: 'limited' } })
    expect(parsed.error?.issues).toMatchObject([
      { path: ['readiness', 'cause'], message: 'cause-missing' },
    ])
  })

  test('from a drill changes the drill’s readiness and nothing of the real station', async () => {
    const before = await seen(STATION)
    const { id, incidentId } = await sentTo(STATION, { isDrill: true })
    const { world } = await db.incident.findUniqueOrThrow({
      where: { id: incidentId },
      select: { world: true },
    })
    expect(world).not.toBe('real')
    await take(STATION, id, 'return', { readiness: { state: 'off', cause: 'cleaning' } })
    expect(await readinessOf(STATION, world)).toEqual(['off', 'cleaning'])
    expect(await seen(STATION)).toEqual(before)

    expect(await tell(crewOf(STATION), STATION, { state: 'ready', world })).toMatchObject({
      error: { code: 'not-your-station' },
    })
    expect((await tell(desk, STATION, { state: 'limited', cause: 'crew', world })).ok).toBe(true)
    expect(await readinessOf(STATION, world)).toEqual(['limited', 'crew'])
    expect(await seen(STATION)).toEqual(before)
    expect(await tell(desk, STATION, { state: 'ready', world: 'no-such-drill' })).toMatchObject({
      error: { code: 'incident-not-found' },
    })
  })
})

describe('stock that an order has used up', () => {
  test('is low when the return leaves less than the minimum, on the station’s page and on the board', async () => {
    const before = await getBoard(desk, new Date())
    const lot = async () =>
      (await seen(STATION))?.stock.find(({ capability }) => capability === 'sorbent')
    expect(await lot()).toMatchObject({ owned: 400, minimum: 200, isLow: false })

    const { id } = await sentTo(STATION)
    // What is out on an order is still the station's.
    expect(await lot()).toMatchObject({ isLow: false })
    const brought = await db.commitment.findFirstOrThrow({
      where: { assignmentId: id, capability: 'sorbent' },
      select: { quantity: true },
    })
    await db.stockLot.updateMany({
      where: { stationCode: STATION, capability: 'sorbent' },
      data: { minimum: 400 - brought.quantity + 1 },
    })
    await take(STATION, id, 'return', {
      consumed: [{ capability: 'sorbent', quantity: brought.quantity }],
    })
    expect(await lot()).toMatchObject({ owned: 400 - brought.quantity, isLow: true })
    const after = await getBoard(desk, new Date())
    expect(after.lowStock).toEqual({
      stations: before.lowStock.stations + 1,
      lots: before.lowStock.lots + 1,
    })
  })
})
