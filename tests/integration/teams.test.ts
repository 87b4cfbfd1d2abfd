import { afterEach, describe, expect, test } from 'vitest'
import { takenAway } from '@/lib/assignments/answer'
import type { Step } from '@/lib/assignments/assignment'
import { orderStations } from '@/lib/assignments/commands'
import { expireUnanswered } from '@/lib/assignments/expire-command'
import { tellPosition } from '@/lib/assignments/position-command'
import { orderReserves } from '@/lib/assignments/reserve-command'
import { orderSchema, tellPositionSchema } from '@/lib/assignments/schema'
import { takeStep } from '@/lib/assignments/step-command'
import { db } from '@/lib/db'
import { getDecisionRecord } from '@/lib/desk/decision-queries'
import { getIncident, getRecommendation, listJournalOf } from '@/lib/desk/queries'
import { recompute } from '@/lib/dispatch/replay'
import { gatherOrderFacts } from '@/lib/reports/order-print'
import type { Prisma } from '@/prisma/generated/client'
import { acting, crewOf, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const viewer = officer()
const order = (code: string, body: unknown = {}, at = new Date()) =>
  orderStations(acting(viewer, at), viewer, code, orderSchema.parse(body))
const adviceFor = async (code: string, at = new Date()) => {
  const advice = await getRecommendation(viewer, code, at)
  if (!advice) throw new Error(`no advice for ${code}`)
  return advice
}

async function walk(assignmentId: string, stationCode: string, steps: Step[], at = new Date()) {
  const crew = crewOf(stationCode)
  for (const step of steps) {
    const taken = await takeStep(acting(crew, at), crew, assignmentId, step, {})
    if (!taken.ok) throw new Error(`${step}: ${JSON.stringify(taken.error)}`)
  }
}

/** A lesser spill at Dung Quất, all of its package on the road; and then one with a person hurt, close by. */
async function onTheRoad(lesser: Record<string, unknown> = {}) {
  const first = await logIncident(lesser)
  const sent = await order(first.code)
  if (!sent.ok) throw new Error(`not ordered: ${sent.error.code}`)
  const orders = await db.assignment.findMany({
    where: { id: { in: sent.value.assignmentIds } },
    orderBy: { isLead: 'desc' },
  })
  for (const { id, stationCode } of orders) await walk(id, stationCode, ['acknowledge', 'depart'])
  const urgent = await logIncident({ position: { lat: 15.2, lng: 108.75 }, casualties: 1 })
  return { first, orders, urgent }
}

const AS_SEEDED = await db.readiness.findMany()

afterEach(async () => {
  await db.$executeRaw`UPDATE "ShiftSlot" SET "endsAt" = NULL`
  for (const { id, state } of AS_SEEDED)
    await db.readiness.update({ where: { id }, data: { state } })
  await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "Assignment" SET "endedAt" = now(), "status" = 'cancelled' WHERE "endedAt" IS NULL`
})

/** The crew says that it does not go. */
async function walkAway(assignmentId: string, stationCode: string, step: Step) {
  const crew = crewOf(stationCode)
  const taken = await takeStep(acting(crew), crew, assignmentId, step, { reason: 'Xe hỏng' })
  if (!taken.ok) throw new Error(taken.error.code)
}

async function letExpire(assignmentId: string) {
  await db.$executeRaw`UPDATE "Assignment" SET "ackDueAt" = now() - interval '1 second' WHERE "id" = ${assignmentId}::uuid`
  await expireUnanswered(new Date())
}

/** The crew tells where it is. */
async function tell(assignmentId: string, stationCode: string, body: unknown, at = new Date()) {
  const crew = crewOf(stationCode)
  return tellPosition(acting(crew, at), crew, assignmentId, tellPositionSchema.parse(body))
}

const teamsIn = ({ package: picks }: Awaited<ReturnType<typeof adviceFor>>) =>
  picks.flatMap(({ stationCode, team }) => (team ? [{ stationCode, ...team }] : []))

/** The first team that an urgent call would turn round, close to it by its own word. */
async function turnable() {
  const { first, orders, urgent } = await onTheRoad()
  const [lead] = orders
  if (!lead) throw new Error('nobody on the road')
  const told = await tell(lead.id, lead.stationCode, { position: { lat: 15.201, lng: 108.751 } })
  if (!told.ok) throw new Error(`not told: ${told.error.code}`)
  const advice = await adviceFor(urgent.code)
  const team = teamsIn(advice).find(({ assignmentId }) => assignmentId === lead.id)
  if (!team) throw new Error('not proposed')
  return { first, urgent, advice, lead, team }
}

/** Of these stations nobody is at home but who is out. */
const onlyTheTeamOf = (codes: string[]) => db.$executeRaw`
  UPDATE "ShiftSlot" SET "endsAt" = now() WHERE "memberId" IN (SELECT m."id" FROM "Member" m
    WHERE m."stationCode" = ANY(${codes}) AND NOT EXISTS (
      SELECT 1 FROM "CrewCommitment" c WHERE c."memberId" = m."id" AND c."endedAt" IS NULL))`

describe('a team on its way to a lesser incident', () => {
  test('is proposed for an urgent one from where it last said it was, with who goes in its place', async () => {
    const { advice, team, first } = await turnable()
    expect(team).toMatchObject({
      state: 'en-route',
      incidentCode: first.code,
      position: { lat: 15.201, lng: 108.751 },
      leaves: { is: 'reserve' },
    })
    expect(advice.lead?.stationCode).toBe(team.stationCode)
    // Its five minutes and a few kilometres: it need not come from its station.
    expect(advice.lead?.arrivalMinutes).toBeLessThan(20)
    const going = advice.package.filter((pick) => !pick.team).map(({ stationCode }) => stationCode)
    if (team.leaves.is === 'reserve') expect(going).not.toContain(team.leaves.stationCode)
  })

  test('goes on where it was going unless somebody says why it should not', async () => {
    const { urgent, lead } = await turnable()
    const plain = await order(urgent.code)
    expect(plain.ok).toBe(true)
    expect((await db.assignment.findUniqueOrThrow({ where: { id: lead.id } })).status).toBe(
      'departed',
    )
    const wordless = orderSchema.safeParse({ divert: [lead.id] })
    expect(wordless.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
      ['reason', 'reason-missing'],
    ])
  })

  test('is turned round with all that it has, and its own incident sees that and who should go instead', async () => {
    const { first, urgent, lead, team } = await turnable()
    const had = await db.commitment.findMany({ where: { assignmentId: lead.id, endedAt: null } })
    const crew = await db.crewCommitment.findMany({ where: { assignmentId: lead.id } })
    const entries = await db.journalEntry.count()
    const turned = await order(urgent.code, { divert: [lead.id], reason: 'Có người bị thương' })
    if (!turned.ok) throw new Error(turned.error.code)

    const was = await db.assignment.findUniqueOrThrow({
      where: { id: lead.id },
      include: { divertedTo: true },
    })
    expect(was).toMatchObject({ status: 'diverted', endReason: urgent.code })
    const now = was.divertedTo
    expect(now).toMatchObject({ stationCode: lead.stationCode, status: 'ordered', crew: lead.crew })
    const has = await db.commitment.findMany({
      where: { assignmentId: now?.id ?? '', endedAt: null },
    })
    const bare = (rows: typeof had) => rows.map((row) => [row.capability, row.quantity]).sort()
    expect(bare(has)).toEqual(bare(had))
    expect(
      (await db.crewCommitment.findMany({ where: { assignmentId: now?.id ?? '' } })).map(
        ({ memberId }) => memberId,
      ),
    ).toEqual(crew.map(({ memberId }) => memberId))
    expect(await db.journalEntry.count()).toBe(entries + 1)

    const incident = await getIncident(viewer, first.code)
    expect(takenAway(incident?.assignments ?? [])).toMatchObject([
      { stationCode: lead.stationCode, divertedTo: urgent.code },
    ])
    const log = await listJournalOf(viewer, first.incidentId, { limit: 500 })
    expect(log.at(-1)).toMatchObject({
      kind: 'stations-ordered',
      body: 'Có người bị thương',
      values: { diverted: expect.stringContaining(`${lead.stationCode} (${first.code})`) },
    })
    const instead = await adviceFor(first.code)
    expect(instead.package.map(({ stationCode }) => stationCode)).toContain(
      team.leaves.is === 'reserve' ? team.leaves.stationCode : '',
    )
    const paper = await gatherOrderFacts(viewer, now?.id ?? '', new Date())
    expect(paper?.from).toEqual({ lat: 15.201, lng: 108.751 })
    expect(paper?.way?.km).toBe(paper?.pick?.distanceKm)
    const record = await getDecisionRecord(viewer, turned.value.decisionId)
    expect(record && recompute(record.decision)).toEqual({ is: 'same' })
  })

  test('has one order afterwards: the old one takes no step, the new one all of them', async () => {
    const { urgent, lead } = await turnable()
    const turned = await order(urgent.code, { divert: [lead.id], reason: 'Có người bị thương' })
    expect(turned.ok).toBe(true)
    await expect(walk(lead.id, lead.stationCode, ['arrive'])).rejects.toThrow('illegal-step')
    const now = await db.assignment.findUniqueOrThrow({ where: { divertedFromId: lead.id } })
    await walk(now.id, now.stationCode, ['acknowledge', 'depart', 'arrive', 'release', 'return'])
    expect(
      await db.commitment.count({ where: { stationCode: lead.stationCode, endedAt: null } }),
    ).toBe(0)
  })

  test.each([
    ['declines', (id: string, code: string) => walkAway(id, code, 'decline')],
    ['does not answer', (id: string) => letExpire(id)],
  ] as const)(
    '%s the new order: it is on its way home with all that it has, not at home',
    async (_how, end) => {
      const { urgent, lead } = await turnable()
      const bound = async () => ({
        stock: await db.commitment.count({
          where: { stationCode: lead.stationCode, endedAt: null },
        }),
        crew: await db.crewCommitment.count({
          where: { endedAt: null, member: { stationCode: lead.stationCode } },
        }),
      })
      const before = await bound()
      const turned = await order(urgent.code, { divert: [lead.id], reason: 'Có người bị thương' })
      expect(turned.ok).toBe(true)
      const now = await db.assignment.findUniqueOrThrow({ where: { divertedFromId: lead.id } })
      await end(now.id, now.stationCode)
      expect(await bound()).toEqual(before)
      expect(await db.assignment.findUniqueOrThrow({ where: { id: lead.id } })).toMatchObject({
        status: 'released',
        endedAt: null,
        endReason: null,
      })
      await walk(lead.id, lead.stationCode, ['return'])
      expect(await bound()).toEqual({ stock: 0, crew: 0 })
    },
  )

  test('that was agreed to and is no longer there is said so, and nobody goes in its name', async () => {
    const { urgent, lead } = await turnable()
    await walk(lead.id, lead.stationCode, ['arrive'])
    const body = { divert: [lead.id], reason: 'Có người bị thương' }
    expect(await order(urgent.code, { ...body, stations: [lead.stationCode] })).toMatchObject({
      ok: false,
      error: { code: 'no-longer-eligible' },
    })
    expect(await db.assignment.count({ where: { incident: { code: urgent.code } } })).toBe(0)
  })

  test('stays on its way when the policy orders reserves and nobody is there to agree', async () => {
    const { urgent, lead } = await turnable()
    const policy = await db.policy.findFirstOrThrow({ orderBy: { version: 'desc' } })
    const figures = policy.figures as Record<string, unknown>
    const write = (next: Record<string, unknown>) =>
      db.policy.update({
        where: { version: policy.version },
        data: { figures: next as Prisma.InputJsonValue },
      })
    const first = await order(urgent.code)
    if (!first.ok) throw new Error(first.error.code)
    for (const id of first.value.assignmentIds) await letExpire(id)
    await write({ ...figures, onExpiry: 'order-reserve' })
    const ordered = await orderReserves(new Date()).finally(() => write(figures))
    expect(ordered.length).toBeGreaterThan(0)
    expect((await db.assignment.findUniqueOrThrow({ where: { id: lead.id } })).status).toBe(
      'departed',
    )
  })

  test('that was not agreed to leaves a decision that is recomputed the same', async () => {
    const { urgent } = await turnable()
    const plain = await order(urgent.code)
    if (!plain.ok) throw new Error(plain.error.code)
    const record = await getDecisionRecord(viewer, plain.value.decisionId)
    expect(record && recompute(record.decision)).toEqual({ is: 'same' })
  })

  test('is one of its incident: no other is taken from there, which was reckoned to lose one', async () => {
    const { first } = await onTheRoad({ quantity: { value: 100, unit: 'm3', kind: 'released' } })
    const large = await logIncident({
      position: { lat: 15.3, lng: 108.79 },
      casualties: 1,
      quantity: { value: 600, unit: 'm3', kind: 'released' },
    })
    const teams = teamsIn(await adviceFor(large.code))
    expect(teams.filter(({ incidentCode }) => incidentCode === first.code).length).toBeLessThan(2)
  })

  test('is left alone by a call that is not more urgent, and by one that would leave nobody for its own', async () => {
    const { lead } = await turnable()
    const equal = await logIncident({ position: { lat: 15.21, lng: 108.74 } })
    expect(teamsIn(await adviceFor(equal.code))).toEqual([])
    await db.$executeRaw`UPDATE "Readiness" SET "state" = 'off' WHERE "stationCode" <> ${lead.stationCode}`
    await onlyTheTeamOf([lead.stationCode])
    const urgent = await logIncident({ position: { lat: 15.21, lng: 108.74 }, casualties: 1 })
    expect(teamsIn(await adviceFor(urgent.code))).toEqual([])
  })

  test('is not found by a position that is half an hour old', async () => {
    const { urgent } = await turnable()
    const later = new Date(Date.now() + 31 * 60_000)
    expect(teamsIn(await adviceFor(urgent.code, later))).toEqual([])
  })

  test('arrives or is turned round, never both, whoever is a moment earlier: 25 races', async () => {
    const ends = { arrived: 0, diverted: 0 }
    for (let race = 0; race < 25; race += 1) {
      const { urgent, lead } = await turnable()
      const [stepped, turned] = await Promise.allSettled([
        walk(lead.id, lead.stationCode, ['arrive']),
        order(urgent.code, { divert: [lead.id], reason: 'Có người bị thương' }),
      ])
      if (turned.status === 'rejected') throw turned.reason
      const { status } = await db.assignment.findUniqueOrThrow({ where: { id: lead.id } })
      expect(status).toBe(stepped.status === 'fulfilled' ? 'arrived' : 'diverted')
      if (status === 'arrived' || status === 'diverted') ends[status] += 1
      const bound = await db.crewCommitment.groupBy({
        by: ['memberId'],
        where: { endedAt: null },
        _count: true,
      })
      expect(bound.every(({ _count }) => _count === 1)).toBe(true)
      await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
      await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
      await db.$executeRaw`UPDATE "Assignment" SET "endedAt" = now(), "status" = 'cancelled' WHERE "endedAt" IS NULL`
    }
    expect(ends.arrived + ends.diverted).toBe(25)
  }, 180_000)
})

describe('a team on its way home', () => {
  test('that was at one scene and is turned round twice is not counted on for what it may have used', async () => {
    const { orders } = await released({})
    const second = await logIncident({ position: { lat: 15.35, lng: 108.8 } })
    expect((await order(second.code)).ok).toBe(true)
    const again = await db.assignment.findMany({
      where: { divertedFromId: { in: orders.map(({ id }) => id) } },
    })
    expect(again.length).toBeGreaterThan(0)
    for (const { id, stationCode } of again) await walk(id, stationCode, ['acknowledge', 'depart'])
    const third = await logIncident({ position: { lat: 15.34, lng: 108.8 }, casualties: 1 })
    const teams = (await adviceFor(third.code)).package.filter(({ team }) => team)
    expect(teams.length).toBeGreaterThan(0)
    for (const { brings } of teams)
      expect(brings.map(({ capability }) => capability)).not.toContain('sorbent')
  })

  test('named by its station goes as it was shown, not the crew at home', async () => {
    await released({})
    const call = await logIncident({ position: { lat: 15.35, lng: 108.8 } })
    const [shown] = (await adviceFor(call.code)).package.filter(({ team }) => team)
    if (!shown) throw new Error('no team shown')
    const sent = await order(call.code, { stations: [shown.stationCode] })
    if (!sent.ok) throw new Error(sent.error.code)
    const [id = ''] = sent.value.assignmentIds
    const made = await db.assignment.findUniqueOrThrow({ where: { id } })
    expect(made.divertedFromId).toBe(shown.team?.assignmentId)
    expect(made.estimate).toMatchObject({ arrivalMinutes: shown.arrivalMinutes })
  })

  async function released(incident: Record<string, unknown>) {
    const there = await onTheRoad(incident)
    for (const { id, stationCode } of there.orders)
      await walk(id, stationCode, ['arrive', 'release'])
    await onlyTheTeamOf(there.orders.map(({ stationCode }) => stationCode))
    return there
  }

  test('goes to any call without more words, and not with what it may have used up', async () => {
    const { orders } = await released({})
    const call = await logIncident({ position: { lat: 15.35, lng: 108.8 } })
    const advice = await adviceFor(call.code)
    const teams = advice.package.filter(({ team }) => team)
    expect(teams.length).toBeGreaterThan(0)
    for (const { team, brings } of teams) {
      expect(team).toMatchObject({ state: 'returning', leaves: { is: 'covered' } })
      expect(brings.map(({ capability }) => capability)).not.toContain('sorbent')
    }
    const sent = await order(call.code)
    expect(sent.ok).toBe(true)
    const again = await db.assignment.findMany({
      where: { divertedFromId: { in: orders.map(({ id }) => id) } },
    })
    expect(again.map(({ stationCode }) => stationCode).sort()).toEqual(
      teams.map(({ stationCode }) => stationCode).sort(),
    )
    // What nobody has told the use of is still bound, but not counted on here.
    const next = await adviceFor(call.code)
    const ordered = advice.package.flatMap(({ brings }) => brings)
    const total = (capability: string) =>
      ordered
        .filter((bringing) => bringing.capability === capability)
        .reduce((sum, { quantity }) => sum + quantity, 0)
    for (const { capability, quantity } of next.needs.filter(
      (need) => need.capability === 'sorbent',
    ))
      expect([capability, quantity]).toEqual([capability, 500 - total('sorbent')])
  })

  test('from a chemical scene is cleaned at its station first', async () => {
    await released({
      hazard: 'chemical',
      medium: 'facility',
      substance: { un: '1017', name: 'Clo' },
      quantity: { value: 50, unit: 'kg', kind: 'released' },
    })
    const call = await logIncident({ position: { lat: 15.35, lng: 108.8 }, casualties: 1 })
    expect(teamsIn(await adviceFor(call.code))).toEqual([])
  })
})

describe('a position', () => {
  test('is told between departure and return, by the crew of the order or by the desk in words', async () => {
    const { orders } = await onTheRoad()
    const [lead, other] = orders
    if (!lead || !other) throw new Error('two were to be on the road')
    const told = await tellPosition(
      acting(viewer),
      viewer,
      lead.id,
      tellPositionSchema.parse({ place: 'Dung Quất' }),
    )
    expect(told.ok).toBe(true)
    expect(await tell(lead.id, other.stationCode, { position: { lat: 15, lng: 108 } })).toEqual({
      ok: false,
      error: { code: 'not-your-station' },
    })
    expect(
      await tellPosition(
        acting(viewer),
        viewer,
        lead.id,
        tellPositionSchema.parse({ place: 'nơi không ai biết' }),
      ),
    ).toEqual({ ok: false, error: { code: 'place-unknown' } })
    await walk(lead.id, lead.stationCode, ['arrive', 'release', 'return'])
    expect(await tell(lead.id, lead.stationCode, { position: { lat: 15, lng: 108 } })).toEqual({
      ok: false,
      error: { code: 'not-on-the-move' },
    })
  })
})
