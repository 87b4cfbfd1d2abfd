import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StationDesk } from '@/components/stations/station-desk'
import { StationPage } from '@/components/stations/station-page'
import { EmptyState } from '@/components/ui/empty-state'
import { can } from '@/lib/accounts/permissions'
import { requireUser } from '@/lib/accounts/session'
import { getBoard } from '@/lib/desk/queries'
import { listCrew, listStations } from '@/lib/stations/queries'
import { setReadinessAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stations')
  return { title: t('title') }
}

type Props = {
  searchParams: Promise<{ station?: string | string[]; stock?: string | string[] }>
}

export default async function StationsPage({ searchParams }: Props) {
  const user = await requireUser('station:view')
  const t = await getTranslations('stations')
  const now = new Date()
  const [{ station: asked, stock }, stations] = await Promise.all([
    searchParams,
    listStations('real', now),
  ])
  const station = stations.find(({ code }) => code === asked) ?? null
  const [crew, board] = station
    ? await Promise.all([listCrew(station.code, 'real', now), getBoard(user, now)])
    : [[], null]

  return (
    <StationDesk stations={stations} selected={station?.code ?? null} onlyLow={stock === 'low'}>
      {station ? (
        <StationPage
          key={station.code}
          station={station}
          crew={crew.map(({ id, role, onDuty, until, incidentCode }) => ({
            id,
            role,
            onDuty,
            until,
            incidentCode,
          }))}
          incidents={(board?.incidents ?? []).filter(({ assignments }) =>
            assignments.some(
              ({ id, stationCode }) =>
                stationCode === station.code && station.assignments.includes(id),
            ),
          )}
          neighbours={stations}
          now={now}
          onReadiness={
            can(user, 'dispatch:order') && station.agency === user.agency
              ? setReadinessAction
              : null
          }
        />
      ) : (
        <EmptyState title={t('choose.title')}>{t('choose.body')}</EmptyState>
      )}
    </StationDesk>
  )
}
