import { ArrowDown, ArrowUp, CircleHelp, Equal, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { momentOf } from '@/components/decisions/choice-words'
import { DecisionLink } from '@/components/decisions/decision-link'
import { HazardGlyph } from '@/components/hazards/glyph'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { Judged, SentStation } from '@/lib/statistics/statistics'

/** The choices that were not the recommendation: both, what it cost or saved, and the reason given. */
export function ChangedList({ decisions }: { decisions: readonly Judged[] }) {
  const t = useTranslations('statistics')
  return (
    <Section level="section" title={t('changed.title')} count={decisions.length}>
      {decisions.length === 0 ? (
        <p className="mt-1 text-body text-text-2">{t('changed.none')}</p>
      ) : (
        <ul className="mt-1 divide-y border-t">
          {decisions.map((decision) => (
            <Row key={decision.id} decision={decision} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Row({ decision }: { decision: Judged }) {
  const t = useTranslations('statistics')
  const words = useTranslations('words')
  const { id, at, by, incidentCode, hazard, isDrill, recommended, chosen, reason, forced, lost } =
    decision
  const time = momentOf(at)
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 py-2.5">
      <HazardGlyph hazard={hazard} size={20} drill={isDrill} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <Link href={`/incidents/${incidentCode}`} className="text-row hover:underline">
            {incidentCode}
          </Link>
          <span className="text-meta text-text-2">{t('by', { by, time })}</span>
          {forced && <Chip size="small">{t('forced')}</Chip>}
          <span className="ml-auto">
            <Cost minutes={decision.costMinutes} />
          </span>
        </p>
        <dl className="mt-0.5 grid grid-cols-[72px_minmax(0,1fr)] gap-x-2 text-body">
          <dt className="text-text-3">{t('changed.recommended')}</dt>
          <dd>
            <Sent stations={recommended} />
          </dd>
          <dt className="text-text-3">{t('changed.chosen')}</dt>
          <dd className="font-semibold">
            <Sent stations={chosen} />
          </dd>
        </dl>
        {lost.length > 0 && (
          <p className="text-body font-semibold">
            {t('lost', { what: lost.map((key) => words(`capability.${key}`)).join(', ') })}
          </p>
        )}
        <p className="text-body break-words text-text-2">
          {reason === null ? t('noReason') : t('reason', { reason })}{' '}
          <DecisionLink decisionId={id} label={t('decisionOf', { code: incidentCode, time })}>
            {t('decision')}
          </DecisionLink>
        </p>
      </div>
    </li>
  )
}

function Sent({ stations }: { stations: readonly SentStation[] }) {
  const t = useTranslations('statistics')
  if (stations.length === 0) return t('changed.nobody')
  return stations
    .map(
      ({ stationCode, name, arrivalMinutes }) =>
        `${stationCode} ${name} ${t('minutes', { count: Math.round(arrivalMinutes) })}`,
    )
    .join(', ')
}

/** Told by a sign and words, not by colour: later is not always worse. */
function Cost({ minutes }: { minutes: number | null }) {
  const t = useTranslations('statistics')
  const [Icon, words]: [LucideIcon, string] =
    minutes === null
      ? [CircleHelp, t('incomparable')]
      : minutes === 0
        ? [Equal, t('level')]
        : minutes > 0
          ? [ArrowDown, t('later', { count: minutes })]
          : [ArrowUp, t('earlier', { count: -minutes })]
  return (
    <span className="flex items-center gap-1.5 text-body font-semibold whitespace-nowrap">
      <Icon size={14} aria-hidden />
      {words}
    </span>
  )
}
