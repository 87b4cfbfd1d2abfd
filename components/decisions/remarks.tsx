import { useTranslations } from 'next-intl'
import { CoverageNote } from '@/components/dispatch/coverage-note'
import { useDispatchWords } from '@/components/dispatch/words'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { Recommendation } from '@/lib/dispatch/recommendation'

/** What else the recommendation said: short, support to ask for, notes, and what it could not say. */
export function Remarks({ result }: { result: Recommendation }) {
  const t = useTranslations('decisions')
  const d = useTranslations('dispatch')
  const w = useTranslations('words')
  const say = useDispatchWords()
  return (
    <div className="space-y-3 px-4 py-3 desk:px-5">
      {result.shortfalls.length > 0 && (
        <Section title={t('shortfalls')}>
          <ul className="mt-1 text-body">
            {result.shortfalls.map(({ capability, unit, needed, available }) => (
              <li key={capability}>
                {t('shortfall', {
                  what: say.capability(capability),
                  needed: say.amount(needed, unit),
                  available: say.amount(available, unit),
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {result.support.length > 0 && (
        <Section title={d('support')}>
          <ul className="mt-1 text-body">
            {result.support.map(({ externalId, name, legalBasis, verified }) => (
              <li key={externalId}>
                <span className="font-semibold">{name}</span>{' '}
                <span className="text-meta text-text-3">{legalBasis}</span>{' '}
                {!verified && (
                  <Chip tone="dashed" size="small">
                    {w('unverified')}
                  </Chip>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('notes')}>
        <ul className="mt-1 text-body text-text-2">
          {result.notes.map((note) => (
            <li key={note}>{w(`note.${note}`)}</li>
          ))}
          <li>{t(result.proven ? 'proven' : 'unproven')}</li>
          {result.coverageCost === null && <li>{t('coverageUnknown')}</li>}
        </ul>
        <CoverageNote recommendation={result} most={10} />
      </Section>
    </div>
  )
}
