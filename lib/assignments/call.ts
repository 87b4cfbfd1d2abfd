import 'server-only'
import type { Tx } from '@/lib/db'
import type { Call } from '@/lib/dispatch/recommendation'
import { handlingOf } from '@/lib/hazards/handling'
import type { Priority } from '@/lib/incidents/incident'
import { fromKind, PLACE_COLUMNS, placeFromColumns } from '@/lib/incidents/rows'
import { type Capability, isUsedUp } from '@/lib/plans/capability'
import { magnitudeOf } from '@/lib/plans/magnitude'
import type { Unit } from '@/lib/quantities/quantity'
import { vietnamDay } from '@/lib/time/vietnam'
import type { TravelPlace } from '@/lib/travel/travel'
import type { Prisma } from '@/prisma/generated/client'
import { silentStations } from './answer'
import { hasScenes } from './scenes'

const COLUMNS = {
  id: true,
  code: true,
  world: true,
  hazard: true,
  medium: true,
  alsoMedia: true,
  priority: true,
  restricted: true,
  leadAgency: true,
  lat: true,
  lng: true,
  ...PLACE_COLUMNS,
  substance: true,
  quantities: { select: { kind: true, min: true, max: true, unit: true, usedForLevel: true } },
  decisions: { select: { id: true }, orderBy: { at: 'desc' }, take: 1 },
  assignments: {
    select: {
      id: true,
      stationCode: true,
      status: true,
      endedAt: true,
      estimate: true,
      commitments: { where: { endedAt: null }, select: { capability: true, quantity: true } },
    },
    orderBy: [{ orderedAt: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.IncidentSelect

export type CallRow = Prisma.IncidentGetPayload<{ select: typeof COLUMNS }>

/** What dispatch must know of some incidents, read at once. */
export const listCallRows = (tx: Tx, ids: readonly string[]): Promise<CallRow[]> =>
  tx.incident.findMany({ where: { id: { in: [...ids] } }, select: COLUMNS })

/**
 * An incident as dispatch sees it, `without`: as if this order of it had gone elsewhere. `silent`:
 * stations whose last order expired. They are kept out of a fresh package as those that declined are, so
 * that the reserve is proposed and not the one that did not answer; but nobody refused, so by name they
 * may be asked again without forcing (`mayAskAgain`).
 */
export function callOf(row: CallRow, now: Date, without?: string) {
  const open = row.assignments.filter(({ id, endedAt }) => endedAt === null && id !== without)
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
    priority: row.priority as Priority,
    handling: handlingOf(row.substance as Parameters<typeof handlingOf>[0]),
    lat: row.lat ?? 0,
    atSea: placeFromColumns(row).atSea,
    day: vietnamDay(now),
    declined: [...declined, ...silent].sort(),
    assigned: open.map(({ stationCode }) => stationCode).sort(),
    alreadyBrought: total(open.flatMap(stillBrings)),
    needsOverride: null,
    afterDecision: row.decisions[0]?.id ?? null,
  }
  const onlyOf = row.restricted ? row.leadAgency : null
  return { call, place: placeOfRow(row), silent, onlyOf }
}

/** Where it is, as ways are asked for; null = nobody can say. */
export const placeOfRow = (row: Pick<CallRow, 'lat' | 'lng' | 'atSea'>): TravelPlace | null =>
  row.lat !== null && row.lng !== null
    ? { position: { lat: row.lat, lng: row.lng }, atSea: row.atSea }
    : null

export async function findCall(tx: Tx, incidentId: string, now: Date) {
  const [row] = await listCallRows(tx, [incidentId])
  return row ? callOf(row, now) : null
}

/** What was at another scene before may be used up: that is bound, but nobody counts on it here. */
function stillBrings({ commitments, estimate }: CallRow['assignments'][number]) {
  const hasBeenElsewhere = hasScenes(estimate)
  return commitments.filter(
    ({ capability }) => !hasBeenElsewhere || !isUsedUp(capability as Capability),
  )
}

function total(brought: { capability: string; quantity: number }[]) {
  const sums = new Map<string, number>()
  for (const { capability, quantity } of brought)
    sums.set(capability, (sums.get(capability) ?? 0) + quantity)
  return [...sums]
    .map(([capability, quantity]) => ({ capability: capability as Capability, quantity }))
    .sort((a, b) => (a.capability < b.capability ? -1 : 1))
}
