import 'server-only'
import type { Agency } from '@/lib/accounts/agency'
import type { Viewer } from '@/lib/accounts/permissions'
import type { Tx } from '@/lib/db'
import { findForCommand } from '@/lib/incidents/rows'
import { type CommandContext, command } from '@/lib/journal/command'
import type { EntryKind } from '@/lib/journal/journal'
import { err, ok } from '@/lib/result'
import { readinessValues, recordReadiness } from '@/lib/stations/readiness-command'
import { isUuid } from '@/lib/text/uuid'
import { type AssignmentStatus, isCrewStep, type Step, type StepRefusal, step } from './assignment'
import { fallBack } from './divert-command'
import type { StepInput } from './schema'

export type TakeStepRefusal =
  | StepRefusal
  | { code: 'assignment-not-found' }
  | { code: 'not-your-station' }
  | { code: 'not-lead-agency'; leadAgency: Agency }
  | { code: 'reason-missing' }
  | { code: 'consumed-more-than-brought' }

const KIND: Record<Step, EntryKind> = {
  acknowledge: 'assignment-acknowledged',
  decline: 'assignment-declined',
  depart: 'assignment-departed',
  arrive: 'assignment-arrived',
  release: 'assignment-released',
  return: 'assignment-returned',
  cancel: 'assignment-cancelled',
}

const TIME: Partial<
  Record<
    AssignmentStatus,
    'acknowledgedAt' | 'departedAt' | 'arrivedAt' | 'releasedAt' | 'returnedAt'
  >
> = {
  acknowledged: 'acknowledgedAt',
  departed: 'departedAt',
  arrived: 'arrivedAt',
  released: 'releasedAt',
  returned: 'returnedAt',
}

/**
 * One step of an order, told by the crew or recorded for it by the desk. The first arrival moves the
 * incident to responding in the same command; what ends frees stock and crew; what was used up leaves
 * the stock on return, and the crew says how ready the station is again (a drill's use and readiness stay
 * in the drill).
 */
export const takeStep = (
  context: CommandContext,
  viewer: Viewer,
  assignmentId: string,
  taken: Step,
  input: StepInput,
) =>
  command<{ assignmentId: string; incidentId: string }, TakeStepRefusal>(context, async (tx) => {
    const found = await findOrder(tx, viewer, assignmentId)
    if (!found) return err({ code: 'assignment-not-found' })
    const { row, incident } = found
    const byCrew = viewer.role === 'crew'
    if (byCrew && (row.stationCode !== viewer.stationCode || !isCrewStep(taken)))
      return err({ code: 'not-your-station' })
    if (!byCrew && incident.leadAgency !== viewer.agency && row.station.agency !== viewer.agency)
      return err({ code: 'not-lead-agency', leadAgency: incident.leadAgency })
    if (taken === 'decline' && !input.reason) return err({ code: 'reason-missing' })

    const at = input.at ?? context.now
    const { orderedAt, acknowledgedAt, departedAt, arrivedAt, releasedAt } = row
    const moved = step(
      row.status,
      taken,
      { orderedAt, acknowledgedAt, departedAt, arrivedAt, releasedAt },
      at,
      context.now,
    )
    if (!moved.ok) return moved
    const { to, ends } = moved.value
    const time = TIME[to]

    await tx.assignment.update({
      where: { id: row.id },
      data: {
        status: to,
        version: row.version + 1,
        ...(time ? { [time]: at } : {}),
        ...(ends ? { endedAt: at, endReason: input.reason ?? null } : {}),
      },
      select: { id: true },
    })
    const home = ends && to !== 'returned' ? await fallBack(tx, row.id, at) : null
    if (ends && !home) {
      const used = await endCommitments(
        tx,
        row,
        to === 'returned' ? (input.consumed ?? []) : [],
        at,
      )
      if (!used) return err({ code: 'consumed-more-than-brought' })
    }
    const readiness = to === 'returned' ? input.readiness : undefined
    const told =
      readiness &&
      (await recordReadiness(
        tx,
        context,
        { code: row.stationCode, world: row.world, at },
        readiness,
      ))
    const responds =
      to === 'arrived' && (incident.status === 'reported' || incident.status === 'verified')
    const incidentVersion = responds ? incident.version + 1 : incident.version
    if (responds)
      await tx.incident.update({
        where: { id: incident.id },
        data: { status: 'responding', version: incidentVersion },
        select: { id: true },
      })

    return ok({
      value: { assignmentId: row.id, incidentId: incident.id },
      entry: {
        kind: KIND[taken],
        world: row.world,
        incidentId: incident.id,
        body: input.reason || input.note || readiness?.reason || null,
        values: {
          station: `${row.stationCode} ${row.station.name}`,
          at: at.toISOString(),
          by: byCrew ? 'crew' : 'desk',
          ...(responds ? { to: 'responding' } : {}),
          ...(readiness ? readinessValues(readiness) : {}),
        },
        touches: [
          { type: 'incident', id: incident.id, version: incidentVersion },
          { type: 'assignment', id: row.id, version: row.version + 1 },
          { type: 'station', id: row.stationCode, version: told?.version ?? 0 },
        ],
      },
    })
  })

/** Locks the incident first, as ordering does, then reads the order under that lock. */
export async function findOrder(tx: Tx, viewer: Viewer, id: string) {
  if (!isUuid(id)) return null
  const target = await tx.assignment.findUnique({ where: { id }, select: { incidentId: true } })
  if (!target) return null
  const incident = await findForCommand(tx, viewer, target.incidentId)
  if (!incident) return null
  // An order for another incident may turn this very team round (`listTeams`).
  await tx.$queryRaw`SELECT 1 FROM "Assignment" WHERE "id" = ${id}::uuid FOR UPDATE`
  const row = await tx.assignment.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      stationCode: true,
      world: true,
      status: true,
      version: true,
      orderedAt: true,
      acknowledgedAt: true,
      departedAt: true,
      arrivedAt: true,
      releasedAt: true,
      station: { select: { name: true, agency: true } },
      commitments: { select: { capability: true, quantity: true } },
    },
  })
  return { row, incident }
}

type Found = NonNullable<Awaited<ReturnType<typeof findOrder>>>['row']

/** Frees what the order bound; false where more is said to be used up than was brought. */
async function endCommitments(
  tx: Tx,
  row: Found,
  consumed: NonNullable<StepInput['consumed']>,
  at: Date,
): Promise<boolean> {
  const brought = new Map(row.commitments.map(({ capability, quantity }) => [capability, quantity]))
  const used = new Map<string, number>()
  for (const { capability, quantity } of consumed)
    used.set(capability, (used.get(capability) ?? 0) + quantity)
  if ([...used].some(([capability, quantity]) => quantity > (brought.get(capability) ?? 0)))
    return false
  await freeCommitments(tx, row, at)
  for (const [capability, quantity] of [...used].filter(([, quantity]) => quantity > 0)) {
    await tx.commitment.update({
      where: { assignmentId_capability: { assignmentId: row.id, capability } },
      data: { consumed: quantity },
      select: { capability: true },
    })
    if (row.world !== 'real') continue
    await tx.$executeRaw`
      UPDATE "StockLot" SET "owned" = GREATEST("owned" - ${quantity}, 0),
        "outOfService" = LEAST("outOfService", GREATEST("owned" - ${quantity}, 0))
      WHERE "stationCode" = ${row.stationCode} AND "capability" = ${capability}`
  }
  if (row.world === 'real' && consumed.length > 0)
    await tx.station.update({
      where: { code: row.stationCode },
      data: { version: { increment: 1 } },
      select: { code: true },
    })
  return true
}

/** Stock and crew of an order are free again, once; the station is locked against an order on its way. */
export async function freeCommitments(
  tx: Tx,
  { id, stationCode }: { id: string; stationCode: string },
  at: Date,
) {
  await tx.$queryRaw`SELECT 1 FROM "Station" WHERE "code" = ${stationCode} FOR NO KEY UPDATE`
  const bound = { where: { assignmentId: id, endedAt: null }, data: { endedAt: at } }
  await tx.commitment.updateMany(bound)
  await tx.crewCommitment.updateMany(bound)
}
