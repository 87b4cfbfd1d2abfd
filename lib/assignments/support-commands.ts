import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Agency } from '@/lib/accounts/agency'
import type { Viewer } from '@/lib/accounts/permissions'
import type { Tx } from '@/lib/db'
import { findForCommand } from '@/lib/incidents/rows'
import { type CommandContext, command } from '@/lib/journal/command'
import { err, ok } from '@/lib/result'
import { isUuid } from '@/lib/text/uuid'
import type { SupportRequestInput } from './schema'
import { proofOf } from './support-answer'
import type { AnswerSupport } from './support-schema'

export type SupportRefusal =
  | { code: 'incident-not-found' }
  | { code: 'not-lead-agency'; leadAgency: Agency }
  | { code: 'external-not-found' }

/** Asks a force outside the 100 stations, for the agency that leads; it is never ordered. */
export const requestSupport = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  input: SupportRequestInput,
) =>
  command<{ id: string; incidentId: string }, SupportRefusal>(context, async (tx) => {
    const incident = await findForCommand(tx, viewer, code)
    if (!incident) return err({ code: 'incident-not-found' })
    if (incident.leadAgency !== viewer.agency)
      return err({ code: 'not-lead-agency', leadAgency: incident.leadAgency })
    const external = await tx.external.findUnique({
      where: { id: input.externalId },
      select: { name: true },
    })
    if (!external) return err({ code: 'external-not-found' })
    const id = uuid()
    await tx.supportRequest.create({
      data: {
        id,
        incidentId: incident.id,
        externalId: input.externalId,
        needs: input.needs,
        askedAt: context.now,
        askedBy: context.actor.name,
      },
      select: { id: true },
    })
    return ok({
      value: { id, incidentId: incident.id },
      entry: {
        kind: 'support-requested',
        world: incident.world,
        incidentId: incident.id,
        values: { external: external.name, request: id },
        touches: [{ type: 'incident', id: incident.id, version: incident.version }],
      },
    })
  })

export type AnswerSupportRefusal =
  | { code: 'not-found' }
  | { code: 'not-lead-agency'; leadAgency: Agency }
  /** A first answer came too late: one stands, given at `answeredAt` (ISO 8601). */
  | { code: 'support-already-answered'; answeredAt: string }
  /** The answer to be corrected does not stand any more. */
  | { code: 'stale-version'; version: number }

/**
 * What the force said, once; the row keeps the answer that stands. A correction names the answer it
 * replaces, and in the journal both stay, the later one correcting the earlier.
 */
export const answerSupport = (
  context: CommandContext,
  viewer: Viewer,
  id: string,
  input: AnswerSupport,
) =>
  command<{ id: string; incidentId: string }, AnswerSupportRefusal>(context, async (tx) => {
    const found = await lockRequest(tx, viewer, id)
    if (!found) return err({ code: 'not-found' })
    const { request, incident } = found
    if (incident.leadAgency !== viewer.agency)
      return err({ code: 'not-lead-agency', leadAgency: incident.leadAgency })
    const { answeredAt } = request
    if (answeredAt && !input.corrects)
      return err({ code: 'support-already-answered', answeredAt: answeredAt.toISOString() })
    if (answeredAt?.getTime() !== input.corrects?.getTime())
      return err({ code: 'stale-version', version: incident.version })

    await tx.supportRequest.update({
      where: { id },
      data: { answer: input.answer, answeredAt: context.now, proof: proofOf(input) },
      select: { id: true },
    })
    const { answer, person, channel, arrivesAt } = input
    return ok({
      value: { id, incidentId: incident.id },
      entry: {
        kind: 'support-answered',
        world: incident.world,
        incidentId: incident.id,
        body: input.note || null,
        values: {
          external: request.external.name,
          request: id,
          answer,
          person,
          channel,
          ...(arrivesAt ? { arrives: arrivesAt.toISOString() } : {}),
        },
        correctsId: input.corrects ? await lastAnswerEntry(tx, incident.id, id) : null,
        touches: [{ type: 'incident', id: incident.id, version: incident.version }],
      },
    })
  })

/** Locks the incident first, as every command on it does, then reads the request under that lock. */
async function lockRequest(tx: Tx, viewer: Viewer, id: string) {
  if (!isUuid(id)) return null
  const target = await tx.supportRequest.findUnique({ where: { id }, select: { incidentId: true } })
  if (!target) return null
  const incident = await findForCommand(tx, viewer, target.incidentId)
  if (!incident) return null
  const request = await tx.supportRequest.findUniqueOrThrow({
    where: { id },
    select: { answeredAt: true, external: { select: { name: true } } },
  })
  return { request, incident }
}

async function lastAnswerEntry(tx: Tx, incidentId: string, request: string) {
  const entry = await tx.journalEntry.findFirst({
    where: { incidentId, kind: 'support-answered', values: { path: ['request'], equals: request } },
    select: { id: true },
    orderBy: { seq: 'desc' },
  })
  return entry?.id ?? null
}
