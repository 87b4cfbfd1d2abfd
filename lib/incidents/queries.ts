import 'server-only'
import { can, seesIncident, type Viewer } from '@/lib/accounts/permissions'
import { db } from '@/lib/db'
import type { PositionSource } from '@/lib/places/place'
import type { Unit } from '@/lib/quantities/quantity'
import type { Scheme } from '@/lib/rules/rule'
import { fold } from '@/lib/text/text'
import type { Prisma } from '@/prisma/generated/client'
import { type HazardDetails, OPEN_STATUSES, type Priority, type Substance } from './incident'
import { byCodeOrId, fromKind, fromStatus, PLACE_COLUMNS, placeFromColumns, toStatus } from './rows'
import type { ListIncidents } from './schema'

const SUMMARY_COLUMNS = {
  id: true,
  code: true,
  world: true,
  isDrill: true,
  hazard: true,
  medium: true,
  alsoMedia: true,
  lat: true,
  lng: true,
  ...PLACE_COLUMNS,
  status: true,
  priority: true,
  occurredAt: true,
  discoveredAt: true,
  reportedAt: true,
  loggedAt: true,
  leadAgency: true,
  restricted: true,
  version: true,
  lastSeq: true,
  substance: true,
  party: { select: { name: true, owner: true, vessel: true } },
  details: { select: { hazard: true, data: true } },
  quantities: {
    select: {
      id: true,
      kind: true,
      min: true,
      max: true,
      unit: true,
      source: true,
      at: true,
      usedForLevel: true,
    },
    orderBy: { at: 'asc' },
  },
} as const satisfies Prisma.IncidentSelect

const FULL_COLUMNS = {
  ...SUMMARY_COLUMNS,
  positionSource: true,
  accuracyM: true,
  summary: true,
  stillReleasing: true,
  impact: { select: { casualties: true, drinkingWater: true } },
  reporter: { select: { name: true, phone: true, organisation: true } },
  classifications: {
    where: { supersededAt: null },
    select: { scheme: true, level: true, setBy: true, reason: true },
  },
  duplicateOf: { where: { unlinkedAt: null }, select: { of: { select: { code: true } } }, take: 1 },
} as const satisfies Prisma.IncidentSelect

type SummaryRow = Prisma.IncidentGetPayload<{ select: typeof SUMMARY_COLUMNS }>
type FullRow = Prisma.IncidentGetPayload<{ select: typeof FULL_COLUMNS }>

export type IncidentSummary = ReturnType<typeof toSummary>
export type IncidentRecord = ReturnType<typeof toRecord>

/** One incident with what belongs to it alone; null also where the viewer may not know of it. */
export async function findIncident(
  viewer: Viewer,
  codeOrId: string,
): Promise<IncidentRecord | null> {
  const row = await db.incident.findUnique({ where: byCodeOrId(codeOrId), select: FULL_COLUMNS })
  return row && seesIncident(viewer, row) ? toRecord(row, viewer) : null
}

/** Incidents that are open, newest first: the board. */
export async function listOpenIncidents(viewer: Viewer): Promise<IncidentSummary[]> {
  const rows = await db.incident.findMany({
    where: { ...visibleTo(viewer), status: { in: [...OPEN_STATUSES] } },
    select: SUMMARY_COLUMNS,
    orderBy: [{ loggedAt: 'desc' }, { id: 'desc' }],
    take: 500,
  })
  return rows.map(toSummary)
}

/** A page of incidents by filter, newest logged first; the cursor is where the last page ended. */
export async function listIncidents(viewer: Viewer, filter: ListIncidents) {
  const after = filter.cursor ? parseCursor(filter.cursor) : null
  const rows = await db.incident.findMany({
    where: {
      AND: [
        visibleTo(viewer),
        filter.status ? { status: { in: filter.status.map(toStatus) } } : {},
        filter.hazard ? { hazard: { in: filter.hazard } } : {},
        filter.world === 'drill' ? { isDrill: true } : filter.world ? { world: filter.world } : {},
        filter.from ? { loggedAt: { gte: filter.from } } : {},
        filter.to ? { loggedAt: { lt: filter.to } } : {},
        filter.q ? { searchText: { contains: escapeLike(fold(filter.q)) } } : {},
        filter.bbox ? within(filter.bbox) : {},
        after
          ? { OR: [{ loggedAt: { lt: after.at } }, { loggedAt: after.at, id: { lt: after.id } }] }
          : {},
      ],
    },
    select: SUMMARY_COLUMNS,
    orderBy: [{ loggedAt: 'desc' }, { id: 'desc' }],
    take: filter.limit + 1,
  })
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)
  return {
    items: page.map(toSummary),
    nextCursor:
      rows.length > filter.limit && last ? `${last.loggedAt.toISOString()}_${last.id}` : null,
  }
}

/** Null where the text is no cursor of ours. */
export function parseCursor(cursor: string): { at: Date; id: string } | null {
  const [at, id] = cursor.split('_')
  const date = new Date(at ?? '')
  return id && /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(date.getTime()) ? { at: date, id } : null
}

const visibleTo = (viewer: Viewer): Prisma.IncidentWhereInput => ({
  OR: [{ restricted: false }, { leadAgency: viewer.agency }],
})

const within = ([west, south, east, north]: [
  number,
  number,
  number,
  number,
]): Prisma.IncidentWhereInput => ({
  lat: { gte: south, lte: north },
  lng: { gte: west, lte: east },
})

const escapeLike = (said: string) => said.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** Short name for lists: the facility or ship, else the place as told, else the commune or sea. */
const titleOf = (row: SummaryRow) =>
  row.party?.name ??
  row.placeText ??
  row.communeName ??
  row.nearestName ??
  row.provinceName ??
  row.code

function toSummary(row: SummaryRow) {
  return {
    id: row.id,
    code: row.code,
    world: row.world,
    isDrill: row.isDrill,
    title: titleOf(row),
    hazard: row.hazard,
    medium: row.medium,
    alsoMedia: row.alsoMedia,
    position: row.lat !== null && row.lng !== null ? { lat: row.lat, lng: row.lng } : null,
    placeText: row.placeText,
    place: placeFromColumns(row),
    status: fromStatus(row.status),
    priority: row.priority as Priority,
    occurredAt: row.occurredAt?.toISOString() ?? null,
    discoveredAt: row.discoveredAt?.toISOString() ?? null,
    reportedAt: row.reportedAt?.toISOString() ?? null,
    loggedAt: row.loggedAt.toISOString(),
    leadAgency: row.leadAgency,
    version: row.version,
    lastSeq: Number(row.lastSeq),
    substance: row.substance as Substance | null,
    party: row.party,
    details: (row.details.find(({ hazard }) => hazard === row.hazard)?.data ?? {}) as HazardDetails,
    quantities: row.quantities.map((quantity) => ({
      ...quantity,
      kind: fromKind(quantity.kind),
      unit: quantity.unit as Unit,
      at: quantity.at.toISOString(),
    })),
  }
}

function toRecord(row: FullRow, viewer: Viewer) {
  return {
    ...toSummary(row),
    positionSource: row.positionSource as PositionSource | null,
    accuracyM: row.accuracyM,
    summary: row.summary,
    stillReleasing: row.stillReleasing,
    casualties: row.impact?.casualties ?? null,
    drinkingWater: row.impact?.drinkingWater ?? null,
    reporter: can(viewer, 'incident:see-reporter') ? row.reporter : null,
    levels: row.classifications.map((level) => ({ ...level, scheme: level.scheme as Scheme })),
    duplicateOf: row.duplicateOf[0]?.of.code ?? null,
  }
}
