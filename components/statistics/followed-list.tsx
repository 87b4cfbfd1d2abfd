import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { momentOf } from '@/components/decisions/choice-words'
import { DecisionLink } from '@/components/decisions/decision-link'
import { HazardGlyph } from '@/components/hazards/glyph'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { Judged } from '@/lib/statistics/statistics'

/** The rest, one line each: as recommended, and what the sweep ordered by policy. */
export function FollowedList({ decisions }: { decisions: readonly Judged[] }) {
  const t = useTranslations('statistics')
  return (
    <Section level="section" title={t('followed.title')} count={decisions.length}>
      {decisions.length === 0 ? (
        <p className="mt-1 text-body text-text-2">{t('followed.none')}</p>
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
  const { id, at, by, incidentCode, hazard, isDrill, chosen, kind, forced } = decision
  const time = momentOf(at)
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)_auto] items-baseline gap-x-3 py-2 text-body">
      <span className="self-start">
        <HazardGlyph hazard={hazard} size={16} drill={isDrill} />
      </span>
      <span className="min-w-0">
        <Link href={`/incidents/${incidentCode}`} className="font-semibold hover:underline">
          {incidentCode}
        </Link>{' '}
        {kind === 'automatic' && <Chip size="small">{t('automatic')}</Chip>}{' '}
        {forced && <Chip size="small">{t('forced')}</Chip>}
        <span className="block text-meta text-text-2">{t('by', { by, time })}</span>
        <span className="block text-meta text-text-2">
          {chosen.map(({ stationCode, name }) => `${stationCode} ${name}`).join(', ')}
        </span>
      </span>
      <DecisionLink decisionId={id} label={t('decisionOf', { code: incidentCode, time })}>
        {t('decision')}
      </DecisionLink>
    </li>
  )
}
