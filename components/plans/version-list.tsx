import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { awaitsApproval, type Dated, standingOf } from '@/lib/plans/version'
import { dayText } from './words'

type Props = {
  versions: readonly (Dated & { id: string })[]
  shown: string
  today: string
  /** The address that theirs begin with. */
  under: '/plans' | '/plans/mandates'
}

/** Every version of this kind, newest first, with its days and who approved it. */
export function VersionList({ versions, shown, today, under }: Props) {
  const t = useTranslations('plans')
  return (
    <Section level="section" title={t('versions.title')} count={versions.length}>
      <ul className="mt-1 divide-y border-t text-body">
        {versions.map((version) => {
          const standing = standingOf(version, today)
          const name = t('version', { version: version.version })
          const from = dayText(version.effectiveFrom)
          return (
            <li key={version.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
              {version.id === shown ? (
                <span aria-current="page" className="font-semibold">
                  {name}
                </span>
              ) : (
                <Link
                  href={`${under}/${version.id}`}
                  prefetch={false}
                  className="min-h-6 text-accent underline underline-offset-2"
                >
                  {name}
                </Link>
              )}
              <span>{t(`standing.${standing}`)}</span>
              <span className="text-text-2">
                {version.effectiveTo
                  ? t('facts.span', { from, to: dayText(version.effectiveTo) })
                  : t(version.state === 'issued' ? 'facts.open' : 'facts.proposed', { from })}
              </span>
              <span className="text-text-2 tablet:ml-auto">
                {version.approvedBy ?? t(awaitsApproval(version, today) ? 'awaits' : 'unapproved')}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="mt-1 text-meta text-text-3">{t('versions.note')}</p>
    </Section>
  )
}
