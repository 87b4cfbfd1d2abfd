import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IncidentFilters } from '@/components/incidents/incident-filters'
import { IncidentTable } from '@/components/incidents/incident-table'
import { readListFilter } from '@/components/incidents/list-filter'
import { requireUser } from '@/lib/accounts/session'
import { listIncidentPage } from '@/lib/desk/queries'
import { listIncidentsSchema } from '@/lib/incidents/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('incidents')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function IncidentsPage({ searchParams }: Props) {
  const user = await requireUser('desk:view')
  const t = await getTranslations('incidents')
  const filter = readListFilter(await searchParams)
  const { items, nextCursor } = await listIncidentPage(
    user,
    listIncidentsSchema.parse(filter.query),
  )

  return (
    <div className="flex min-h-0 flex-1 flex-col bg-bg-1">
      <header className="border-b px-5 py-3">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
          <h1 className="mr-2 pb-1 text-title">{t('title')}</h1>
          <IncidentFilters values={filter.values} />
        </div>
      </header>
      <IncidentTable incidents={items} nextCursor={nextCursor} values={filter.values} />
    </div>
  )
}
