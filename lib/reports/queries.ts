import 'server-only'
import type { Viewer } from '@/lib/accounts/permissions'
import { db } from '@/lib/db'
import { findIncident } from '@/lib/incidents/queries'
import { isUuid } from '@/lib/text/uuid'
import type { ReportKind } from './document'
import type { ReportEdits } from './facts'
import { gatherReportFacts } from './gather'
import { type PaperFormat, renderPaper } from './paper'

const COLUMNS = {
  id: true,
  incidentId: true,
  agency: true,
  kind: true,
  status: true,
  number: true,
  symbol: true,
  issuedAt: true,
  createdAt: true,
  verifyToken: true,
  snapshot: true,
  files: { select: { format: true, sha256: true } },
} as const

/** A paper and where its files are; null also where the viewer may not know of its incident. */
export async function findReport(viewer: Viewer, id: string) {
  const row = await findRow(viewer, id)
  if (!row) return null
  return {
    id: row.id,
    kind: row.kind,
    status: row.status === 'issued' ? ('issued' as const) : ('draft' as const),
    number: row.number,
    symbol: row.symbol,
    issuedAt: row.issuedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    sha256: row.files.find(({ format }) => format === 'pdf')?.sha256 ?? null,
    files: {
      html: `/api/v1/reports/${row.id}.html`,
      pdf: `/api/v1/reports/${row.id}.pdf`,
      docx: null,
    },
    verifyUrl: row.status === 'issued' ? `/verify/${row.verifyToken}` : null,
  }
}

/** The bytes of a paper: as issued, or a draft as the incident is now. */
export async function renderReport(viewer: Viewer, id: string, format: PaperFormat, now: Date) {
  const row = await findRow(viewer, id)
  if (!row) return null
  const name = `${row.kind}-${row.number ?? 'draft'}.${format}`
  if (row.status === 'issued') {
    const file = await db.reportFile.findUnique({
      where: { reportId_format: { reportId: id, format } },
      select: { bytes: true },
    })
    return file && { name, bytes: file.bytes }
  }
  const edits = (row.snapshot as { edits?: Partial<ReportEdits> }).edits ?? {}
  const facts = await gatherReportFacts(viewer, {
    incidentId: row.incidentId,
    agency: row.agency,
    edits,
    issued: null,
    now,
  })
  return facts && { name, bytes: await renderPaper(row.kind as ReportKind, facts, format) }
}

async function findRow(viewer: Viewer, id: string) {
  const row = isUuid(id) ? await db.report.findUnique({ where: { id }, select: COLUMNS }) : null
  return row && row.agency === viewer.agency && (await findIncident(viewer, row.incidentId))
    ? row
    : null
}

/** What anybody who holds the paper may check: number, date and hash, by the unguessable token. */
export async function verifyReport(token: string) {
  if (!/^[\w-]{20,40}$/.test(token)) return null
  const row = await db.report.findUnique({
    where: { verifyToken: token },
    select: {
      status: true,
      number: true,
      symbol: true,
      issuedAt: true,
      agency: true,
      kind: true,
      files: { select: { format: true, sha256: true } },
    },
  })
  return row?.status === 'issued' ? row : null
}
