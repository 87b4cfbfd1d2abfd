import 'server-only'
import { db, type Tx } from '@/lib/db'
import { isSameLine, type MandateKey, type MandateVersion } from './mandate-version'
import { MANDATE_COLUMNS, toMandate } from './queries'

/** Every version with how it came about, drafts and withdrawn ones too, newest first. */
export async function listMandateVersions(
  tx: Tx = db,
  key: Partial<MandateKey> = {},
): Promise<MandateVersion[]> {
  const rows = await tx.mandate.findMany({
    where: key,
    select: {
      ...MANDATE_COLUMNS,
      version: true,
      state: true,
      draftedBy: true,
      draftedAt: true,
      approvedBy: true,
      approvedAt: true,
    },
    orderBy: [{ version: 'desc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    ...toMandate(row),
    version: row.version,
    state: row.state,
    draftedBy: row.draftedBy,
    draftedAt: row.draftedAt?.toISOString() ?? null,
    approvedBy: row.approvedBy,
    approvedAt: row.approvedAt?.toISOString() ?? null,
  }))
}

/** A version, all of its body, and those it follows by date; newest first. Null where there is none of that id. */
export async function findMandateVersions(id: string, tx: Tx = db) {
  const key = await tx.mandate.findUnique({
    where: { id },
    select: { hazard: true, medium: true, body: true },
  })
  const versions = key ? await listMandateVersions(tx, key) : []
  const mandate = versions.find((version) => version.id === id)
  if (!mandate) return null
  return { mandate, versions, line: versions.filter((other) => isSameLine(other, mandate)) }
}
