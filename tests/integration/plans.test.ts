import { beforeEach, describe, expect, test } from 'vitest'
import { fieldErrors } from '@/app/api/field-errors'
import { sentences } from '@/app/api/problem'
import { formValues, fromForm } from '@/app/form-values'
import { orderStations } from '@/lib/assignments/commands'
import { db } from '@/lib/db'
import { readDecision } from '@/lib/desk/decision-queries'
import { listUnderPlan } from '@/lib/desk/plans-queries'
import { getRecommendation } from '@/lib/desk/queries'
import { recompute } from '@/lib/dispatch/replay'
import { approvePlan, draftPlan, withdrawDraft } from '@/lib/plans/commands'
import { findPlanVersions, listPlans } from '@/lib/plans/queries'
import { type DraftPlan, draftPlanSchema } from '@/lib/plans/schema'
import { dayBefore } from '@/lib/plans/version'
import { vietnamDay } from '@/lib/time/vietnam'
import { connected } from '@/scripts/platform/connection.mjs'
import { acting, officer } from '@/tests/factories/officer'
import { logIncident } from '@/tests/factories/report'

const commander = officer({ id: 'chi-huy', name: 'Chỉ huy thử', role: 'commander' })
const deputy = officer({ id: 'pho', name: 'Phó chỉ huy', role: 'commander' })
/** A day in Viet Nam. */
const today = vietnamDay(new Date())
const inDays = (days: number) => vietnamDay(new Date(Date.now() + days * 86_400_000))
const magnitudes = ['small', 'medium', 'large'] as const
const media = ['coast', 'sea', 'land', 'facility'] as const
const kinds = media.flatMap((medium) => magnitudes.map((magnitude) => ({ medium, magnitude })))
/** A kind of plan that no other test of this file touches. */
let kind: Pick<DraftPlan, 'medium' | 'magnitude'> = { medium: 'river', magnitude: 'small' }
const takeKind = () => {
  const next = kinds.pop()
  if (!next) throw new Error('no kind left')
  kind = next
}

const aDraft = (draft: Partial<DraftPlan> = {}): DraftPlan => ({
  hazard: 'oil',
  ...kind,
  crewPerStation: 2,
  effectiveFrom: today,
  needs: [{ capability: 'sorbent', quantity: 40, essential: true }],
  ...draft,
})

async function draft(overrides: Partial<DraftPlan> = {}) {
  const drafted = await draftPlan(acting(commander), aDraft(overrides))
  if (!drafted.ok) throw new Error(`not drafted: ${drafted.error.code}`)
  return drafted.value.planId
}
async function approve(planId: string) {
  const approved = await approvePlan(acting(commander), planId)
  if (!approved.ok) throw new Error(`not approved: ${approved.error.code}`)
}
const versionsOf = async (planId: string) =>
  (await findPlanVersions(planId))?.versions.map(
    ({ version, state, effectiveFrom, effectiveTo, approvedBy }) => [
      version,
      state,
      effectiveFrom,
      effectiveTo,
      approvedBy,
    ],
  )
const asOwner = (sql: string, id: string) =>
  connected(process.env.TEST_OWNER_URL ?? '', (client) => client.query(sql, [id]))

describe('a plan', () => {
  beforeEach(takeKind)

  test('that is drafted lies beside the one in force and reaches no order', async () => {
    const before = await listPlans(db)
    const id = await draft()
    expect(id).toBe(`oil-${kind.medium}-${kind.magnitude}-v2`)
    expect(await listPlans(db)).toEqual(before)
    expect(await versionsOf(id)).toEqual([
      [2, 'draft', today, null, null],
      [1, 'issued', '2020-01-01', null, null],
    ])
  })

  test('that is approved counts from its day and ends the one before it the day before', async () => {
    const soon = inDays(3)
    const id = await draft({ effectiveFrom: soon })
    await approve(id)
    expect(await versionsOf(id)).toEqual([
      [2, 'issued', soon, null, 'Chỉ huy thử'],
      [1, 'issued', '2020-01-01', dayBefore(soon), null],
    ])
  })

  test('that waited past its day counts from the day it is approved', async () => {
    const id = await draft()
    const later = new Date(Date.now() + 2 * 86_400_000)
    expect((await approvePlan(acting(commander, later), id)).ok).toBe(true)
    expect((await versionsOf(id))?.map(([, , from, to]) => [from, to])).toEqual([
      [vietnamDay(later), null],
      ['2020-01-01', dayBefore(vietnamDay(later))],
    ])
  })

  test('that shipped is approved as it stands', async () => {
    const id = `oil-${kind.medium}-${kind.magnitude}-v1`
    await approve(id)
    expect(await versionsOf(id)).toEqual([[1, 'issued', '2020-01-01', null, 'Chỉ huy thử']])
    expect(await approvePlan(acting(commander), id)).toMatchObject({
      error: { code: 'plan-not-open' },
    })
  })

  test('never begins on a past day, nor on or before the day of one that is issued', async () => {
    const refusal = async (from: string) =>
      draftPlan(acting(commander), aDraft({ effectiveFrom: from }))
    expect(await refusal(dayBefore(today))).toMatchObject({ error: { code: 'plan-day-past' } })
    const early = await draft({ effectiveFrom: inDays(1) })
    await approve(await draft({ effectiveFrom: inDays(5) }))
    expect(await refusal(inDays(5))).toMatchObject({ error: { code: 'plan-later-version' } })
    expect(await approvePlan(acting(commander), early)).toMatchObject({
      error: { code: 'plan-later-version' },
    })
  })

  test('that is withdrawn is not approved any more, and its number is not given again', async () => {
    const id = await draft()
    expect((await withdrawDraft(acting(commander), id)).ok).toBe(true)
    const notOpen = { error: { code: 'plan-not-open' } }
    expect(await approvePlan(acting(commander), id)).toMatchObject(notOpen)
    expect(await withdrawDraft(acting(commander), id)).toMatchObject(notOpen)
    expect(await draft()).toMatch(/-v3$/)
    expect(await approvePlan(acting(commander), 'oil-lake-v1')).toMatchObject({
      error: { code: 'plan-not-found' },
    })
  })

  test('with a quantity of zero is refused at its line with a sentence, as a form sends it', () => {
    const form = new FormData()
    const sent = {
      $ACTION_ID: 'x',
      ...{ hazard: 'oil', medium: 'river', magnitude: 'small' },
      crewPerStation: '2',
      effectiveFrom: today,
      'needs.0.capability': 'sorbent',
      'needs.0.quantity': '1.500',
      'needs.0.essential': 'on',
      'needs.1.capability': 'boat',
      'needs.1.quantity': '0',
    }
    for (const [name, value] of Object.entries(sent)) form.set(name, value)
    const parsed = draftPlanSchema.safeParse(fromForm(formValues(form)))
    expect(parsed.error && sentences(fieldErrors(parsed.error), 'vi')).toEqual({
      'needs.1.quantity': ['Số lượng phải lớn hơn 0, ví dụ 200. Không cần thì bỏ dòng này.'],
    })
  })
})

describe('two officers at once', () => {
  beforeEach(takeKind)

  test('approve the same draft: one does, one is refused, and one entry is written', async () => {
    for (let round = 1; round <= 10; round++) {
      const id = await draft({ effectiveFrom: inDays(round) })
      const before = await db.journalEntry.count()
      const results = await Promise.all([
        approvePlan(acting(commander), id),
        approvePlan(acting(deputy), id),
      ])
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
      expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'plan-not-open' } })
      expect(await db.journalEntry.count()).toBe(before + 1)
    }
  })

  test('draft and approve ten versions of one kind: ten numbers, and no two days overlap', async () => {
    const ids = await Promise.all(
      Array.from({ length: 10 }, (_, n) => draft({ effectiveFrom: inDays(n) })),
    )
    expect(new Set(ids).size).toBe(10)
    const results = await Promise.all(ids.map((id) => approvePlan(acting(commander), id)))
    expect(results.some(({ ok }) => ok)).toBe(true)
    const issued = (await listPlans(db))
      .filter(({ medium, magnitude }) => medium === kind.medium && magnitude === kind.magnitude)
      .filter(({ hazard }) => hazard === 'oil')
      .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    for (const [n, plan] of issued.entries())
      expect(plan.effectiveTo).toBe(
        issued[n + 1] ? dayBefore(issued[n + 1]?.effectiveFrom ?? '') : null,
      )
  })
})

describe('the database', () => {
  beforeEach(takeKind)

  test('lets nobody change an approved plan, its owner included', async () => {
    const id = await draft()
    await approve(id)
    const changes = [
      `UPDATE "Plan" SET "crewPerStation" = 9 WHERE "id" = $1`,
      `UPDATE "Plan" SET "effectiveFrom" = '2019-01-01' WHERE "id" = $1`,
      `UPDATE "Plan" SET "approvedBy" = 'khác' WHERE "id" = $1`,
      `UPDATE "Plan" SET "state" = 'draft' WHERE "id" = $1`,
      `DELETE FROM "Plan" WHERE "id" = $1`,
      `UPDATE "PlanNeed" SET "quantity" = 1 WHERE "planId" = $1`,
      `DELETE FROM "PlanNeed" WHERE "planId" = $1`,
      `INSERT INTO "PlanNeed" VALUES ($1, 'boat', 1, true)`,
    ]
    for (const sql of changes) await expect(asOwner(sql, id), sql).rejects.toThrow()
  })

  test('lets no two issued versions of a kind overlap', async () => {
    const overlapping = `INSERT INTO "Plan" ("id", "hazard", "medium", "magnitude", "version", "crewPerStation", "effectiveFrom")
      VALUES ($1, 'oil', '${kind.medium}', '${kind.magnitude}', 9, 2, '2026-01-01')`
    await expect(asOwner(overlapping, 'chen')).rejects.toThrow('one_plan_in_force')
  })
})

describe('orders', () => {
  /** The kind of plan that the Dung Quất call asks. */
  const asked = { medium: 'river', magnitude: 'small' } as const

  async function order() {
    const { code } = await logIncident()
    const ordered = await orderStations(acting(commander), commander, code, {})
    if (!ordered.ok) throw new Error(`not ordered: ${ordered.error.code}`)
    const decision = await readDecision(ordered.value.decisionId)
    if (!decision) throw new Error('not stored')
    return { code, decision }
  }
  const planIds = (plans: { id: string; approved: boolean }[]) => plans.map(({ id }) => id)

  test('use the new version from its day, and what was decided before replays with the old one', async () => {
    const before = await order()
    const id = await draft({ ...asked, crewPerStation: 1 })
    const drafted = (await findPlanVersions(id))?.plan
    if (!drafted) throw new Error('no draft')
    const preview = await listUnderPlan(commander, drafted, 10)
    expect(preview.map(({ incidentCode }) => incidentCode)).toContain(before.code)

    const { code } = await logIncident()
    const unapproved = await getRecommendation(commander, code, new Date())
    expect(planIds(unapproved?.plans ?? [])).toEqual(['oil-river-small-v1'])
    expect(unapproved?.notes).toContain('plan-not-approved')

    await approve(id)
    const after = await order()
    expect(planIds(before.decision.result.plans)).toEqual(['oil-river-small-v1'])
    expect(planIds(after.decision.result.plans)).toEqual([id])
    expect(after.decision.result.notes).not.toContain('plan-not-approved')
    expect(after.decision.result.needs.map(({ capability }) => capability)).toEqual(['sorbent'])

    const stored = await readDecision(before.decision.id)
    expect(stored && recompute(stored)).toEqual({ is: 'same' })
    expect(planIds(stored?.result.plans ?? [])).toEqual(['oil-river-small-v1'])
  })

  test('of a restricted incident are previewed to its lead agency alone', async () => {
    const { code } = await order()
    await db.$executeRaw`UPDATE "Incident" SET "restricted" = true WHERE "code" = ${code}`
    const plan = (await listPlans(db)).find(({ id }) => id === 'oil-river-small-v2')
    if (!plan) throw new Error('no plan')
    const seen = async (viewer = commander) =>
      (await listUnderPlan(viewer, plan, 10)).map(({ incidentCode }) => incidentCode)
    expect(await seen()).toContain(code)
    expect(await seen(officer({ agency: 'NACCET' }))).not.toContain(code)
  })
})
