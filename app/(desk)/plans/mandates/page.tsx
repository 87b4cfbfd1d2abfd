import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { countByHazard, hazardOf } from '@/components/plans/address'
import { MandateList } from '@/components/plans/mandate-list'
import { PlansBar } from '@/components/plans/plans-bar'
import { requireUser } from '@/lib/accounts/session'
import { HAZARDS, MEDIA } from '@/lib/hazards/hazard'
import type { Mandate } from '@/lib/plans/plan'
import { listExternals, listMandates } from '@/lib/plans/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans.mandates')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MandatesPage({ searchParams }: Props) {
  await requireUser('desk:view')
  const t = await getTranslations('plans.mandates')
  const hazard = hazardOf((await searchParams).hazard)
  const [mandates, externals] = await Promise.all([listMandates(), listExternals()])
  const shown = mandates
    .filter((mandate) => hazard === null || mandate.hazard === hazard)
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
  return (
    <>
      <PlansBar tab="mandates" hazard={hazard} counts={countByHazard(mandates)} />
      {/* Nothing in it takes the focus, so it must itself: else no key could scroll it. */}
      <section
        aria-label={t('title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        className="scroll-quiet min-h-0 flex-1 bg-bg-1 px-4 py-4 desk:px-5"
      >
        <p className="max-w-3xl text-meta text-text-3">{t('note')}</p>
        <MandateList
          mandates={shown}
          bodies={Object.fromEntries(externals.map(({ id, name }) => [id, name]))}
        />
      </section>
    </>
  )
}

const placeOf = ({ hazard, medium }: Mandate) =>
  HAZARDS.indexOf(hazard) * MEDIA.length + MEDIA.indexOf(medium)
