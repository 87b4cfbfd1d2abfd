import 'server-only'
import type { ReportDocument, ReportKind } from './document'
import type { ReportFacts } from './facts'
import { paperGround } from './ground'
import { renderHtml } from './html'
import { initialReport } from './initial'
import { renderPdf } from './pdf'

export type PaperFormat = 'pdf' | 'html'

/** A paper as bytes: the same facts give the same bytes. */
export async function renderPaper(
  kind: ReportKind,
  facts: ReportFacts,
  format: PaperFormat,
): Promise<Buffer> {
  const document = await documentOf(kind, facts)
  return format === 'pdf' ? renderPdf(document) : Buffer.from(renderHtml(document), 'utf8')
}

async function documentOf(kind: ReportKind, facts: ReportFacts): Promise<ReportDocument> {
  if (kind !== 'initial') throw new Error(`no template for ${kind}`)
  return initialReport(facts, await paperGround(facts.incident.position))
}
