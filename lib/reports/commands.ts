import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Viewer } from '@/lib/accounts/permissions'
import type { Tx } from '@/lib/db'
import { findForCommand } from '@/lib/incidents/rows'
import { type CommandContext, command } from '@/lib/journal/command'
import { drawNumber } from '@/lib/journal/numbering'
import { err, ok } from '@/lib/result'
import { isUuid } from '@/lib/text/uuid'
import { vietnamYear } from '@/lib/time/vietnam'
import type { Prisma } from '@/prisma/generated/client'
import { KIND_SYMBOL, type ReportKind } from './document'
import { ISSUERS, type ReportEdits } from './facts'
import { gatherReportFacts } from './gather'
import { renderPaper } from './paper'
import type { DraftReport, EditReport, IssueReport } from './schema'

export type IssueRefusal =
  | { code: 'incident-not-found' }
  | { code: 'report-not-found' }
  | { code: 'report-already-issued' }
  | { code: 'report-number-taken'; number: number }

type Reported = { reportId: string; incidentId: string }

/** Opens a draft: unnumbered, drawn from the incident as it is whenever somebody looks. */
export const draftReport = (
  context: CommandContext,
  viewer: Viewer,
  code: string,
  input: DraftReport,
) =>
  command<Reported, IssueRefusal>(context, async (tx) => {
    const incident = await findForCommand(tx, viewer, code)
    if (!incident) return err({ code: 'incident-not-found' })
    const id = uuid()
    await tx.report.create({
      data: {
        id,
        verifyToken: randomBytes(18).toString('base64url'),
        incidentId: incident.id,
        agency: viewer.agency,
        kind: input.kind,
        type: KIND_SYMBOL[input.kind],
        year: vietnamYear(context.now),
        world: incident.world,
        snapshot: { edits: (input.edits ?? {}) as Prisma.InputJsonValue },
        createdAt: context.now,
        createdBy: context.actor.name,
      },
      select: { id: true },
    })
    return ok({
      value: { reportId: id, incidentId: incident.id },
      entry: {
        kind: 'report-drafted',
        world: incident.world,
        incidentId: incident.id,
        values: { kind: input.kind },
        touches: [
          { type: 'report', id, version: 1 },
          { type: 'incident', id: incident.id, version: incident.version },
        ],
      },
    })
  })

/** Changes what the officer wrote in a draft. */
export const editReport = (
  context: CommandContext,
  viewer: Viewer,
  reportId: string,
  { edits }: EditReport,
) =>
  command<Reported, IssueRefusal>(context, async (tx) => {
    const draft = await lockDraft(tx, viewer, reportId)
    if (!draft.ok) return draft
    const { row, incident } = draft.value
    await tx.report.update({
      where: { id: row.id },
      data: {
        snapshot: { edits: { ...editsOf(row.snapshot), ...edits } as Prisma.InputJsonValue },
      },
      select: { id: true },
    })
    return ok({
      value: { reportId: row.id, incidentId: incident.id },
      entry: {
        kind: 'report-drafted',
        world: row.world,
        incidentId: incident.id,
        values: { kind: row.kind },
        touches: [{ type: 'report', id: row.id, version: 2 }],
      },
    })
  })

/**
 * Issues a draft: number, snapshot, files and their hashes in one transaction. The number is the
 * agency's next of the year, or one from the clerk's register; none is given twice.
 */
export const issueReport = (
  context: CommandContext,
  viewer: Viewer,
  reportId: string,
  input: IssueReport,
) =>
  command<Reported, IssueRefusal>(context, async (tx) => {
    const draft = await lockDraft(tx, viewer, reportId)
    if (!draft.ok) return draft
    const { row, incident } = draft.value
    const year = vietnamYear(context.now)
    const series = { agency: row.agency, type: row.type, year, world: row.world }
    if (input.number !== undefined && (await isTaken(tx, series, input.number)))
      return err({ code: 'report-number-taken', number: input.number })
    const number = input.number ?? (await nextFree(tx, series))
    const symbol = `${row.type}-${ISSUERS[row.agency].symbol}`
    const facts = await gatherReportFacts(viewer, {
      incidentId: incident.id,
      agency: row.agency,
      edits: editsOf(row.snapshot),
      issued: {
        number,
        symbol,
        issuedAt: context.now.toISOString(),
        signer: input.signer ?? { name: '', rank: null },
        verifyUrl: null,
      },
      now: context.now,
    })
    if (!facts) return err({ code: 'incident-not-found' })

    for (const format of ['pdf', 'html'] as const) {
      const bytes = await renderPaper(row.kind as ReportKind, facts, format)
      await tx.reportFile.create({
        data: {
          reportId: row.id,
          format,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          bytes: new Uint8Array(bytes),
        },
        select: { reportId: true },
      })
    }
    await tx.report.update({
      where: { id: row.id },
      data: {
        status: 'issued',
        year,
        number,
        symbol,
        issuedAt: context.now,
        issuedBy: context.actor.name,
        snapshot: facts as unknown as Prisma.InputJsonValue,
      },
      select: { id: true },
    })
    return ok({
      value: { reportId: row.id, incidentId: incident.id },
      entry: {
        kind: 'report-issued',
        world: row.world,
        incidentId: incident.id,
        values: { kind: row.kind, symbol: `${number}/${symbol}` },
        touches: [
          { type: 'report', id: row.id, version: 2 },
          { type: 'incident', id: incident.id, version: incident.version },
        ],
      },
    })
  })

async function lockDraft(tx: Tx, viewer: Viewer, reportId: string) {
  const target = isUuid(reportId)
    ? await tx.report.findUnique({
        where: { id: reportId },
        select: { incidentId: true, agency: true },
      })
    : null
  if (!target || target.agency !== viewer.agency) return err({ code: 'report-not-found' } as const)
  const incident = await findForCommand(tx, viewer, target.incidentId)
  if (!incident) return err({ code: 'report-not-found' } as const)
  const row = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      id: true,
      agency: true,
      kind: true,
      type: true,
      world: true,
      status: true,
      snapshot: true,
    },
  })
  if (row.status === 'issued') return err({ code: 'report-already-issued' } as const)
  return ok({ row, incident })
}

const editsOf = (snapshot: unknown) => (snapshot as { edits?: Partial<ReportEdits> }).edits ?? {}

type Series = { agency: 'SOS' | 'NACCET'; type: string; year: number; world: string }

const isTaken = async (tx: Tx, series: Series, number: number) =>
  (await tx.report.count({ where: { ...series, number } })) > 0

/** Numbers typed in from the clerk's register are stepped over. */
async function nextFree(tx: Tx, series: Series): Promise<number> {
  for (;;) {
    const number = await drawNumber(tx, { kind: 'report', ...series })
    if (!(await isTaken(tx, series, number))) return number
  }
}
