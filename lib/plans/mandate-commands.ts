import 'server-only'
import { can, type Viewer } from '@/lib/accounts/permissions'
import type { Tx } from '@/lib/db'
import { type CommandContext, command } from '@/lib/journal/command'
import type { EntryKind, NewEntry } from '@/lib/journal/journal'
import { err, ok } from '@/lib/result'
import { vietnamDay } from '@/lib/time/vietnam'
import { findMandateVersions, listMandateVersions } from './mandate-queries'
import type { DraftMandate } from './mandate-schema'
import {
  bodiesOf,
  isSameLine,
  type MandateKey,
  type MandateLine,
  mandateKeyOf,
} from './mandate-version'
import { listExternals } from './queries'
import { awaitsApproval, dayBefore, firstDay, laterThan } from './version'

export type MandateRefusal =
  | { code: 'not-allowed' }
  | { code: 'mandate-not-found' }
  /** It is approved, withdrawn or past: nothing is left to decide about it. */
  | { code: 'mandate-not-open' }
  | { code: 'mandate-day-past' }
  /** Its last day has gone by before anybody approved it. */
  | { code: 'mandate-over' }
  /** Another version for the same body and magnitude is issued from that day or a later one. */
  | { code: 'mandate-later-version' }
  | { code: 'mandate-body-unknown' }

type Drafted = { mandateId: string; version: number }

/** A new version beside the others; it reaches no order before a commander approves it. */
export const draftMandate = (context: CommandContext, viewer: Viewer, input: DraftMandate) =>
  command<Drafted, MandateRefusal>(context, async (tx) => {
    if (!can(viewer, 'plan:edit')) return err({ code: 'not-allowed' })
    if (input.effectiveFrom < vietnamDay(context.now)) return err({ code: 'mandate-day-past' })
    if (!bodiesOf(await listExternals(tx)).includes(input.body))
      return err({ code: 'mandate-body-unknown' })
    await lock(tx, input)
    const { hazard, medium, body } = input
    const versions = await listMandateVersions(tx, { hazard, medium, body })
    const line = versions.filter((other) => isSameLine(other, input))
    if (laterThan(line, input.effectiveFrom)) return err({ code: 'mandate-later-version' })

    const version = 1 + Math.max(0, ...versions.map((other) => other.version))
    const id = `${mandateKeyOf(input)}-v${version}`
    await tx.mandate.create({
      data: {
        ...input,
        id,
        version,
        state: 'draft',
        effectiveFrom: new Date(input.effectiveFrom),
        effectiveTo: input.effectiveTo && new Date(input.effectiveTo),
        draftedBy: context.actor.name,
        draftedAt: context.now,
      },
      select: { id: true },
    })
    return ok({
      value: { mandateId: id, version },
      entry: entryOf('mandate-drafted', { id, version }, input.effectiveFrom),
    })
  })

/**
 * Puts a draft in force from its day, today where that has gone by, and ends the version before it on
 * the day before. What shipped is approved as it stands: its days do not change.
 */
export const approveMandate = (context: CommandContext, viewer: Viewer, id: string) =>
  command<Drafted, MandateRefusal>(context, async (tx) => {
    if (!can(viewer, 'plan:edit')) return err({ code: 'not-allowed' })
    const found = await lockMandate(tx, id)
    if (!found) return err({ code: 'mandate-not-found' })
    const { mandate, line } = found
    const today = vietnamDay(context.now)
    if (!awaitsApproval(mandate, today)) return err({ code: 'mandate-not-open' })

    const isDraft = mandate.state === 'draft'
    const from = isDraft ? firstDay(mandate, today) : mandate.effectiveFrom
    if (isDraft) {
      if (mandate.effectiveTo !== null && mandate.effectiveTo < from)
        return err({ code: 'mandate-over' })
      if (laterThan(line, from)) return err({ code: 'mandate-later-version' })
      await endBefore(tx, mandate, from)
    }
    const { count } = await tx.mandate.updateMany({
      where: { id, state: mandate.state, approvedBy: null },
      data: {
        state: 'issued',
        effectiveFrom: new Date(from),
        approvedBy: context.actor.name,
        approvedAt: context.now,
      },
    })
    if (count !== 1) return err({ code: 'mandate-not-open' })
    return ok({
      value: { mandateId: id, version: mandate.version },
      entry: entryOf('mandate-approved', mandate, from),
    })
  })

/** Takes a draft off the table; its number is not given again. */
export const withdrawMandate = (context: CommandContext, viewer: Viewer, id: string) =>
  command<Drafted, MandateRefusal>(context, async (tx) => {
    if (!can(viewer, 'plan:edit')) return err({ code: 'not-allowed' })
    const found = await lockMandate(tx, id)
    if (!found) return err({ code: 'mandate-not-found' })
    const { count } = await tx.mandate.updateMany({
      where: { id, state: 'draft' },
      data: { state: 'withdrawn' },
    })
    if (count !== 1) return err({ code: 'mandate-not-open' })
    const { mandate } = found
    return ok({
      value: { mandateId: id, version: mandate.version },
      entry: entryOf('mandate-withdrawn', mandate, mandate.effectiveFrom),
    })
  })

/** Versions of one body are drafted and approved one after another, also where there is none yet. */
const lock = (tx: Tx, key: MandateKey) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`mandate ${mandateKeyOf(key)}`}))`

async function lockMandate(tx: Tx, id: string) {
  const unlocked = await findMandateVersions(id, tx)
  if (!unlocked) return null
  await lock(tx, unlocked.mandate)
  return findMandateVersions(id, tx)
}

/** What is issued and reaches into the new version's days; what begins later was refused before. */
const endBefore = (tx: Tx, { hazard, medium, body, fromMagnitude }: MandateLine, from: string) =>
  tx.mandate.updateMany({
    where: {
      hazard,
      medium,
      body,
      fromMagnitude,
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
  values: { mandate: id, version, from },
  touches: [{ type: 'mandate', id, version }],
})
