import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { GET as csvRoute } from '@/app/(desk)/statistics/decisions.csv/route'
import { orderStations } from '@/lib/assignments/commands'
import { orderSchema } from '@/lib/assignments/schema'
import { db } from '@/lib/db'
import { choiceKind, costMinutes } from '@/lib/desk/decision'
import { getDecisionRecord, readDecision } from '@/lib/desk/decision-queries'
import { decisionText } from '@/lib/desk/decision-text'
import { getRecommendation } from '@/lib/desk/queries'
import { recompute } from '@/lib/dispatch/replay'
import { listDecisions } from '@/lib/statistics/queries'
import { monthKey, monthOf, monthsAfter } from '@/lib/statistics/statistics'
import { connected } from '@/scripts/platform/connection.mjs'
import { call, keyFor } from '@/tests/factories/call-route'
import { acting, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const viewer = officer()

/** Logs the Dung Quất call, orders as told and answers the decision as it is stored. */
async function decide(body: Record<string, unknown> = {}, incident: Record<string, unknown> = {}) {
  const { code, incidentId } = await logIncident(incident)
  const ordered = await orderStations(acting(viewer), viewer, code, orderSchema.parse(body))
  if (!ordered.ok) throw new Error(`not ordered: ${ordered.error.code}`)
  const decision = await readDecision(ordered.value.decisionId)
  if (!decision) throw new Error('not stored')
  return { ...decision, incidentId }
}

/** What would be recommended for the call of these tests while everybody is home. */
async function proposed() {
  const { code } = await logIncident()
  const recommendation = await getRecommendation(viewer, code, new Date())
  const [lead] = recommendation?.package ?? []
  const [reserve] = recommendation?.reserves ?? []
  if (!recommendation || !lead || !reserve) throw new Error('nobody proposed')
  return { recommendation, lead, reserve }
}

afterEach(async () => {
  await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
  await db.$executeRaw`UPDATE "Assignment" SET "endedAt" = now(), "status" = 'cancelled' WHERE "endedAt" IS NULL`
})

/** Another hand than the desk's reaches into the database, past what guards it. */
const tamper = (hash: string, where: string, value: string) =>
  connected(process.env.TEST_OWNER_URL ?? '', async (client) => {
    await client.query('ALTER TABLE "DecisionInputs" DISABLE TRIGGER decision_is_kept')
    await client.query(
      `UPDATE "DecisionInputs" SET "body" = jsonb_set("body"::jsonb, $2::text[], $3::jsonb)::json WHERE "hash" = $1`,
      [hash, where, value],
    )
    await client.query('ALTER TABLE "DecisionInputs" ENABLE TRIGGER decision_is_kept')
  })

/** `npm run decision:replay` as an operator runs it: its code and what it printed. */
async function replayScript(id: string) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truc-ban-replay-'))
  try {
    return await new Promise<{ code: number; said: string }>((done) => {
      const args = [
        '--conditions=react-server',
        '--import',
        'tsx',
        'scripts/decision-replay.ts',
        id,
      ]
      const env = { ...process.env, DATA_DIR: home }
      execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}` }),
      )
    })
  } finally {
    fs.rmSync(home, { recursive: true, force: true })
  }
}

describe('a stored decision', () => {
  test('comes out the same when it is recomputed from what was stored', async () => {
    const decision = await decide()
    expect(recompute(decision)).toEqual({ is: 'same' })
    expect(decisionText(decision, recompute(decision))).toContain('Tính lại bây giờ: trùng khớp')
    const { code, said } = await replayScript(decision.id)
    expect(said).toContain('Tính lại bây giờ: trùng khớp')
    expect(code).toBe(0)
  })

  test('whose stored facts were altered is told apart, figure by figure', async () => {
    const decision = await decide()
    const [lead] = decision.result.package
    if (!lead) throw new Error('nobody sent')
    const at = decision.inputs.stations.findIndex(({ code }) => code === lead.stationCode)
    await tamper(
      decision.inputsHash,
      `{stations,${at},mobilisationMinutes}`,
      String(lead.mobilisationMinutes + 5),
    )
    const altered = await readDecision(decision.id)
    expect([decision.isIntact, altered?.isIntact]).toEqual([true, false])
    const recomputed = altered && recompute(altered)
    if (recomputed?.is !== 'different') throw new Error(`${recomputed?.is}`)
    const paths = recomputed.differences.map(({ path: where }) => where)
    expect(paths).toContain('hash')
    expect(paths).toContain('lead.mobilisationMinutes')
    const { code, said } = await replayScript(decision.id)
    expect(said).toContain('lead.mobilisationMinutes')
    expect(code).toBe(1)
  })

  test.each([
    `UPDATE "Decision" SET "reason" = 'khác'`,
    'DELETE FROM "Decision"',
    `UPDATE "DecisionInputs" SET "hash" = 'khác'`,
    'TRUNCATE "DecisionInputs" CASCADE',
  ])('is not changed by the owner of the tables: %s', async (sql) => {
    await decide()
    const write = connected(process.env.TEST_OWNER_URL ?? '', (client) => client.query(sql))
    await expect(write).rejects.toThrow('is kept as it was')
  })

  test('whose stored facts are gone is said to be unreadable', async () => {
    const decision = await decide()
    await tamper(decision.inputsHash, '{call}', 'null')
    const altered = await readDecision(decision.id)
    expect(altered && recompute(altered)).toEqual({ is: 'unreadable' })
  })

  test.each(['0198c0de-0000-7000-8000-00000000dead', 'no-id'])(
    'that does not exist (%s) is said not to exist',
    async (id) => {
      expect(await readDecision(id)).toBeNull()
      expect((await replayScript(id)).code).toBe(2)
    },
  )

  test('is not shown to one who may not know of its incident', async () => {
    const decision = await decide()
    expect(await getDecisionRecord(viewer, decision.id)).toMatchObject({
      incident: { code: decision.incidentCode },
    })
    await db.incident.update({ where: { id: decision.incidentId }, data: { restricted: true } })
    const stranger = officer({ agency: 'NACCET' })
    expect(await getDecisionRecord(stranger, decision.id)).toBeNull()
    expect(await getDecisionRecord(viewer, decision.id)).not.toBeNull()
  })
})

describe('an override', () => {
  test('of an edited package keeps what was recommended, what was chosen, the reason and who approved', async () => {
    const { recommendation, lead, reserve } = await proposed()
    const decision = await decide({
      stations: [reserve.stationCode],
      reason: 'Đường vào trạm đầu ngập',
      approvedBy: 'Chỉ huy ca',
      approvedVia: 'điện thoại',
    })
    expect(decision.result.package.map(({ stationCode }) => stationCode)).toEqual(
      recommendation.package.map(({ stationCode }) => stationCode),
    )
    expect(decision.chosen.map(({ stationCode }) => stationCode)).toEqual([reserve.stationCode])
    expect(decision).toMatchObject({
      named: true,
      forced: false,
      reason: 'Đường vào trạm đầu ngập',
    })
    const compared = { ...decision, recommended: decision.result.package }
    expect(choiceKind(compared)).toBe('changed')
    expect(costMinutes(compared)).toBe(
      Math.round(reserve.arrivalMinutes) - Math.round(lead.arrivalMinutes),
    )
    expect((await getDecisionRecord(viewer, decision.id))?.approvals).toEqual([
      { by: 'Chỉ huy ca', via: 'điện thoại' },
    ])
    expect(recompute(decision)).toEqual({ is: 'same' })
  })

  test('by force keeps the reasons against it beside the reason for it', async () => {
    const { lead } = await proposed()
    const decision = await decide({
      stations: [lead.stationCode, '76-02'],
      force: true,
      reason: 'Gọi thêm người ở nhà',
    })
    expect(decision).toMatchObject({ named: true, forced: true, reason: 'Gọi thêm người ở nhà' })
    expect(decision.chosen.map(({ stationCode }) => stationCode)).toContain('76-02')
    const against = decision.result.passedOver.find(({ stationCode }) => stationCode === '76-02')
    expect(against?.reasons.map(({ code }) => code)).toContain('crew-short')
    expect(recompute(decision)).toEqual({ is: 'same' })
  })
})

describe('the month of choices', () => {
  test('tells followed from changed, what a change cost, and keeps drills apart', async () => {
    const { lead, reserve } = await proposed()
    const followed = await decide()
    await db.$executeRaw`UPDATE "Commitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
    await db.$executeRaw`UPDATE "CrewCommitment" SET "endedAt" = now() WHERE "endedAt" IS NULL`
    const changed = await decide({ stations: [reserve.stationCode], reason: 'Thử' })
    const drill = await decide({}, { isDrill: true })
    const month = monthOf(new Date(changed.at))
    const decisions = await listDecisions(viewer, month)
    const of = (id: string) => decisions.find((decision) => decision.id === id)
    expect(of(followed.id)).toMatchObject({ kind: 'followed', costMinutes: 0, isDrill: false })
    expect(of(changed.id)).toMatchObject({
      kind: 'changed',
      reason: 'Thử',
      costMinutes: Math.round(reserve.arrivalMinutes) - Math.round(lead.arrivalMinutes),
    })
    expect(of(drill.id)).toMatchObject({ isDrill: true })
    expect(await listDecisions(viewer, monthsAfter(month, 2))).toEqual([])

    const key = await keyFor('viewer')
    const query = `?month=${monthKey(month)}`
    const real = await call({ GET: csvRoute }, 'GET', { key, query })
    expect(real.status).toBe(200)
    expect(real.text).toContain(changed.id)
    expect(real.text).not.toContain(drill.id)
    const drills = await call({ GET: csvRoute }, 'GET', { key, query: `${query}&world=drill` })
    expect(drills.text).toContain(drill.id)
    expect((await call({ GET: csvRoute }, 'GET', { key, query: '?month=2026-13' })).status).toBe(
      422,
    )
    const crew = await keyFor('crew', { stationCode: '76-01' })
    expect((await call({ GET: csvRoute }, 'GET', { key: crew, query })).status).toBe(403)
  })

  test('leaves out what the viewer may not know of', async () => {
    const decision = await decide()
    await db.incident.update({ where: { id: decision.incidentId }, data: { restricted: true } })
    const month = monthOf(new Date(decision.at))
    const ids = async (agency: 'SOS' | 'NACCET') =>
      (await listDecisions(officer({ agency }), month)).map(({ id }) => id)
    expect(await ids('SOS')).toContain(decision.id)
    expect(await ids('NACCET')).not.toContain(decision.id)
  })
})
