import { ArrowRightLeft, CircleHelp, Equal } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DecisionLink } from '@/components/decisions/decision-link'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { Going, PreviewRow } from '@/lib/desk/plans-preview'
import { lower, momentText } from './words'

/** The latest incidents: what was sent, and what this version would have sent. */
export function Preview({ rows }: { rows: readonly PreviewRow[] }) {
  const t = useTranslations('plans.preview')
  const changed = rows.filter(({ differs }) => differs).length
  return (
    <Section level="section" title={t('title')} count={rows.length}>
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

function Row({ row }: { row: PreviewRow }) {
  const t = useTranslations('plans.preview')
  const w = useTranslations('words')
  const { decisionId, incidentCode, isDrill, at, sent, now, short } = row
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
            {t('drill')}
          </Chip>
        )}
        <span className="text-meta text-text-2">{momentText(at)}</span>
        <DecisionLink decisionId={decisionId} label={t('decisionOf', { code: incidentCode })}>
          {t('decision')}
        </DecisionLink>
        <span className="ml-auto">
          <Change row={row} />
        </span>
      </p>
      <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-2">
        <dt className="text-text-3">{t('sent')}</dt>
        <dd>
          <Stations going={sent} />
        </dd>
        <dt className="text-text-3">{t('now')}</dt>
        <dd className={row.differs ? 'font-semibold' : ''}>
          {now === null ? t('unreadable') : <Stations going={now} />}
        </dd>
      </dl>
      {short.length > 0 && (
        <p className="text-text-2">
          {t('short', { needs: short.map((key) => lower(w(`capability.${key}`))).join(', ') })}
        </p>
      )}
    </li>
  )
}

function Stations({ going }: { going: readonly Going[] }) {
  const t = useTranslations('plans.preview')
  if (going.length === 0) return t('nobody')
  return going
    .map(({ stationCode: code, name, arrivalMinutes }) =>
      t('going', { code, name, minutes: Math.round(arrivalMinutes) }),
    )
    .join(', ')
}

/** Told by a sign and words: who goes first, and whether sooner. */
function Change({ row: { sent, now, differs, laterMinutes } }: { row: PreviewRow }) {
  const t = useTranslations('plans.preview')
  if (now === null) return <CircleHelp size={14} aria-hidden />
  const Icon = differs ? ArrowRightLeft : Equal
  const minutes = () => {
    if (laterMinutes === null) return t('incomparable')
    if (laterMinutes === 0) return t('level')
    return t(laterMinutes > 0 ? 'later' : 'earlier', { count: Math.abs(laterMinutes) })
  }
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <Icon size={14} aria-hidden />
      {differs ? minutes() : t('same')}
      {now.length !== sent.length && `, ${t('stations', { sent: sent.length, now: now.length })}`}
    </span>
  )
}
