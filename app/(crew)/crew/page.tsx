import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CrewPage } from '@/components/crew/crew-page'
import { requireUser } from '@/lib/accounts/session'
import { deskFacts, myAssignments } from '@/lib/desk/queries'
import { findReadiness } from '@/lib/stations/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('crew')
  return { title: t('title') }
}

export default async function CrewOrdersPage() {
  const user = await requireUser('crew:view')
  if (!user.stationCode) notFound()
  const now = new Date()
  const [orders, facts, readiness] = await Promise.all([
    myAssignments(user),
    deskFacts(user, 'real', now),
    findReadiness(user.stationCode, 'real', now),
  ])
  const station = facts.stations.find(({ code }) => code === user.stationCode)
  if (!station || !readiness) notFound()
  return (
    <CrewPage
      user={{ id: user.id, name: user.name }}
      station={{ code: station.code, name: station.name, position: station.position }}
      orders={orders}
      readiness={readiness}
      travelPolicy={facts.policy.travel}
    />
  )
}
