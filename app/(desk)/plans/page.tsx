import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { countByHazard, hazardOf } from '@/components/plans/address'
import { kindRows } from '@/components/plans/kinds'
import { PlanList } from '@/components/plans/plan-list'
import { PlansBar } from '@/components/plans/plans-bar'
import { requireUser } from '@/lib/accounts/session'
import { listPlanVersions } from '@/lib/plans/queries'
import { vietnamDay } from '@/lib/time/vietnam'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PlansPage({ searchParams }: Props) {
  await requireUser('desk:view')
  const t = await getTranslations('plans')
  const hazard = hazardOf((await searchParams).hazard)
  const today = vietnamDay(new Date())
  const rows = kindRows(await listPlanVersions(), today)
  return (
    <>
      <PlansBar
        tab="plans"
        hazard={hazard}
        counts={countByHazard(rows.map(({ shown }) => shown))}
      />
      <div className="scroll-quiet min-h-0 flex-1 bg-bg-1 px-4 py-4 desk:px-5">
        <PlanList
          rows={hazard ? rows.filter(({ shown }) => shown.hazard === hazard) : rows}
          today={today}
        />
        <p className="max-w-3xl text-meta text-text-3">{t('note')}</p>
      </div>
    </>
  )
}
