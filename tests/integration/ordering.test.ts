import { describe, expect, test } from 'vitest'
import type { Step } from '@/lib/assignments/assignment'
import { orderStations } from '@/lib/assignments/commands'
import { orderSchema } from '@/lib/assignments/schema'
import { takeStep } from '@/lib/assignments/step-command'
import { db } from '@/lib/db'
import { getIncident, getRecommendation } from '@/lib/desk/queries'
import { listStationFacts } from '@/lib/stations/queries'
import { acting, crewOf, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const viewer = officer()
const order = (code: string, body: unknown = {}, at = new Date()) =>
  orderStations(acting(viewer, at), viewer, code, orderSchema.parse(body))

async function walk(
  assignmentId: string,
  stationCode: string,
  steps: Step[],
  body: Record<string, unknown> = {},
) {
  const crew = crewOf(stationCode)
  for (const step of steps) {
    const taken = await takeStep(
      acting(crew),
      crew,
      assignmentId,
      step,
      step === 'return' ? body : {},
    )
    if (!taken.ok) throw new Error(`${step}: ${JSON.stringify(taken.error)}`)
  }
}

const ALL_BACK: Step[] = ['acknowledge', 'depart', 'arrive', 'release', 'return']

/** Sends everybody home, so that each test starts with every station at its station. */
async function everybodyHome() {
  const open = await db.assignment.findMany({
    where: { endedAt: null },
    select: { id: true, stationCode: true, status: true },
  })
  for (const { id, stationCode, status } of open) {
    const done = { ordered: 0, acknowledged: 1, departed: 2, arrived: 3, released: 4 } as const
    await walk(id, stationCode, ALL_BACK.slice(done[status as keyof typeof done]))
  }
}

async function overCommitments() {
  return db.$queryRaw<unknown[]>`
    SELECT c."stationCode", c."world", c."capability", sum(c."quantity") AS bound, max(s."owned" - s."outOfService") AS usable
    FROM "Commitment" c JOIN "StockLot" s ON s."stationCode" = c."stationCode" AND s."capability" = c."capability"
    WHERE c."endedAt" IS NULL GROUP BY 1, 2, 3 HAVING sum(c."quantity") > max(s."owned" - s."outOfService") + 1e-9`
}

describe('ordering', () => {
  test('the Dung Quất call sends Quảng Ngãi and Tam Kỳ, and passes over Dung Quất for want of a second member', async () => {
    const { code } = await logIncident()
    const proposed = await getRecommendation(viewer, code, new Date())
    const ordered = await order(code)
    expect(ordered.ok).toBe(true)
    const incident = await getIncident(viewer, code)
    expect(incident?.assignments.map(({ stationCode }) => stationCode)).toEqual(
      proposed?.package.map(({ stationCode }) => stationCode),
    )
    expect(incident?.assignments.map(({ stationCode }) => stationCode)).toContain('76-01')
    const passed = proposed?.passedOver.find(({ stationCode }) => stationCode === '76-02')
    expect(passed?.reasons).toContainEqual(
      expect.objectContaining({ code: 'crew-short', needed: 2, has: 1 }),
    )
    await everybodyHome()
  })

  test('a second order for the same incident brings only what is still missing, or says there is nothing to send', async () => {
    const { code } = await logIncident()
    const first = await order(code)
    expect(first.ok).toBe(true)
    const second = await order(code)
    if (second.ok) {
      const twice = await db.assignment.groupBy({
        by: ['stationCode'],
        where: { incident: { code }, endedAt: null },
        _count: true,
      })
      expect(twice.every(({ _count }) => _count === 1)).toBe(true)
    } else expect(second.error.code).toBe('nothing-to-send')
    await everybodyHome()
  })

  test('one screen that is behind is told who ordered what since', async () => {
    const { code } = await logIncident()
    const seen = await getRecommendation(viewer, code, new Date())
    await order(code)
    const late = await order(code, { basedOn: { hash: seen?.hash, afterDecision: null } })
    expect(late).toMatchObject({
      ok: false,
      error: {
        code: 'changed-since',
        since: [{ by: viewer.name, stationCodes: seen?.package.map((p) => p.stationCode).sort() }],
      },
    })
    const forced = await order(code, {
      basedOn: { hash: seen?.hash, afterDecision: null },
      stations: ['77-01'],
      force: true,
      reason: 'Cần thêm phao',
    })
    expect(forced.ok).toBe(true)
    await everybodyHome()
  })

  test('named stations go all or none', async () => {
    const { code } = await logIncident()
    const before = await db.assignment.count()
    const refused = await order(code, { stations: ['76-01', '76-02'] })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'no-longer-eligible', stations: [{ stationCode: '76-02' }] },
    })
    expect(await db.assignment.count()).toBe(before)
    const forced = await order(code, {
      stations: ['76-01', '76-02'],
      force: true,
      reason: 'Gọi thêm người ở nhà',
    })
    expect(forced.ok).toBe(true)
    await everybodyHome()
  })

  test('two officers, two calls in one place: 200 races over-commit nothing and refuse nobody while a capable station is free', async () => {
    let refusedWithStations = 0
    for (let race = 0; race < 200; race += 1) {
      const [one, two] = await Promise.all([
        logIncident(),
        logIncident({ position: { lat: 15.1, lng: 108.8 } }),
      ])
      const results = await Promise.all([order(one.code), order(two.code)])
      refusedWithStations += results.filter((result) => !result.ok).length
      if (race % 20 === 0) expect(await overCommitments()).toEqual([])
      await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
      await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
      await db.$executeRaw`UPDATE "Assignment" SET "endedAt" = now(), "status" = 'cancelled' WHERE "endedAt" IS NULL`
    }
    expect(refusedWithStations).toBe(0)
  }, 480_000)

  test('a drill never binds what is real, and what it uses up stays in the drill', async () => {
    const real = () => listStationFacts(db, 'real', new Date())
    const before = await real()
    const drill = await logIncident({ isDrill: true })
    const ordered = await order(drill.code)
    if (!ordered.ok) throw new Error('not ordered')
    expect(await real()).toEqual(before)
    const [assignment] = await db.assignment.findMany({
      where: { incidentId: drill.incidentId },
      select: {
        id: true,
        stationCode: true,
        commitments: { select: { capability: true, quantity: true } },
      },
      orderBy: { isLead: 'desc' },
    })
    const brought = assignment?.commitments[0]
    if (!assignment || !brought) throw new Error('nothing brought')
    await walk(assignment.id, assignment.stationCode, ALL_BACK, { consumed: [brought] })
    expect(await real()).toEqual(before)
    const inDrill = await listStationFacts(db, drill.world, new Date(), [assignment.stationCode])
    const inReal = before.find(({ code }) => code === assignment.stationCode)
    const owned = (facts: (typeof inDrill)[number] | undefined) =>
      facts?.stock.find(({ capability }) => capability === brought.capability)?.owned ?? 0
    expect(owned(inReal) - owned(inDrill[0])).toBe(brought.quantity)
    await everybodyHome()
  })

  test('what was used up leaves the stock at return, and the rest is free again', async () => {
    const { code, incidentId } = await logIncident()
    await order(code)
    const [assignment] = await db.assignment.findMany({
      where: { incidentId, isLead: true },
      select: { id: true, stationCode: true },
    })
    if (!assignment) throw new Error('no lead')
    const facts = async () =>
      (await listStationFacts(db, 'real', new Date(), [assignment.stationCode]))[0]
    const during = await facts()
    const bound = during?.stock.find(({ committed }) => committed > 0)
    expect(bound).toBeDefined()
    expect(during?.crewFree).toBeLessThan(during?.crewOnDuty ?? 0)
    const used = { capability: bound?.capability, quantity: 1 }
    await walk(assignment.id, assignment.stationCode, ALL_BACK, { consumed: [used] })
    const after = await facts()
    const lot = after?.stock.find(({ capability }) => capability === used.capability)
    expect(lot).toMatchObject({ committed: 0, owned: (bound?.owned ?? 0) - 1 })
    expect(after?.crewFree).toBe(after?.crewOnDuty)
    await everybodyHome()
  })

  test('the first arrival moves the incident to responding in the same entry', async () => {
    const { code, incidentId } = await logIncident()
    await order(code)
    const [assignment] = await db.assignment.findMany({
      where: { incidentId },
      select: { id: true, stationCode: true },
    })
    if (!assignment) throw new Error('nobody ordered')
    await walk(assignment.id, assignment.stationCode, ['acknowledge', 'depart'])
    const entries = await db.journalEntry.count({ where: { incidentId } })
    await walk(assignment.id, assignment.stationCode, ['arrive'])
    expect((await getIncident(viewer, code))?.status).toBe('responding')
    expect(await db.journalEntry.count({ where: { incidentId } })).toBe(entries + 1)
    await everybodyHome()
  })

  test('after a decline the station is passed over for this incident and a reserve is proposed', async () => {
    const { code, incidentId } = await logIncident()
    await order(code)
    const lead = await db.assignment.findFirst({
      where: { incidentId, isLead: true },
      select: { id: true, stationCode: true },
    })
    if (!lead) throw new Error('no lead')
    const crew = crewOf(lead.stationCode)
    const silent = await takeStep(acting(crew), crew, lead.id, 'decline', {})
    expect(silent).toMatchObject({ ok: false, error: { code: 'reason-missing' } })
    const declined = await takeStep(acting(crew), crew, lead.id, 'decline', { reason: 'Xe hỏng' })
    expect(declined.ok).toBe(true)
    const next = await getRecommendation(viewer, code, new Date())
    expect(next?.package.map(({ stationCode }) => stationCode)).not.toContain(lead.stationCode)
    expect(next?.package.length).toBeGreaterThan(0)
    const passed = next?.passedOver.find(({ stationCode }) => stationCode === lead.stationCode)
    if (passed)
      expect(passed.reasons.map((reason) => reason.code)).toContain('declined-this-incident')
    await everybodyHome()
  })

  test('a crew steps its own orders only', async () => {
    const { code, incidentId } = await logIncident()
    await order(code)
    const lead = await db.assignment.findFirst({
      where: { incidentId, isLead: true },
      select: { id: true },
    })
    const stranger = crewOf('29-01')
    expect(
      await takeStep(acting(stranger), stranger, lead?.id ?? '', 'acknowledge', {}),
    ).toMatchObject({ ok: false, error: { code: 'not-your-station' } })
    await everybodyHome()
  })

  test('closing is refused while a station is out', async () => {
    const { changeStatus } = await import('@/lib/incidents/record-commands')
    const { code } = await logIncident()
    await order(code)
    expect(
      await changeStatus(acting(viewer), viewer, code, { to: 'false-alarm', reason: 'Báo nhầm' }),
    ).toMatchObject({ ok: false, error: { code: 'stations-still-out' } })
    const out = await db.assignment.findMany({
      where: { incident: { code }, endedAt: null },
      select: { id: true },
    })
    for (const { id } of out)
      expect(
        (await takeStep(acting(viewer), viewer, id, 'cancel', { reason: 'Báo nhầm' })).ok,
      ).toBe(true)
    expect(
      (await changeStatus(acting(viewer), viewer, code, { to: 'false-alarm', reason: 'Báo nhầm' }))
        .ok,
    ).toBe(true)
  })
})
