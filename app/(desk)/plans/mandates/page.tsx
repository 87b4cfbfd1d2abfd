import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { countByHazard, hazardOf } from '@/components/plans/address'
import { MandateList } from '@/components/plans/mandate-list'
import { PlansBar } from '@/components/plans/plans-bar'
import { LinkButton } from '@/components/ui/button'
import { can } from '@/lib/accounts/permissions'
import { requireUser } from '@/lib/accounts/session'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import { listMandateVersions } from '@/lib/plans/mandate-queries'
import type { MandateVersion } from '@/lib/plans/mandate-version'
import { listExternals } from '@/lib/plans/queries'
import { vietnamDay } from '@/lib/time/vietnam'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans.mandates')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MandatesPage({ searchParams }: Props) {
  const user = await requireUser('desk:view')
  const t = await getTranslations('plans.mandates')
  const hazard = hazardOf((await searchParams).hazard)
  const [versions, externals] = await Promise.all([listMandateVersions(), listExternals()])
  const mandates = versions.filter(({ state }) => state !== 'withdrawn')
  const shown = mandates
    .filter((mandate) => hazard === null || mandate.hazard === hazard)
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
  return (
    <>
      <PlansBar tab="mandates" hazard={hazard} counts={countByHazard(mandates)} />
      <section
        aria-label={t('title')}
        // It scrolls, so the keys must be able to reach it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        className="scroll-quiet min-h-0 flex-1 bg-bg-1 px-4 py-4 desk:px-5"
      >
        <p className="max-w-3xl text-meta text-text-3">{t('note')}</p>
        {can(user, 'plan:edit') && (
          <LinkButton
            href={`/plans/mandates/new${hazard ? `?hazard=${hazard}` : ''}`}
            className="mt-2"
          >
            {t('new')}
          </LinkButton>
        )}
        <MandateList
          mandates={shown}
          today={vietnamDay(new Date())}
          bodies={Object.fromEntries(externals.map(({ id, name }) => [id, name]))}
        />
      </section>
    </>
  )
}

const placeOf = ({ hazard, medium }: MandateVersion) =>
  HAZARDS.indexOf(hazard) * MEDIA.length + MEDIA.indexOf(medium)
