import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createApiKey, createUser } from '@/lib/accounts/commands'
import { approveDecision } from '@/lib/assignments/approve-command'
import { orderStations } from '@/lib/assignments/commands'
import { expireUnanswered } from '@/lib/assignments/expire-command'
import { orderReserves } from '@/lib/assignments/reserve-command'
import { takeStep } from '@/lib/assignments/step-command'
import { answerSupport, requestSupport } from '@/lib/assignments/support-commands'
import { db } from '@/lib/db'
import { findDuty, getIncident, getRecommendation } from '@/lib/desk/queries'
import { editIncident } from '@/lib/incidents/commands'
import {
  addNote,
  addQuantity,
  changeStatus,
  chooseQuantity,
  linkDuplicate,
  setLevel,
} from '@/lib/incidents/record-commands'
import type { CommandContext } from '@/lib/journal/command'
import { subscribe } from '@/lib/journal/feed'
import { recordNotice } from '@/lib/notices/commands'
import { approvePlan, draftPlan, withdrawDraft } from '@/lib/plans/commands'
import { approveMandate, draftMandate, withdrawMandate } from '@/lib/plans/mandate-commands'
import type { DraftMandate } from '@/lib/plans/mandate-schema'
import type { DraftPlan } from '@/lib/plans/schema'
import { draftReport, editReport, issueReport } from '@/lib/reports/commands'
import { vietnamDay } from '@/lib/time/vietnam'
import { acting, crewOf, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const viewer = officer()
const commander = officer({ role: 'commander' })

/** Every command of the product, each run once on a fresh incident. A new command belongs here too. */
async function commands() {
  const { code, incidentId } = await logIncident()
  const other = await logIncident()
  const ordered = await orderStations(acting(viewer), viewer, code, {})
  if (!ordered.ok) throw new Error(JSON.stringify(ordered.error.code))
  const [assignmentId = ''] = ordered.value.assignmentIds
  const assignment = await db.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: { stationCode: true },
  })
  const crew = crewOf(assignment.stationCode)
  await orderWithoutAnswer()
  for (const _version of [1, 2]) await draftPlan(acting(viewer), aDraft)
  for (const _version of [1, 2]) await draftMandate(acting(commander), commander, aMandate)
  const incident = await getIncident(viewer, code)
  const duty = await findDuty(viewer, code, incident?.duties[0]?.id ?? '')
  const external = await db.external.findFirstOrThrow({ select: { id: true } })
  const asks = { externalId: external.id, needs: [] }
  const asked = await requestSupport(acting(viewer), viewer, code, asks)
  const drafted = await draftReport(acting(viewer), viewer, code, { kind: 'initial' })
  if (!duty || !drafted.ok || !asked.ok) throw new Error('no duty, draft or request')
  const { reportId } = drafted.value
  const quantityId = incident?.quantities[0]?.id ?? ''
  const username = `khach.${randomUUID().slice(0, 8)}`
  const run: Record<string, (context: CommandContext) => Promise<{ ok: boolean }>> = {
    editIncident: (c) =>
      editIncident(c, viewer, {
        code,
        expectedVersion: incident?.version ?? 0,
        input: { summary: 'Sửa' },
        located: null,
      }),
    addNote: (c) => addNote(c, viewer, code, { body: 'Đã gọi lại người báo.' }),
    addQuantity: (c) =>
      addQuantity(c, viewer, code, { min: 500, max: 500, unit: 'L', kind: 'released' }),
    chooseQuantity: (c) => chooseQuantity(c, viewer, code, quantityId),
    setLevel: (c) =>
      setLevel(
        c,
        viewer,
        code,
        { scheme: 'oil-level', level: 'facility', reason: 'Chủ kho tự ứng phó' },
        null,
      ),
    changeStatus: (c) => changeStatus(c, viewer, code, { to: 'verified' }),
    linkDuplicate: (c) => linkDuplicate(c, viewer, other.code, code),
    unlinkDuplicate: (c) => linkDuplicate(c, viewer, other.code, null),
    recordNotice: (c) =>
      recordNotice(c, viewer, code, duty, { channel: 'điện thoại', person: 'Trực ban xã' }),
    approveDecision: (c) =>
      approveDecision(c, viewer, ordered.value.decisionId, {
        by: 'Chỉ huy trực',
        via: 'điện thoại',
      }),
    requestSupport: (c) => requestSupport(c, viewer, code, asks),
    answerSupport: (c) =>
      answerSupport(c, viewer, asked.value.id, {
        answer: 'coming',
        person: 'Trực ban trung tâm',
        channel: 'điện thoại',
      }),
    editReport: (c) => editReport(c, viewer, reportId, { edits: { proposals: { state: 'none' } } }),
    issueReport: (c) => issueReport(c, viewer, reportId, {}),
    acknowledge: (c) => takeStep(c, crew, assignmentId, 'acknowledge', {}),
    depart: (c) => takeStep(c, crew, assignmentId, 'depart', {}),
    arrive: (c) => takeStep(c, crew, assignmentId, 'arrive', {}),
    release: (c) => takeStep(c, crew, assignmentId, 'release', {}),
    return: (c) => takeStep(c, crew, assignmentId, 'return', {}),
    expireUnanswered: async (c) => ({ ok: (await expireUnanswered(c.now)).length === 1 }),
    orderReserves: async (c) => ({ ok: (await orderReserves(c.now)).length === 1 }),
    createUser: (c) =>
      createUser(c, {
        username,
        password: 'mat-khau-du-dai',
        name: 'Khách',
        isDemo: false,
        agency: 'SOS',
        role: 'viewer',
        stationCode: null,
      }),
    createApiKey: (c) =>
      createApiKey(c, {
        name: 'thử',
        expiresAt: null,
        agency: 'SOS',
        role: 'viewer',
        stationCode: null,
      }),
    draftPlan: (c) => draftPlan(c, aDraft),
    approvePlan: (c) => approvePlan(c, 'oil-air-large-v1'),
    withdrawDraft: (c) => withdrawDraft(c, 'oil-air-large-v2'),
    draftMandate: (c) => draftMandate(c, commander, aMandate),
    approveMandate: (c) => approveMandate(c, commander, 'chemical-air-sos-v2'),
    withdrawMandate: (c) => withdrawMandate(c, commander, 'chemical-air-sos-v3'),
  }
  return { run, incidentId, code }
}

/** For what no plan ships for. */
const aDraft: DraftPlan = {
  hazard: 'oil',
  medium: 'air',
  magnitude: 'large',
  crewPerStation: 2,
  effectiveFrom: vietnamDay(new Date()),
  needs: [{ capability: 'sorbent', quantity: 1, essential: true }],
}

const aMandate: DraftMandate = {
  hazard: 'chemical',
  medium: 'air',
  body: 'SOS',
  role: 'must',
  fromMagnitude: null,
  source: 'Phân công thử, chưa kiểm chứng',
  verified: false,
  effectiveFrom: vietnamDay(new Date()),
  effectiveTo: null,
}

/** One station ordered ten minutes ago that has not answered, under a policy that orders the reserve. */
async function orderWithoutAnswer() {
  const policy = await db.policy.findFirstOrThrow({ orderBy: { version: 'desc' } })
  const figures = { ...(policy.figures as object), onExpiry: 'order-reserve' }
  await db.policy.update({ where: { version: policy.version }, data: { figures } })
  const at = new Date(Date.now() - 10 * 60_000)
  const { code } = await logIncident({ position: { lat: 10.8, lng: 106.7 } }, viewer, at)
  const lead = (await getRecommendation(viewer, code, at))?.lead
  const ordered = await orderStations(acting(viewer, at), viewer, code, {
    stations: [lead?.stationCode ?? ''],
  })
  if (!ordered.ok) throw new Error(JSON.stringify(ordered.error.code))
}

describe('the journal', () => {
  test('every command writes exactly one entry, in its own transaction', async () => {
    const { run } = await commands()
    const written: Record<string, number | string> = {}
    for (const [name, execute] of Object.entries(run)) {
      const before = await db.journalEntry.count()
      const result = await execute(acting(viewer))
      written[name] = result.ok ? (await db.journalEntry.count()) - before : JSON.stringify(result)
    }
    expect(written).toEqual(Object.fromEntries(Object.keys(run).map((name) => [name, 1])))
  })

  test('a refusal writes nothing, neither rows nor an entry', async () => {
    const { code } = await logIncident()
    const before = await db.journalEntry.count()
    expect((await changeStatus(acting(viewer), viewer, code, { to: 'closed' })).ok).toBe(false)
    expect(await db.journalEntry.count()).toBe(before)
  })

  test('a repeated key does nothing and answers the first result; another body is refused', async () => {
    const { code } = await logIncident()
    const key = randomUUID()
    const first = await addNote(acting(viewer, new Date(), key), viewer, code, {
      body: 'Một lần thôi.',
    })
    const before = await db.journalEntry.count()
    const second = await addNote(acting(viewer, new Date(), key), viewer, code, {
      body: 'Một lần thôi.',
    })
    expect(second).toEqual(first)
    expect(await db.journalEntry.count()).toBe(before)
    const other = { ...acting(viewer), idempotency: { key, requestHash: 'another' } }
    expect(await addNote(other, viewer, code, { body: 'Khác.' })).toEqual({
      ok: false,
      error: { code: 'idempotency-key-reused' },
    })
  })

  test('ten repeats of one key at once write once', async () => {
    const { code } = await logIncident()
    const key = randomUUID()
    const before = await db.journalEntry.count()
    const results = await Promise.all(
      Array.from({ length: 10 }, () =>
        addNote(acting(viewer, new Date(), key), viewer, code, { body: 'Gửi lại.' }),
      ),
    )
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await db.journalEntry.count()).toBe(before + 1)
  })

  test('a stale edit is refused and a later step of a crew does not make an edit stale', async () => {
    const { code } = await logIncident()
    const seen = await getIncident(viewer, code)
    await orderStations(acting(viewer), viewer, code, {})
    const edit = (summary: string) =>
      editIncident(acting(viewer), viewer, {
        code,
        expectedVersion: seen?.version ?? 0,
        input: { summary },
        located: null,
      })
    expect((await edit('Sau khi điều động')).ok).toBe(true)
    expect(await edit('Bản cũ')).toMatchObject({ ok: false, error: { code: 'stale-version' } })
  })

  test('nobody hears of a command before it is committed, and nobody of one that is rolled back', async () => {
    const heard: string[] = []
    const stop = await subscribe(({ kind, incidentId }) => heard.push(`${kind} ${incidentId}`))
    const { incidentId, code } = await logIncident()
    await changeStatus(acting(viewer), viewer, code, { to: 'closed' })
    await addNote(acting(viewer), viewer, code, { body: 'Xong.' })
    await expect
      .poll(() => heard.filter((line) => line.endsWith(incidentId)))
      .toEqual([`incident-reported ${incidentId}`, `note ${incidentId}`])
    stop()
  })

  test('role app can neither change nor delete an entry', async () => {
    await logIncident()
    await expect(db.$executeRaw`UPDATE "JournalEntry" SET "body" = 'khác'`).rejects.toThrow()
    await expect(db.$executeRaw`DELETE FROM "JournalEntry"`).rejects.toThrow()
  })
})
