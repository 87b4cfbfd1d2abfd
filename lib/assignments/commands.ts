import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Viewer } from '@/lib/accounts/permissions'
import { db, type Tx } from '@/lib/db'
import type { RecommendInput } from '@/lib/dispatch/input'
import { type NamedRefusal, planNamed } from '@/lib/dispatch/named'
import { ENGINE_VERSION, recommend } from '@/lib/dispatch/recommend'
import type { Pick, Recommendation } from '@/lib/dispatch/recommendation'
import { divertingOnly } from '@/lib/dispatch/teams'
import { type Status, takesOrders } from '@/lib/incidents/incident'
import { findForCommand, type LockedIncident } from '@/lib/incidents/rows'
import { type CommandContext, command } from '@/lib/journal/command'
import type { Touch } from '@/lib/journal/journal'
import { err, ok, type Result } from '@/lib/result'
import { tripBasis } from '@/lib/travel/by-class'
import type { Prisma } from '@/prisma/generated/client'
import { turnRound } from './divert-command'
import { gatherUnderLock, mayAskAgain, waysBefore } from './gather'
import { scenesOf } from './scenes'
import type { Order } from './schema'

export type OrderedSince = { by: string; at: string; stationCodes: string[] }

export type OrderRefusal =
  | { code: 'incident-not-found' }
  | { code: 'not-taking-orders'; status: Status }
  | { code: 'changed-since'; since: OrderedSince[]; recommendation: Recommendation }
  | { code: 'no-longer-eligible'; stations: NamedRefusal[]; recommendation: Recommendation }
  | { code: 'nothing-to-send'; recommendation: Recommendation }

export type Ordered = { decisionId: string; incidentId: string; assignmentIds: string[] }

/**
 * Orders stations to an incident. With none named, the package that is best under lock is ordered, so
 * two officers in the same second are both served while any capable station is free. Named stations
 * go exactly as named, all or none. Travel is fetched before the transaction, facts under lock.
 */
export const orderStations = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  input: Order,
) => orderChosen(context, viewer, code, { input, choose })

/** Facts read under lock, who of them did not answer, and what is best on them. */
export type Considered = { facts: RecommendInput; silent: string[]; fresh: Recommendation }

type Ordering = {
  input: Order
  choose: (considered: Considered, input: Order) => Result<Pick[], OrderRefusal>
}

/** The frame of every order; only whom it sends differs. */
export async function orderChosen(
  context: CommandContext,
  viewer: Viewer,
  code: string,
  { input, choose }: Ordering,
) {
  const ways = await waysBefore(db, code, context.now)
  return command<Ordered, OrderRefusal>(context, async (tx) => {
    const incident = await findForCommand(tx, viewer, code)
    // Without ways it was not there a moment ago, and nobody asks for ways under lock.
    if (!incident || !ways) return err({ code: 'incident-not-found' })
    if (!takesOrders(incident.status))
      return err({ code: 'not-taking-orders', status: incident.status })

    // Every station is read by the decision, so every station is locked, in code order.
    await tx.$queryRaw`SELECT 1 FROM "Station" WHERE "archivedAt" IS NULL ORDER BY "code" FOR NO KEY UPDATE`
    const gathered = await gatherUnderLock(tx, incident.id, context.now, ways)
    if (!gathered) return err({ code: 'incident-not-found' })

    const { facts } = gathered
    const fresh = recommend(facts)
    if (input.basedOn && input.basedOn.afterDecision !== facts.call.afterDecision && !input.force)
      return err({
        code: 'changed-since',
        since: await orderedSince(tx, incident.id, input.basedOn.afterDecision),
        recommendation: fresh,
      })

    const chosen = choose({ ...gathered, fresh }, input)
    if (!chosen.ok) return chosen
    return ok(await write(tx, context, { incident, facts, fresh, picks: chosen.value, input }))
  })
}

function choose(
  { facts, silent, fresh }: Considered,
  { stations, force, divert = [] }: Order,
): Result<Pick[], OrderRefusal> {
  if (!stations) {
    const { package: picks } = recommend(divertingOnly(facts, divert))
    if (picks.length === 0) return err({ code: 'nothing-to-send', recommendation: fresh })
    return ok(picks)
  }
  // One that was to be taken has arrived or is being told of: nobody else goes in its name.
  const isGone = divert.some((id) => !facts.teams?.some((team) => team.assignmentId === id))
  if (isGone) return err({ code: 'no-longer-eligible', stations: [], recommendation: fresh })
  const askable = divertingOnly(mayAskAgain(facts, silent), divert)
  const named = planNamed(askable, [...new Set(stations)], { force: force ?? false })
  return named.ok
    ? named
    : err({ code: 'no-longer-eligible', stations: named.error, recommendation: fresh })
}

type Writing = {
  incident: LockedIncident
  facts: RecommendInput
  fresh: Recommendation
  picks: Pick[]
  input: Order
}

async function write(
  tx: Tx,
  context: CommandContext,
  { incident, facts, fresh, picks, input }: Writing,
) {
  const decisionId = uuid()
  const inputsHash = await storeInputs(tx, facts)
  await tx.decision.create({
    data: {
      id: decisionId,
      incidentId: incident.id,
      at: context.now,
      by: context.actor.name,
      inputsHash,
      engineVersion: ENGINE_VERSION,
      result: fresh as unknown as Prisma.InputJsonValue,
      chosen: picks as unknown as Prisma.InputJsonValue,
      named: input.stations !== undefined,
      forced: input.force ?? false,
      reason: input.reason || null,
    },
    select: { id: true },
  })
  const ackDueAt = new Date(context.now.getTime() + facts.policy.ackMinutes * 60_000)
  const assignmentIds: string[] = []
  const touched: Touch[] = []
  const hasLead = facts.call.assigned.length > 0
  for (const [at, pick] of picks.entries()) {
    const id = uuid()
    assignmentIds.push(id)
    const scenes = pick.team ? await scenesBefore(tx, pick.team.assignmentId) : []
    await tx.assignment.create({
      data: {
        id,
        incidentId: incident.id,
        stationCode: pick.stationCode,
        decisionId,
        world: incident.world,
        isLead: at === 0 && !hasLead,
        crew: pick.crew,
        estimate: {
          travelMinutes: pick.travelMinutes,
          arrivalMinutes: pick.arrivalMinutes,
          km: pick.distanceKm,
          mode: pick.mode,
          source: pick.source,
          ...(pick.team
            ? { from: { ...pick.team.position, at: pick.team.knownAt }, scenes }
            : tripBasis(wayOf(facts, pick))),
        },
        orderedAt: context.now,
        ackDueAt,
        approvedBy: input.approvedBy || null,
        approvedVia: input.approvedVia || null,
        divertedFromId: pick.team?.assignmentId ?? null,
      },
      select: { id: true },
    })
    if (pick.team) {
      const to = { id, incidentCode: incident.code }
      touched.push(...(await turnRound(tx, pick.team.assignmentId, to, context.now)))
    } else await bind(tx, id, incident.world, pick, context.now)
  }
  const stations = picks.map(({ stationCode, name }) => `${stationCode} ${name}`).join(', ')
  const diverted = picks
    .flatMap(({ stationCode, team }) => (team ? [`${stationCode} (${team.incidentCode})`] : []))
    .join(', ')
  return {
    value: { decisionId, incidentId: incident.id, assignmentIds },
    entry: {
      kind: 'stations-ordered' as const,
      world: incident.world,
      incidentId: incident.id,
      body: input.reason || null,
      values: {
        stations,
        count: picks.length,
        forced: input.force ? 1 : 0,
        ...(diverted ? { diverted } : {}),
      },
      touches: [
        { type: 'incident' as const, id: incident.id, version: incident.version },
        ...assignmentIds.map((id) => ({ type: 'assignment' as const, id, version: 1 })),
        ...picks.map(({ stationCode }) => ({
          type: 'station' as const,
          id: stationCode,
          version: 0,
        })),
        ...touched,
      ],
    },
  }
}

/** Where a team that is turned round has been. */
const scenesBefore = async (tx: Tx, id: string) =>
  scenesOf(
    await tx.assignment.findUniqueOrThrow({
      where: { id },
      select: { estimate: true, arrivedAt: true, incident: { select: { hazard: true } } },
    }),
  )

/** The way that a station is to take, as it was reckoned. */
const wayOf = ({ travel }: RecommendInput, { stationCode, mode }: Pick) =>
  travel.rows[stationCode]?.options.find((option) => option.mode === mode)

/** Binds what is brought and exactly the crew that was decided on, of those on shift and free, by id. */
async function bind(
  tx: Tx,
  assignmentId: string,
  world: string,
  { stationCode, brings, crew }: Pick,
  now: Date,
) {
  await tx.commitment.createMany({
    data: brings
      .filter(({ quantity }) => quantity > 0)
      .map(({ capability, quantity }) => ({
        assignmentId,
        stationCode,
        world,
        capability,
        quantity,
      })),
  })
  const free = await tx.member.findMany({
    where: {
      stationCode,
      shifts: { some: { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] } },
      commitments: { none: { world, endedAt: null } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: crew,
  })
  await tx.crewCommitment.createMany({
    data: free.map(({ id }) => ({ assignmentId, memberId: id, world })),
  })
}

/** Content-addressed: the same facts are stored once, and a later recomputation reads exactly these. */
async function storeInputs(tx: Tx, facts: RecommendInput): Promise<string> {
  const text = JSON.stringify(facts)
  const hash = createHash('sha256').update(text).digest('hex')
  await tx.$executeRaw`INSERT INTO "DecisionInputs" ("hash", "body") VALUES (${hash}, ${text}::json) ON CONFLICT DO NOTHING`
  return hash
}

/** Who ordered what after the decision that the screen was drawn from. */
async function orderedSince(
  tx: Tx,
  incidentId: string,
  afterDecision: string | null,
): Promise<OrderedSince[]> {
  const seen = afterDecision
    ? await tx.decision.findFirst({
        where: { id: afterDecision, incidentId },
        select: { at: true },
      })
    : null
  const later = await tx.decision.findMany({
    where: { incidentId, ...(seen ? { at: { gt: seen.at } } : {}) },
    select: {
      by: true,
      at: true,
      assignments: { select: { stationCode: true }, orderBy: { stationCode: 'asc' } },
    },
    orderBy: { at: 'asc' },
  })
  return later.map(({ by, at, assignments }) => ({
    by,
    at: at.toISOString(),
    stationCodes: assignments.map(({ stationCode }) => stationCode),
  }))
}
