import 'server-only'
import type { Tx } from '@/lib/db'
import { type CommandContext, command } from '@/lib/journal/command'
import type { EntryKind, NewEntry } from '@/lib/journal/journal'
import { err, ok } from '@/lib/result'
import { vietnamDay } from '@/lib/time/vietnam'
import { findPlanVersions, listPlanVersions } from './queries'
import type { DraftPlan } from './schema'
import {
  awaitsApproval,
  dayBefore,
  firstDay,
  laterThan,
  type PlanKey,
  type PlanVersion,
  planKeyOf,
} from './version'

export type PlanRefusal =
  | { code: 'plan-not-found' }
  /** It is approved, withdrawn or past: nothing is left to decide about it. */
  | { code: 'plan-not-open' }
  | { code: 'plan-day-past' }
  /** Another version is issued from that day or a later one. */
  | { code: 'plan-later-version' }

type Drafted = { planId: string; version: number }

/** A new version beside the others; it reaches no order before it is approved. */
export const draftPlan = (context: CommandContext, { needs, ...input }: DraftPlan) =>
  command<Drafted, PlanRefusal>(context, async (tx) => {
    if (input.effectiveFrom < vietnamDay(context.now)) return err({ code: 'plan-day-past' })
    await lock(tx, input)
    const { hazard, medium, magnitude } = input
    const versions = await listPlanVersions(tx, { hazard, medium, magnitude })
    if (laterThan(versions, input.effectiveFrom)) return err({ code: 'plan-later-version' })

    const version = 1 + Math.max(0, ...versions.map((other) => other.version))
    const id = `${planKeyOf(input)}-v${version}`
    await tx.plan.create({
      data: {
        ...input,
        id,
        version,
        state: 'draft',
        effectiveFrom: new Date(input.effectiveFrom),
        draftedBy: context.actor.name,
        draftedAt: context.now,
        needs: { create: needs },
      },
      select: { id: true },
    })
    return ok({
      value: { planId: id, version },
      entry: entryOf('plan-drafted', { id, version }, input.effectiveFrom),
    })
  })

/**
 * Puts a draft in force from its day, today where that has gone by, and ends the version before it on
 * the day before. What shipped is approved as it stands: its days do not change.
 */
export const approvePlan = (context: CommandContext, id: string) =>
  command<Drafted, PlanRefusal>(context, async (tx) => {
    const found = await lockPlan(tx, id)
    if (!found) return err({ code: 'plan-not-found' })
    const { plan, versions } = found
    const today = vietnamDay(context.now)
    if (!awaitsApproval(plan, today)) return err({ code: 'plan-not-open' })

    const isDraft = plan.state === 'draft'
    const from = isDraft ? firstDay(plan, today) : plan.effectiveFrom
    if (isDraft) {
      if (laterThan(versions, from)) return err({ code: 'plan-later-version' })
      await endBefore(tx, plan, from)
    }
    const { count } = await tx.plan.updateMany({
      where: { id, state: plan.state, approvedBy: null },
      data: {
        state: 'issued',
        effectiveFrom: new Date(from),
        approvedBy: context.actor.name,
        approvedAt: context.now,
      },
    })
    if (count !== 1) return err({ code: 'plan-not-open' })
    return ok({
      value: { planId: id, version: plan.version },
      entry: entryOf('plan-approved', plan, from),
    })
  })

/** Takes a draft off the table; its number is not given again. */
export const withdrawDraft = (context: CommandContext, id: string) =>
  command<Drafted, PlanRefusal>(context, async (tx) => {
    const found = await lockPlan(tx, id)
    if (!found) return err({ code: 'plan-not-found' })
    const { count } = await tx.plan.updateMany({
      where: { id, state: 'draft' },
      data: { state: 'withdrawn' },
    })
    if (count !== 1) return err({ code: 'plan-not-open' })
    return ok({
      value: { planId: id, version: found.plan.version },
      entry: entryOf('plan-withdrawn', found.plan, found.plan.effectiveFrom),
    })
  })

/** Versions of one kind are drafted and approved one after another, also where there is none yet. */
const lock = (tx: Tx, key: PlanKey) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`plan ${planKeyOf(key)}`}))`

async function lockPlan(tx: Tx, id: string) {
  const unlocked = await findPlanVersions(id, tx)
  if (!unlocked) return null
  await lock(tx, unlocked.plan)
  return findPlanVersions(id, tx)
}

/** What is issued and reaches into the new version's days; what begins later was refused before. */
const endBefore = (tx: Tx, { hazard, medium, magnitude }: PlanVersion, from: string) =>
  tx.plan.updateMany({
    where: {
      hazard,
      medium,
      magnitude,
      state: 'issued',
      OR: [{ effectiveTo: null }, { effectiveTo: { gte: new Date(from) } }],
    },
    data: { effectiveTo: new Date(dayBefore(from)) },
  })

const entryOf = (
  kind: EntryKind,
  { id, version }: { id: string; version: number },
  from: string,
): NewEntry => ({
  kind,
  world: 'real',
  incidentId: null,
  audience: 'desk',
  values: { plan: id, version, from },
  touches: [{ type: 'plan', id, version }],
})
