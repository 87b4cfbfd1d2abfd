import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HazardGlyph } from '@/components/hazards/glyph'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { momentOf, useCostWords } from './choice-words'
import type { DecisionPageProps } from './decision-page'

/** Which decision, when, whose order, on whose word, and how it stands to what was recommended. */
export function DecisionHead({
  decision,
  incident,
  approvals,
  kind,
  costMinutes,
}: DecisionPageProps) {
  const t = useTranslations('decisions')
  const w = useTranslations('words')
  const cost = useCostWords()
  const media = [incident.medium, ...incident.alsoMedia].map((medium) => w(`medium.${medium}`))
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-3 border-b px-4 py-3 desk:px-5">
      <div className="flex min-w-0 items-center gap-4">
        <HazardGlyph hazard={incident.hazard} size={40} drill={incident.isDrill} />
        <div className="min-w-0">
          <p className="text-meta text-text-2">
            <span className="font-semibold text-text-1">{incident.code}</span> ·{' '}
            {w(`hazard.${incident.hazard}`)} · {media.join(', ')}
          </p>
          <h1 className="text-title">{t('title')}</h1>
          <p className="text-body break-words text-text-2">{incident.title}</p>
          {incident.isDrill && (
            <Chip tone="drill" size="small">
              {t('drill')}
            </Chip>
          )}
        </div>
      </div>
      <dl className="flex min-w-0 flex-1 flex-wrap gap-x-6 gap-y-2 max-desk:order-last max-desk:basis-full">
        <Fact name={t('at')}>
          <time dateTime={decision.at}>{momentOf(decision.at)}</time>
        </Fact>
        <Fact name={t('by')}>{decision.by}</Fact>
        <Fact name={t('approved')}>
          {approvals.length === 0 ? (
            <span className="font-normal text-text-2">{t('notApproved')}</span>
          ) : (
            approvals.map(({ by, via }) => (
              <span key={`${by} ${via}`} className="block">
                {by}
                {via && <span className="font-normal text-text-2"> {t('via', { via })}</span>}
              </span>
            ))
          )}
        </Fact>
        <Fact name={t('compared')}>
          {t(`kind.${kind}`)}
          {kind === 'changed' && (
            <span className="block font-normal text-text-2">{cost(costMinutes)}</span>
          )}
          {decision.forced && (
            <span className="block">
              <Chip size="small">{t('forced')}</Chip>
            </span>
          )}
        </Fact>
        <Fact name={t('reason')} wide>
          {decision.reason ?? <span className="font-normal text-text-2">{t('noReason')}</span>}
        </Fact>
      </dl>
      <LinkButton href={`/incidents/${incident.code}`} className="print:hidden">
        {t('open', { code: incident.code })}
      </LinkButton>
    </header>
  )
}

function Fact({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'min-w-0 basis-full' : 'min-w-0'}>
      <dt className="text-meta text-text-2">{name}</dt>
      <dd className="text-body font-semibold break-words">{children}</dd>
    </div>
  )
}
