'use client'

import { FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clockOf } from '@/components/dispatch/words'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { IncidentView, ReportView } from '@/lib/desk/view'
import { fullDayOf } from './day'

type Props = {
  incident: IncidentView
  canIssue: boolean
  busy: boolean
  onIssue: (report: ReportView) => void
}

/** The papers of this incident: drafts and what was issued, each as a file. */
export function Reports({ incident, canIssue, busy, onIssue }: Props) {
  const t = useTranslations('incident')
  return (
    <section aria-label={t('reports.title')} className="px-4 py-3 desk:px-5">
      <h2 className="text-section">{t('reports.title')}</h2>
      {incident.reports.length === 0 && (
        <p className="mt-1 text-body text-text-2">{t('reports.none')}</p>
      )}
      <ul className="mt-1">
        {incident.reports.map((report) => (
          <li
            key={report.id}
            className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t py-2 first:border-t-0"
          >
            <FileText size={16} aria-hidden className="mt-1 text-text-2" />
            <div className="min-w-0 flex-1">
              <p className="text-body font-semibold">{kindName(t, report.kind)}</p>
              <p className="text-meta text-text-2">
                {report.status === 'issued'
                  ? t('reports.issued', {
                      number: report.symbol ?? String(report.number ?? ''),
                      day: fullDayOf(report.issuedAt ?? report.createdAt),
                      time: clockOf(new Date(report.issuedAt ?? report.createdAt)),
                    })
                  : t('reports.draftAt', {
                      day: fullDayOf(report.createdAt),
                      time: clockOf(new Date(report.createdAt)),
                    })}
              </p>
            </div>
            {report.status === 'draft' && <Chip tone="dashed">{t('reports.draft')}</Chip>}
            {report.status === 'draft' && canIssue && (
              <Button
                size="small"
                busy={busy}
                onClick={() => onIssue(report)}
                className="print:hidden"
              >
                {t('reports.issue')}
              </Button>
            )}
            <a
              href={`/api/v1/reports/${report.id}.pdf`}
              target="_blank"
              rel="noreferrer"
              className="flex min-h-7 items-center text-body text-accent underline underline-offset-2 hover:text-accent-hi"
            >
              {t('reports.pdf')}
              <span className="sr-only"> {kindName(t, report.kind)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Say = ReturnType<typeof useTranslations<'incident'>>
const KINDS = ['initial', 'situation', 'closing', 'order', 'daily', 'telegram', 'minutes'] as const
const kindName = (t: Say, kind: string) => {
  const known = KINDS.find((each) => each === kind)
  return known ? t(`reports.kind.${known}`) : kind
}
