import 'server-only'
import { seesIncident, type Viewer } from '@/lib/accounts/permissions'
import type { Tx } from '@/lib/db'
import type { PlaceOf, PositionSource } from '@/lib/places/place'
import type { QuantityKind } from '@/lib/quantities/quantity'
import { isUuid } from '@/lib/text/uuid'
import type {
  QuantityKind as KindColumn,
  IncidentStatus as StatusColumn,
} from '@/prisma/generated/enums'
import type { Status } from './incident'

/** Prisma's enum keys cannot hold a hyphen; these four are the only place that knows. */
export const fromStatus = (column: StatusColumn): Status =>
  column === 'false_alarm' ? 'false-alarm' : column
export const toStatus = (status: Status): StatusColumn =>
  status === 'false-alarm' ? 'false_alarm' : status
export const fromKind = (column: KindColumn): QuantityKind =>
  column === 'on_board' ? 'on-board' : column
export const toKind = (kind: QuantityKind): KindColumn => (kind === 'on-board' ? 'on_board' : kind)

/** Wherever a code is asked, the id serves too. */
export const byCodeOrId = (codeOrId: string) =>
  isUuid(codeOrId) ? { id: codeOrId.toLowerCase() } : { code: codeOrId.toUpperCase() }

type PlaceColumns = {
  placeText: string | null
  provinceCode: string | null
  provinceName: string | null
  communeCode: string | null
  communeName: string | null
  nearestName: string | null
  nearestKm: number | null
  atSea: boolean
  abroad: boolean
}

export const PLACE_COLUMNS = {
  placeText: true,
  provinceCode: true,
  provinceName: true,
  communeCode: true,
  communeName: true,
  nearestName: true,
  nearestKm: true,
  atSea: true,
  abroad: true,
} as const

export const placeFromColumns = (row: PlaceColumns): PlaceOf => ({
  province:
    row.provinceCode && row.provinceName
      ? { code: row.provinceCode, name: row.provinceName }
      : null,
  commune:
    row.communeCode && row.communeName ? { code: row.communeCode, name: row.communeName } : null,
  nearest:
    row.nearestName && row.nearestKm !== null ? { name: row.nearestName, km: row.nearestKm } : null,
  atSea: row.atSea,
  abroad: row.abroad,
})

/** Locks and reads an incident for a command; null also where the viewer may not know of it. */
export async function findForCommand(tx: Tx, viewer: Viewer, codeOrId: string) {
  const where = byCodeOrId(codeOrId)
  const row = await tx.incident.findUnique({
    where,
    select: {
      id: true,
      code: true,
      world: true,
      isDrill: true,
      hazard: true,
      medium: true,
      alsoMedia: true,
      status: true,
      formerStatus: true,
      leadAgency: true,
      restricted: true,
      version: true,
      summary: true,
      lat: true,
      lng: true,
      positionSource: true,
      ...PLACE_COLUMNS,
      party: { select: { name: true } },
    },
  })
  if (!row || !seesIncident(viewer, row)) return null
  await tx.$queryRaw`SELECT 1 FROM "Incident" WHERE "id" = ${row.id}::uuid FOR NO KEY UPDATE`
  // Read again under the lock: what was read before it may have changed.
  const { version, status, formerStatus } = await tx.incident.findUniqueOrThrow({
    where: { id: row.id },
    select: { version: true, status: true, formerStatus: true },
  })
  return {
    ...row,
    version,
    status: fromStatus(status),
    formerStatus: formerStatus && fromStatus(formerStatus),
    positionSource: row.positionSource as PositionSource | null,
    place: placeFromColumns(row),
  }
}

export type LockedIncident = NonNullable<Awaited<ReturnType<typeof findForCommand>>>
