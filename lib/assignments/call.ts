import 'server-only'
import type { Db, Tx } from '@/lib/db'
import type { RecommendInput } from '@/lib/dispatch/input'
import { gatherFacts } from '@/lib/dispatch/queries'
import type { Call } from '@/lib/dispatch/recommendation'
import { handlingOf } from '@/lib/hazards/handling'
import { fromKind, PLACE_COLUMNS, placeFromColumns } from '@/lib/incidents/rows'
import type { Capability } from '@/lib/plans/capability'
import { magnitudeOf } from '@/lib/plans/magnitude'
import type { Unit } from '@/lib/quantities/quantity'
import { vietnamDay } from '@/lib/time/vietnam'
import { travelTo } from '@/lib/travel/queries'
import type { TravelFacts } from '@/lib/travel/travel'
import { silentStations } from './answer'

/**
 * An incident as dispatch sees it; null where it does not exist. `silent`: stations whose last order
 * expired. They are kept out of a fresh package as those that declined are, so that the reserve is
 * proposed and not the one that did not answer; but nobody refused, so by name they may be asked again
 * without forcing (`mayAskAgain`).
 */
export async function findCall(tx: Tx, incidentId: string, now: Date) {
  const row = await tx.incident.findUnique({
    where: { id: incidentId },
    select: {
      world: true,
      hazard: true,
      medium: true,
      alsoMedia: true,
      lat: true,
      lng: true,
      ...PLACE_COLUMNS,
      substance: true,
      quantities: { select: { kind: true, min: true, max: true, unit: true, usedForLevel: true } },
      decisions: { select: { id: true }, orderBy: { at: 'desc' }, take: 1 },
      assignments: {
        select: {
          stationCode: true,
          status: true,
          endedAt: true,
          commitments: { where: { endedAt: null }, select: { capability: true, quantity: true } },
        },
        orderBy: [{ orderedAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!row) return null
  const open = row.assignments.filter(({ endedAt }) => endedAt === null)
  const declined = row.assignments
    .filter(({ status }) => status === 'declined')
    .map(({ stationCode }) => stationCode)
  const silent = silentStations(row.assignments).filter((code) => !declined.includes(code))
  const call: Call = {
    world: row.world,
    hazard: row.hazard,
    medium: row.medium,
    alsoMedia: row.alsoMedia,
    magnitude: magnitudeOf({
      hazard: row.hazard,
      substanceName: (row.substance as { name?: string } | null)?.name ?? null,
      quantities: row.quantities.map((quantity) => ({
        ...quantity,
        kind: fromKind(quantity.kind),
        unit: quantity.unit as Unit,
      })),
    }),
    handling: handlingOf(row.substance as Parameters<typeof handlingOf>[0]),
    lat: row.lat ?? 0,
    atSea: placeFromColumns(row).atSea,
    day: vietnamDay(now),
    declined: [...declined, ...silent].sort(),
    assigned: open.map(({ stationCode }) => stationCode).sort(),
    alreadyBrought: total(open.flatMap(({ commitments }) => commitments)),
    needsOverride: null,
    afterDecision: row.decisions[0]?.id ?? null,
  }
  const position = row.lat !== null && row.lng !== null ? { lat: row.lat, lng: row.lng } : null
  return { call, position, silent }
}

/** The whole input of a recommendation for an incident, with the ways; an outside engine may be asked. */
export async function gatherInput(
  db: Db,
  incidentId: string,
  now: Date,
): Promise<RecommendInput | null> {
  const found = await findCall(db, incidentId, now)
  if (!found) return null
  const { call, position } = found
  const facts = await gatherFacts(db, call.world, now)
  const place = position && { position, atSea: call.atSea }
  const travel = await travelTo(place, facts.stations, facts.policy.travel)
  return { call, ...facts, travel, computedAt: now.toISOString() }
}

/** The facts with nobody held back for not having answered. */
export const mayAskAgain = (facts: RecommendInput, silent: readonly string[]): RecommendInput => ({
  ...facts,
  call: { ...facts.call, declined: facts.call.declined.filter((code) => !silent.includes(code)) },
})

/** The same under lock, in one transaction: the ways were fetched before it and are only passed on. */
export async function gatherUnderLock(
  tx: Tx,
  incidentId: string,
  now: Date,
  travel: TravelFacts,
): Promise<{ facts: RecommendInput; silent: string[] } | null> {
  const found = await findCall(tx, incidentId, now)
  if (!found) return null
  const { call, silent } = found
  const facts = await gatherFacts(tx, call.world, now)
  return { facts: { call, ...facts, travel, computedAt: now.toISOString() }, silent }
}

function total(brought: { capability: string; quantity: number }[]) {
  const sums = new Map<string, number>()
  for (const { capability, quantity } of brought)
    sums.set(capability, (sums.get(capability) ?? 0) + quantity)
  return [...sums]
    .map(([capability, quantity]) => ({ capability: capability as Capability, quantity }))
    .sort((a, b) => (a.capability < b.capability ? -1 : 1))
}
