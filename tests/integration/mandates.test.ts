import { beforeEach, describe, expect, test } from 'vitest'
import { fieldErrors } from '@/app/api/field-errors'
import { sentences } from '@/app/api/problem'
import { formValues, fromForm } from '@/app/form-values'
import { orderStations } from '@/lib/assignments/commands'
import { db } from '@/lib/db'
import { readDecision } from '@/lib/desk/decision-queries'
import { listUnderMandate } from '@/lib/desk/mandates-queries'
import { getIncident, getRecommendation } from '@/lib/desk/queries'
import { recompute } from '@/lib/dispatch/replay'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { approveMandate, draftMandate, withdrawMandate } from '@/lib/plans/mandate-commands'
import { findMandateVersions } from '@/lib/plans/mandate-queries'
import { type DraftMandate, draftMandateSchema } from '@/lib/plans/mandate-schema'
import { listMandates } from '@/lib/plans/queries'
import { dayBefore } from '@/lib/plans/version'
import { vietnamDay } from '@/lib/time/vietnam'
import { connected } from '@/scripts/platform/connection.mjs'
import { acting, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const commander = officer({ id: 'chi-huy', name: 'Chỉ huy thử', role: 'commander' })
const deputy = officer({ id: 'pho', name: 'Phó chỉ huy', role: 'commander' })
const coordinator = officer()
/** A day in Viet Nam. */
const today = vietnamDay(new Date())
const inDays = (days: number) => vietnamDay(new Date(Date.now() + days * 86_400_000))
/** Rows of SOS that ship and that no other test of this file touches. */
const keys = HAZARDS.filter((hazard) => hazard !== 'oil').flatMap((hazard) =>
  MEDIA.map((medium) => ({ hazard, medium })),
)
let key: Pick<DraftMandate, 'hazard' | 'medium'> = { hazard: 'chemical', medium: 'air' }
const takeKey = () => {
  const next = keys.pop()
  if (!next) throw new Error('no key left')
  key = next
}

const aDraft = (more: Partial<DraftMandate> = {}): DraftMandate => ({
  ...key,
  body: 'SOS',
  role: 'must',
  fromMagnitude: null,
  source: 'Phân công thử, chưa kiểm chứng',
  verified: false,
  effectiveFrom: today,
  effectiveTo: null,
  ...more,
})
async function draft(more: Partial<DraftMandate> = {}) {
  const drafted = await draftMandate(acting(commander), commander, aDraft(more))
  if (!drafted.ok) throw new Error(`not drafted: ${drafted.error.code}`)
  return drafted.value.mandateId
}
async function approve(id: string) {
  const approved = await approveMandate(acting(commander), commander, id)
  if (!approved.ok) throw new Error(`not approved: ${approved.error.code}`)
}
const versionsOf = async (id: string) =>
  (await findMandateVersions(id))?.line.map(
    ({ version, state, role, effectiveFrom, effectiveTo, approvedBy }) => [
      version,
      state,
      role,
      effectiveFrom,
      effectiveTo,
      approvedBy,
    ],
  )
const asOwner = (sql: string, id: string) =>
  connected(process.env.TEST_OWNER_URL ?? '', (client) => client.query(sql, [id]))

describe('a mandate', () => {
  beforeEach(takeKey)

  test('that is drafted lies beside the one in force and reaches no decision', async () => {
    const before = await listMandates(db)
    const id = await draft()
    expect(id).toBe(`${key.hazard}-${key.medium}-sos-v2`)
    expect(await listMandates(db)).toEqual(before)
    expect(await versionsOf(id)).toEqual([
      [2, 'draft', 'must', today, null, null],
      [1, 'issued', 'may', '2020-01-01', null, null],
    ])
  })

  test('that is approved counts from its day and ends the one before it the day before', async () => {
    const soon = inDays(3)
    const id = await draft({ effectiveFrom: soon, effectiveTo: inDays(9) })
    await approve(id)
    expect(await versionsOf(id)).toEqual([
      [2, 'issued', 'must', soon, inDays(9), 'Chỉ huy thử'],
      [1, 'issued', 'may', '2020-01-01', dayBefore(soon), null],
    ])
  })

  test('is told in the log of the desks as what it is, not as a plan', async () => {
    const id = await draft()
    await approve(id)
    const withdrawn = await draft({ effectiveFrom: inDays(3) })
    await withdrawMandate(acting(commander), commander, withdrawn)
    const told = await db.journalEntry.findMany({
      where: {
        OR: [id, withdrawn].map((mandate) => ({ values: { path: ['mandate'], equals: mandate } })),
      },
      select: { kind: true, audience: true, touches: true },
      orderBy: { seq: 'asc' },
    })
    const entry = (kind: string, of: string, version: number) => ({
      kind,
      audience: 'desk',
      touches: [{ type: 'mandate', id: of, version }],
    })
    expect(told).toEqual([
      entry('mandate-drafted', id, 2),
      entry('mandate-approved', id, 2),
      entry('mandate-drafted', withdrawn, 3),
      entry('mandate-withdrawn', withdrawn, 3),
    ])
  })

  test('for another magnitude stands beside the general one and ends nothing', async () => {
    const id = await draft({ fromMagnitude: 'large' })
    await approve(id)
    const found = await findMandateVersions(id)
    expect(found?.line).toHaveLength(1)
    expect(found?.versions.map(({ version, effectiveTo }) => [version, effectiveTo])).toEqual([
      [2, null],
      [1, null],
    ])
  })

  test('is drafted, approved and withdrawn by no coordinator', async () => {
    const refused = { error: { code: 'not-allowed' } }
    const id = await draft()
    const by = acting(coordinator)
    expect(await draftMandate(by, coordinator, aDraft())).toMatchObject(refused)
    expect(await approveMandate(by, coordinator, id)).toMatchObject(refused)
    expect(await withdrawMandate(by, coordinator, id)).toMatchObject(refused)
    expect((await versionsOf(id))?.[0]).toEqual([2, 'draft', 'must', today, null, null])
  })

  test('that waited past its day counts from approval, and not at all once its last day is over', async () => {
    const id = await draft()
    const over = await draft({ effectiveTo: today })
    const later = new Date(Date.now() + 2 * 86_400_000)
    expect(await approveMandate(acting(commander, later), commander, over)).toMatchObject({
      error: { code: 'mandate-over' },
    })
    expect((await approveMandate(acting(commander, later), commander, id)).ok).toBe(true)
    const issued = (await versionsOf(id))?.filter(([, state]) => state === 'issued')
    expect(issued?.map(([, , , from, to]) => [from, to])).toEqual([
      [vietnamDay(later), null],
      ['2020-01-01', dayBefore(vietnamDay(later))],
    ])
  })

  test('that shipped is approved as it stands', async () => {
    const id = `${key.hazard}-${key.medium}-sos`
    await approve(id)
    expect(await versionsOf(id)).toEqual([[1, 'issued', 'may', '2020-01-01', null, 'Chỉ huy thử']])
  })

  test('never begins on a past day, nor on or before the day of one that is issued', async () => {
    const refusal = (more: Partial<DraftMandate>) =>
      draftMandate(acting(commander), commander, aDraft(more))
    expect(await refusal({ effectiveFrom: dayBefore(today) })).toMatchObject({
      error: { code: 'mandate-day-past' },
    })
    await approve(await draft({ effectiveFrom: inDays(5) }))
    expect(await refusal({ effectiveFrom: inDays(5) })).toMatchObject({
      error: { code: 'mandate-later-version' },
    })
    expect(await refusal({ body: 'khong-co' })).toMatchObject({
      error: { code: 'mandate-body-unknown' },
    })
  })

  test('that is withdrawn is not approved any more, and its number is not given again', async () => {
    const id = await draft()
    expect((await withdrawMandate(acting(commander), commander, id)).ok).toBe(true)
    const notOpen = { error: { code: 'mandate-not-open' } }
    expect(await approveMandate(acting(commander), commander, id)).toMatchObject(notOpen)
    expect(await withdrawMandate(acting(commander), commander, id)).toMatchObject(notOpen)
    expect(await draft()).toMatch(/-v3$/)
    expect(await approveMandate(acting(commander), commander, 'oil-lake-sos')).toMatchObject({
      error: { code: 'mandate-not-found' },
    })
  })

  test('marked as checked without an article is refused at the box with a sentence', () => {
    const form = new FormData()
    const sent = {
      ...{ hazard: 'oil', medium: 'sea', body: 'SOS', role: 'may', fromMagnitude: '' },
      ...{ source: 'SOS cho biết', verified: 'on', effectiveFrom: today, effectiveTo: '' },
    }
    for (const [name, value] of Object.entries(sent)) form.set(name, value)
    const parsed = draftMandateSchema.safeParse(fromForm(formValues(form)))
    expect(parsed.error && sentences(fieldErrors(parsed.error), 'vi')).toEqual({
      verified: ['Nguồn chưa nêu điều số mấy, chưa ghi là đã đối chiếu được.'],
    })
  })
})

describe('two commanders at once', () => {
  beforeEach(takeKey)

  test('approve the same draft: one does, one is refused, and one entry is written', async () => {
    for (let round = 1; round <= 10; round++) {
      const id = await draft({ effectiveFrom: inDays(round) })
      const before = await db.journalEntry.count()
      const results = await Promise.all([
        approveMandate(acting(commander), commander, id),
        approveMandate(acting(deputy), deputy, id),
      ])
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
      expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'mandate-not-open' } })
      expect(await db.journalEntry.count()).toBe(before + 1)
    }
  })

  test('approve two drafts of one key for the same day: one does, the other is refused', async () => {
    const ids = [await draft(), await draft()]
    const results = await Promise.all(
      ids.map((id) => approveMandate(acting(commander), commander, id)),
    )
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      error: { code: 'mandate-later-version' },
    })
  })
})

describe('the database', () => {
  beforeEach(takeKey)

  test('lets nobody change an approved mandate, its owner included', async () => {
    const id = await draft({ effectiveTo: inDays(30) })
    await approve(id)
    const changes = [
      `UPDATE "Mandate" SET "role" = 'none' WHERE "id" = $1`,
      `UPDATE "Mandate" SET "source" = 'khác' WHERE "id" = $1`,
      `UPDATE "Mandate" SET "verified" = true WHERE "id" = $1`,
      `UPDATE "Mandate" SET "fromMagnitude" = 'large' WHERE "id" = $1`,
      `UPDATE "Mandate" SET "effectiveFrom" = '2019-01-01' WHERE "id" = $1`,
      `UPDATE "Mandate" SET "effectiveTo" = NULL WHERE "id" = $1`,
      `UPDATE "Mandate" SET "approvedBy" = 'khác' WHERE "id" = $1`,
      `UPDATE "Mandate" SET "state" = 'draft' WHERE "id" = $1`,
      `DELETE FROM "Mandate" WHERE "id" = $1`,
    ]
    for (const sql of changes) await expect(asOwner(sql, id), sql).rejects.toThrow()
    const drafted = await draft({ effectiveFrom: inDays(60) })
    await expect(
      asOwner(`UPDATE "Mandate" SET "role" = 'none' WHERE "id" = $1`, drafted),
    ).rejects.toThrow('not changed in place')
  })

  test('lets no two issued versions for one body and magnitude overlap', async () => {
    const overlapping = `INSERT INTO "Mandate" ("id", "hazard", "medium", "body", "role", "source", "verified", "version", "effectiveFrom")
      VALUES ($1, '${key.hazard}', '${key.medium}', 'SOS', 'none', 'Chen', false, 9, '2026-01-01')`
    await expect(asOwner(overlapping, 'chen')).rejects.toThrow('one_mandate_in_force')
  })

  test('has what shipped for the regional centres as three versions, one after another', async () => {
    const found = await findMandateVersions('oil-sea-oil-centre-2026')
    expect(found?.line.map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
      [3, '2026-02-10'],
      [2, '2021-05-10'],
      [1, '2020-01-01'],
    ])
  })
})

describe('orders', () => {
  /** The Dung Quất call: oil on a river. */
  const asked = {
    hazard: 'oil',
    medium: 'river',
    body: 'naccet-unit',
    role: 'inform',
  } as const

  async function order() {
    const { code } = await logIncident()
    const ordered = await orderStations(acting(commander), commander, code, {})
    if (!ordered.ok) throw new Error(`not ordered: ${ordered.error.code}`)
    const decision = await readDecision(ordered.value.decisionId)
    if (!decision) throw new Error('not stored')
    return { code, decision }
  }
  const told = (support: readonly { externalId: string }[]) =>
    support.map(({ externalId }) => externalId)

  test('use the version of their day, and what was decided before replays with the old one', async () => {
    const before = await order()
    expect(told(before.decision.result.support)).toEqual([])
    const id = await draft(asked)
    const drafted = (await findMandateVersions(id))?.mandate
    if (!drafted) throw new Error('no draft')
    const preview = await listUnderMandate(commander, drafted, 10)
    expect(preview.find(({ incidentCode }) => incidentCode === before.code)).toMatchObject({
      differs: true,
      change: { lead: null, dropped: [], shutOut: [] },
    })
    const unapproved = await getRecommendation(commander, before.code, new Date())
    expect(told(unapproved?.support ?? [])).toEqual([])

    await approve(id)
    const after = await order()
    expect(told(after.decision.result.support)).toEqual(['naccet-radiation', 'naccet-remediation'])
    const stored = await readDecision(before.decision.id)
    expect(stored && recompute(stored)).toEqual({ is: 'same' })
    expect(told(stored?.result.support ?? [])).toEqual([])
  })

  test('of tomorrow’s mandate change nothing today', async () => {
    const id = await draft({ ...asked, medium: 'land', effectiveFrom: inDays(1) })
    await approve(id)
    const { code } = await logIncident({ medium: 'land' })
    const now = await getRecommendation(commander, code, new Date())
    const then = await getRecommendation(commander, code, new Date(Date.now() + 86_400_000))
    expect(told(now?.support ?? [])).toEqual([])
    expect(told(then?.support ?? [])).toEqual(['naccet-radiation', 'naccet-remediation'])
  })

  test('of an incident are led by the agency that must on the day it is logged', async () => {
    const leadOf = async (code: string) => (await getIncident(commander, code))?.leadAgency
    const before = await logIncident({ medium: 'facility' })
    await approve(await draft({ ...asked, medium: 'facility', body: 'NACCET', role: 'must' }))
    const after = await logIncident({ medium: 'facility' })
    expect(await leadOf(before.code)).toBe('SOS')
    expect(await leadOf(after.code)).toBe('NACCET')
  })

  test('of a restricted incident are previewed to its lead agency alone', async () => {
    const { code } = await order()
    await db.$executeRaw`UPDATE "Incident" SET "restricted" = true WHERE "code" = ${code}`
    const mandate = (await listMandates(db)).find(({ id }) => id === 'oil-river-sos')
    if (!mandate) throw new Error('no mandate')
    const seen = async (viewer = commander) =>
      (await listUnderMandate(viewer, mandate, 10)).map(({ incidentCode }) => incidentCode)
    expect(await seen()).toContain(code)
    expect(await seen(officer({ agency: 'NACCET' }))).not.toContain(code)
  })
})
