import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Agency } from '@/lib/accounts/agency'
import type { Viewer } from '@/lib/accounts/permissions'
import type { Tx } from '@/lib/db'
import { type CommandContext, command } from '@/lib/journal/command'
import type { NewEntry } from '@/lib/journal/journal'
import { err, ok, type Result } from '@/lib/result'
import { SCHEME_LEVELS } from '@/lib/rules/rule'
import { quantityRow } from './commands'
import { type MoveRefusal, move, type Status } from './incident'
import { findForCommand, type LockedIncident, toStatus } from './rows'
import type { ChangeStatus, NoteInput, QuantityInput, SetLevel } from './schema'

export type RecordRefusal =
  | MoveRefusal
  | { code: 'incident-not-found' }
  | { code: 'not-lead-agency'; leadAgency: Agency }
  | { code: 'quantity-not-found' }
  | { code: 'entry-not-found' }
  | { code: 'level-unknown' }
  | { code: 'duplicate-chain' }

type Recorded = { incidentId: string; id: string }

/** The frame all of these share: lock the incident, let its lead agency act, bump, write one entry. */
const onIncident = (
  context: CommandContext,
  viewer: Viewer,
  codeOrId: string,
  act: (
    tx: Tx,
    row: LockedIncident,
  ) => Promise<
    Result<
      {
        id: string
        entry: Pick<NewEntry, 'kind' | 'body' | 'values' | 'correctsId'>
        bumps: boolean
      },
      RecordRefusal
    >
  >,
  { leadOnly = true }: { leadOnly?: boolean } = {},
) =>
  command<Recorded, RecordRefusal>(context, async (tx) => {
    const row = await findForCommand(tx, viewer, codeOrId)
    if (!row) return err({ code: 'incident-not-found' })
    if (leadOnly && row.leadAgency !== viewer.agency)
      return err({ code: 'not-lead-agency', leadAgency: row.leadAgency })
    const acted = await act(tx, row)
    if (!acted.ok) return acted
    const { id, entry, bumps } = acted.value
    const version = bumps ? row.version + 1 : row.version
    if (bumps)
      await tx.incident.update({ where: { id: row.id }, data: { version }, select: { id: true } })
    return ok({
      value: { incidentId: row.id, id },
      entry: {
        ...entry,
        world: row.world,
        incidentId: row.id,
        touches: [{ type: 'incident' as const, id: row.id, version }],
      },
    })
  })

/** One step along the life cycle, or out of it as a false alarm. Duplicates go by their link. */
export const changeStatus = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  { to, reason }: ChangeStatus,
) =>
  onIncident(context, viewer, code, async (tx, row) => {
    if (to === 'duplicate') return err({ code: 'illegal-move', from: row.status, to })
    const moved = move(row.status, to, await countOpen(tx, row.id))
    if (!moved.ok) return moved
    await tx.incident.update({
      where: { id: row.id },
      data: { status: toStatus(to) },
      select: { id: true },
    })
    return ok({
      id: row.id,
      bumps: true,
      entry: { kind: 'status-changed', body: reason ?? null, values: { from: row.status, to } },
    })
  })

export const addQuantity = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  input: QuantityInput,
) =>
  onIncident(context, viewer, code, async (tx, row) => {
    const quantity = quantityRow(input, context.now)
    await tx.quantity.create({ data: { ...quantity, incidentId: row.id }, select: { id: true } })
    return ok({
      id: quantity.id,
      bumps: true,
      entry: {
        kind: 'quantity-added',
        body: input.source ?? null,
        values: { min: input.min, max: input.max, unit: input.unit, kind: input.kind },
      },
    })
  })

/** Marks the one figure that the level is judged by. */
export const chooseQuantity = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  quantityId: string,
) =>
  onIncident(context, viewer, code, async (tx, row) => {
    const chosen = await tx.quantity.findFirst({
      where: { id: quantityId, incidentId: row.id },
      select: { min: true, max: true, unit: true },
    })
    if (!chosen) return err({ code: 'quantity-not-found' })
    await tx.quantity.updateMany({ where: { incidentId: row.id }, data: { usedForLevel: false } })
    await tx.quantity.update({
      where: { id: quantityId },
      data: { usedForLevel: true },
      select: { id: true },
    })
    return ok({ id: quantityId, bumps: true, entry: { kind: 'quantity-chosen', values: chosen } })
  })

/** A person's word on a level, with a reason; it replaces the suggestion until another is set. */
export const setLevel = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  { scheme, level, reason }: SetLevel,
  suggested: { level: string; ruleId: string | null } | null,
) =>
  onIncident(context, viewer, code, async (tx, row) => {
    if (!(SCHEME_LEVELS[scheme] as readonly string[]).includes(level))
      return err({ code: 'level-unknown' })
    await tx.classification.updateMany({
      where: { incidentId: row.id, scheme, supersededAt: null },
      data: { supersededAt: context.now },
    })
    const id = uuid()
    await tx.classification.create({
      data: {
        id,
        incidentId: row.id,
        scheme,
        level,
        suggested: suggested?.level ?? null,
        ruleVersionId: suggested?.ruleId ?? null,
        setBy: context.actor.name,
        reason,
        setAt: context.now,
      },
      select: { id: true },
    })
    return ok({
      id,
      bumps: true,
      entry: { kind: 'level-set', body: reason, values: { scheme, level } },
    })
  })

/** A line in the log; with `correctsId` it corrects an earlier one, which stays as it was. */
export const addNote = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  { body, correctsId }: NoteInput,
) =>
  onIncident(
    context,
    viewer,
    code,
    async (tx, row) => {
      if (
        correctsId &&
        !(await tx.journalEntry.findFirst({
          where: { id: correctsId, incidentId: row.id },
          select: { seq: true },
        }))
      )
        return err({ code: 'entry-not-found' })
      return ok({
        id: correctsId ?? row.id,
        bumps: false,
        entry: { kind: correctsId ? 'correction' : 'note', body, correctsId: correctsId ?? null },
      })
    },
    { leadOnly: false },
  )

/** Links a second report of the same event to the first, or undoes it and restores its stage. */
export const linkDuplicate = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  ofCode: string | null,
) =>
  onIncident(context, viewer, code, async (tx, row) => {
    if (ofCode === null) return unlink(context, tx, row)
    const moved = move(row.status, 'duplicate', await countOpen(tx, row.id))
    if (!moved.ok) return moved
    const original = await findForCommand(tx, viewer, ofCode)
    if (!original) return err({ code: 'incident-not-found' })
    const hasOwn = await tx.duplicate.count({ where: { ofId: row.id, unlinkedAt: null } })
    if (
      original.id === row.id ||
      original.status === 'duplicate' ||
      original.world !== row.world ||
      hasOwn > 0
    )
      return err({ code: 'duplicate-chain' })
    const id = uuid()
    await tx.duplicate.create({
      data: {
        id,
        incidentId: row.id,
        ofId: original.id,
        linkedAt: context.now,
        linkedBy: context.actor.name,
      },
      select: { id: true },
    })
    await setStatus(tx, row.id, 'duplicate', row.status)
    return ok({
      id,
      bumps: true,
      entry: { kind: 'duplicate-linked', values: { of: original.code } },
    })
  })

async function unlink(context: CommandContext, tx: Tx, row: LockedIncident) {
  const link = await tx.duplicate.findFirst({
    where: { incidentId: row.id, unlinkedAt: null },
    select: { id: true, of: { select: { code: true } } },
  })
  if (!link || !row.formerStatus)
    return err({ code: 'illegal-move', from: row.status, to: row.status } as const)
  await tx.duplicate.update({
    where: { id: link.id },
    data: { unlinkedAt: context.now },
    select: { id: true },
  })
  await setStatus(tx, row.id, row.formerStatus, null)
  return ok({
    id: link.id,
    bumps: true,
    entry: { kind: 'duplicate-unlinked' as const, values: { of: link.of.code } },
  })
}

const setStatus = (tx: Tx, id: string, status: Status, former: Status | null) =>
  tx.incident.update({
    where: { id },
    data: { status: toStatus(status), formerStatus: former && toStatus(former) },
    select: { id: true },
  })

const countOpen = (tx: Tx, incidentId: string) =>
  tx.assignment.count({ where: { incidentId, endedAt: null } })
