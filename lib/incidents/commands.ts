import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Agency } from '@/lib/accounts/agency'
import type { Viewer } from '@/lib/accounts/permissions'
import type { Tx } from '@/lib/db'
import type { Hazard, Medium } from '@/lib/hazards/hazard'
import { type CommandContext, command } from '@/lib/journal/command'
import { drawNumber } from '@/lib/journal/numbering'
import { magnitudeOf } from '@/lib/plans/magnitude'
import { leadAgencyOf } from '@/lib/plans/mandates'
import { listMandates } from '@/lib/plans/queries'
import { err, ok } from '@/lib/result'
import { fold } from '@/lib/text/text'
import { vietnamDay, vietnamYear } from '@/lib/time/vietnam'
import type { Prisma } from '@/prisma/generated/client'
import { incidentCode } from './incident'
import type { Located } from './locate'
import { suggestPriority, urgencyOf } from './priority'
import { findForCommand, toKind } from './rows'
import type { EditIncident, QuantityInput, ReportIncident } from './schema'

export type ReportRefusal = { code: 'incident-exists' }
export type EditRefusal =
  | { code: 'incident-not-found' }
  | { code: 'stale-version'; version: number }
  | { code: 'not-lead-agency'; leadAgency: Agency }

/** A reporter's name and number are erased this long after logging, unless a case needs them. */
const REPORTER_KEPT_DAYS = 365

/** Logs an incident and draws its code. A report is never refused because nobody can be sent. */
export const reportIncident = (
  context: CommandContext,
  viewer: Viewer,
  input: ReportIncident,
  located: Located,
) =>
  command<{ incidentId: string; code: string; world: string }, ReportRefusal>(
    context,
    async (tx) => {
      const id = input.id ?? uuid()
      if (await tx.incident.findUnique({ where: { id }, select: { id: true } }))
        return err({ code: 'incident-exists' })

      const isDrill = input.isDrill ?? false
      const world = isDrill ? id : 'real'
      const year = vietnamYear(context.now)
      const seq = await drawNumber(tx, {
        kind: 'incident',
        agency: '',
        type: isDrill ? 'DT' : 'SC',
        year,
        world: '',
      })
      const code = incidentCode(isDrill, year, seq)
      const quantities = quantitiesOf(input)

      await tx.incident.create({
        data: {
          id,
          code,
          isDrill,
          year,
          seq,
          world,
          hazard: input.hazard,
          medium: input.medium,
          alsoMedia: otherMedia(input.medium, input.alsoMedia),
          ...placeColumns(located),
          summary: input.summary,
          searchText: searchText(code, input.summary, input.party?.name, located),
          ...(input.substance ? { substance: input.substance as Prisma.InputJsonValue } : {}),
          stillReleasing: input.stillReleasing ?? null,
          priority: suggestPriority(priorityFacts(input)),
          occurredAt: input.occurredAt ?? null,
          discoveredAt: input.discoveredAt ?? null,
          reportedAt: input.reportedAt ?? null,
          loggedAt: context.now,
          loggedBy: context.actor.name,
          leadAgency: await leadOf(tx, viewer.agency, input.hazard, input.medium, context.now),
          quantities: { create: quantities.map((quantity) => quantityRow(quantity, context.now)) },
          ...detailRows(input, context.now),
        },
        select: { id: true },
      })
      return ok({
        value: { incidentId: id, code, world },
        entry: {
          kind: 'incident-reported',
          world,
          incidentId: id,
          body: input.summary || null,
          values: { code, hazard: input.hazard },
          touches: [{ type: 'incident', id, version: 1 }],
        },
      })
    },
  )

/** Changes the incident's own fields, unless somebody else did since `expectedVersion`. */
export const editIncident = (
  context: CommandContext,
  viewer: Viewer,
  {
    code,
    expectedVersion,
    input,
    located,
  }: { code: string; expectedVersion: number; input: EditIncident; located: Located | null },
) =>
  command<{ incidentId: string; version: number }, EditRefusal>(context, async (tx) => {
    const row = await findForCommand(tx, viewer, code)
    if (!row) return err({ code: 'incident-not-found' })
    if (row.leadAgency !== viewer.agency)
      return err({ code: 'not-lead-agency', leadAgency: row.leadAgency })
    if (row.version !== expectedVersion) return err({ code: 'stale-version', version: row.version })

    const {
      party,
      reporter,
      details,
      priority,
      substance,
      casualties,
      drinkingWater,
      alsoMedia,
      hazard,
      medium,
      place: _p,
      position: _o,
      positionSource: _s,
      accuracyM: _a,
      communeCode: _c,
      ...own
    } = input
    const version = row.version + 1
    const partyName = party === undefined ? row.party?.name : party?.name
    await tx.incident.update({
      where: { id: row.id },
      data: {
        ...stripUndefined(own),
        ...(hazard ? { hazard } : {}),
        ...(medium ? { medium } : {}),
        ...(alsoMedia || medium
          ? { alsoMedia: otherMedia(medium ?? row.medium, alsoMedia ?? row.alsoMedia) }
          : {}),
        ...(located ? placeColumns(located) : {}),
        ...(substance !== undefined
          ? { substance: (substance ?? null) as Prisma.InputJsonValue }
          : {}),
        ...(priority ? { priority, prioritySetBy: context.actor.name } : {}),
        searchText: searchText(row.code, input.summary ?? row.summary, partyName, located ?? row),
        version,
      },
      select: { id: true },
    })
    const incidentId = row.id
    if (details) {
      const key = { incidentId, hazard: hazard ?? row.hazard }
      const data = details as Prisma.InputJsonValue
      await tx.hazardDetail.upsert({
        where: { incidentId_hazard: key },
        create: { ...key, data },
        update: { data },
      })
    }
    if (party === null) await tx.party.deleteMany({ where: { incidentId } })
    else if (party)
      await tx.party.upsert({
        where: { incidentId },
        create: { incidentId, ...nullish(party) },
        update: nullish(party),
      })
    if (reporter === null) await tx.reporter.deleteMany({ where: { incidentId } })
    else if (reporter)
      await tx.reporter.upsert({
        where: { incidentId },
        create: { incidentId, eraseAfter: eraseAfter(context.now), ...nullish(reporter) },
        update: nullish(reporter),
      })
    if (casualties !== undefined || drinkingWater !== undefined) {
      const impact = stripUndefined({ casualties, drinkingWater })
      await tx.impact.upsert({
        where: { incidentId },
        create: { incidentId, ...impact },
        update: impact,
      })
    }
    return ok({
      value: { incidentId, version },
      entry: {
        kind: 'incident-edited',
        world: row.world,
        incidentId,
        values: { code: row.code, fields: Object.keys(input).sort().join(', ') },
        touches: [{ type: 'incident', id: incidentId, version }],
      },
    })
  })

const quantitiesOf = ({
  quantity,
  quantities,
}: Pick<ReportIncident, 'quantity' | 'quantities'>): QuantityInput[] => [
  ...(quantity ? [quantity] : []),
  ...(quantities ?? []),
]

export const quantityRow = (quantity: QuantityInput, now: Date) => ({
  id: uuid(),
  kind: toKind(quantity.kind),
  min: quantity.min,
  max: quantity.max,
  unit: quantity.unit,
  source: quantity.source ?? null,
  at: quantity.at ?? now,
})

const otherMedia = (medium: Medium, also: readonly Medium[] | undefined) =>
  [...new Set(also ?? [])].filter((other) => other !== medium)

const eraseAfter = (now: Date) => new Date(now.getTime() + REPORTER_KEPT_DAYS * 86_400_000)

function placeColumns({ position, positionSource, accuracyM, placeText, place }: Located) {
  return {
    lat: position?.lat ?? null,
    lng: position?.lng ?? null,
    positionSource,
    accuracyM,
    placeText,
    provinceCode: place.province?.code ?? null,
    provinceName: place.province?.name ?? null,
    communeCode: place.commune?.code ?? null,
    communeName: place.commune?.name ?? null,
    nearestName: place.nearest?.name ?? null,
    nearestKm: place.nearest?.km ?? null,
    atSea: place.atSea,
    abroad: place.abroad,
  }
}

const searchText = (
  code: string,
  summary: string,
  party: string | undefined,
  place: Pick<Located, 'placeText' | 'place'>,
) =>
  fold(
    [
      code,
      party,
      place.placeText,
      place.place.commune?.name,
      place.place.province?.name,
      place.place.nearest?.name,
      summary,
    ]
      .filter(Boolean)
      .join(' '),
  ).slice(0, 6000)

function detailRows(input: ReportIncident, now: Date) {
  const { details, party, reporter, casualties, drinkingWater } = input
  return {
    ...(details && Object.values(details).some((value) => value !== undefined)
      ? { details: { create: { hazard: input.hazard, data: details as Prisma.InputJsonValue } } }
      : {}),
    ...(party?.name ? { party: { create: nullish(party) } } : {}),
    ...(reporter && Object.values(reporter).some(Boolean)
      ? { reporter: { create: { ...nullish(reporter), eraseAfter: eraseAfter(now) } } }
      : {}),
    ...(casualties !== undefined || drinkingWater !== undefined
      ? {
          impact: {
            create: { casualties: casualties ?? null, drinkingWater: drinkingWater ?? null },
          },
        }
      : {}),
  }
}

const priorityFacts = (input: ReportIncident) => ({
  ...urgencyOf(input),
  magnitude: magnitudeOf({
    hazard: input.hazard,
    quantities: quantitiesOf(input),
    substanceName: input.substance?.name,
  }),
})

/** The agency that must act by the mandates in force, else the desk that logged it. */
async function leadOf(tx: Tx, logger: Agency, hazard: Hazard, medium: Medium, now: Date) {
  return leadAgencyOf(await listMandates(tx), { hazard, medium, day: vietnamDay(now) }) ?? logger
}

function stripUndefined<T extends Record<string, unknown>>(fields: T) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

const nullish = <T extends Record<string, unknown>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value ?? null])) as {
    [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K]
  }
