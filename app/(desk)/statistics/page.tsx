import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/shell/client-messages'
import { readShown } from '@/components/statistics/address'
import { StatisticsPage } from '@/components/statistics/statistics-page'
import { requireUser } from '@/lib/accounts/session'
import { listDecisions } from '@/lib/statistics/queries'
import { summarise } from '@/lib/statistics/statistics'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statistics')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MonthPage({ searchParams }: Props) {
  const user = await requireUser('desk:view')
  const shown = readShown(await searchParams, new Date())
  const all = await listDecisions(user, shown.month)
  const drills = all.filter(({ isDrill }) => isDrill)
  const decisions = shown.world === 'drill' ? drills : all.filter(({ isDrill }) => !isDrill)
  return (
    <ClientMessages areas={['statistics', 'decisions', 'dispatch']}>
      <StatisticsPage
        shown={shown}
        counts={{ real: all.length - drills.length, drill: drills.length }}
        summary={summarise(decisions)}
        decisions={decisions}
      />
    </ClientMessages>
  )
}
