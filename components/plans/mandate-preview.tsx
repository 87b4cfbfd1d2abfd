import { ArrowRightLeft, CircleHelp, Equal } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DecisionLink } from '@/components/decisions/decision-link'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { Agency } from '@/lib/accounts/agency'
import type { MandateChange, MandatePreviewRow } from '@/lib/desk/mandates-preview'
import { lower, momentText } from './words'

/** The latest incidents: who would lead, be asked, or be without a mandate under this version. */
export function MandatePreview({ rows }: { rows: readonly MandatePreviewRow[] }) {
  const t = useTranslations('plans.mandates.preview')
  const p = useTranslations('plans.preview')
  const changed = rows.filter(({ differs }) => differs).length
  return (
    <Section level="section" title={p('title')} count={rows.length}>
      {rows.length === 0 ? (
        <p className="mt-1 text-body text-text-2">{t('none')}</p>
      ) : (
        <>
          <p className="mt-1 text-body font-semibold">
            {t('summary', { changed, count: rows.length })}
          </p>
          <ul className="mt-1 divide-y border-t">
            {rows.map((row) => (
              <Row key={row.decisionId} row={row} />
            ))}
          </ul>
        </>
      )}
      <p className="mt-1 text-meta text-text-3">{t('note')}</p>
    </Section>
  )
}

function Row({ row }: { row: MandatePreviewRow }) {
  const t = useTranslations('plans.mandates.preview')
  const p = useTranslations('plans.preview')
  const { decisionId, incidentCode, isDrill, at, differs, change } = row
  const Icon = change === null ? CircleHelp : differs ? ArrowRightLeft : Equal
  return (
    <li className="py-2 text-body">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link
          href={`/incidents/${incidentCode}`}
          prefetch={false}
          className="font-semibold hover:underline"
        >
          {incidentCode}
        </Link>
        {isDrill && (
          <Chip tone="drill" size="small">
            {p('drill')}
          </Chip>
        )}
        <span className="text-meta text-text-2">{momentText(at)}</span>
        <DecisionLink decisionId={decisionId} label={p('decisionOf', { code: incidentCode })}>
          {p('decision')}
        </DecisionLink>
        <span className="ml-auto flex items-center gap-1.5 whitespace-nowrap">
          <Icon size={14} aria-hidden />
          {change === null ? p('unreadable') : t(differs ? 'differs' : 'same')}
        </span>
      </p>
      {change && differs && <Changes change={change} />}
    </li>
  )
}

/** One line for each thing that would be otherwise. */
function Changes({ change }: { change: MandateChange }) {
  const { lead, added, dropped, turned, shutOut, letIn } = change
  const t = useTranslations('plans.mandates.preview')
  const w = useTranslations('words')
  const agencyOf = (agency: Agency | null) => (agency ? w(`agency.${agency}`) : t('logger'))
  const namesOf = (bodies: MandateChange['added']) => bodies.map(({ name }) => name).join('; ')
  const roleOf = (why: string) =>
    lower(w(why === 'mandate-must' ? 'support.mandate-must' : 'support.mandate-inform'))
  const lines = [
    lead && t('lead', { before: agencyOf(lead.before), after: agencyOf(lead.after) }),
    added.length > 0 && t('added', { names: namesOf(added) }),
    dropped.length > 0 && t('dropped', { names: namesOf(dropped) }),
    ...turned.map(({ name, before, after }) =>
      t('turned', { name, before: roleOf(before), after: roleOf(after) }),
    ),
    shutOut.length > 0 && t('shutOut', { count: shutOut.length }),
    letIn.length > 0 && t('letIn', { count: letIn.length }),
  ].filter((line) => line !== null && line !== false)
  return (
    <ul className="mt-0.5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
