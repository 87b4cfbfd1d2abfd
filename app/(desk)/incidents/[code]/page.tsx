import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { IncidentPage } from '@/components/incidents/incident-page'
import { JOURNAL_PAGE } from '@/components/incidents/journal-page'
import { ClientMessages } from '@/components/shell/client-messages'
import { can } from '@/lib/accounts/permissions'
import { requireUser } from '@/lib/accounts/session'
import { deskFacts, getIncident, listJournalOf } from '@/lib/desk/queries'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser('desk:view')
  const incident = await getIncident(user, decodeURIComponent((await params).code))
  return incident ? { title: `${incident.code} ${incident.title}` } : {}
}

export default async function IncidentDetailPage({ params }: Props) {
  const user = await requireUser('desk:view')
  const incident = await getIncident(user, decodeURIComponent((await params).code))
  if (!incident) notFound()
  const [journal, facts] = await Promise.all([
    listJournalOf(user, incident.id, { limit: JOURNAL_PAGE }),
    deskFacts(user, incident.world, new Date()),
  ])
  const leads = incident.leadAgency === user.agency
  return (
    <ClientMessages
      areas={['board', 'incident', 'dispatch', 'intake', 'outbox', 'journal', 'rules', 'crew']}
    >
      <IncidentPage
        key={incident.code}
        first={incident}
        journal={journal}
        stations={facts.stations.map(({ code, name, position }) => ({ code, name, position }))}
        travelPolicy={facts.policy.travel}
        user={{ id: user.id, name: user.name }}
        rights={{
          canEdit: can(user, 'incident:edit') && leads,
          canNote: can(user, 'incident:edit'),
          canOrder: can(user, 'dispatch:order'),
          canStep: can(user, 'assignment:step'),
          canReport: can(user, 'report:write'),
          canIssue: can(user, 'report:issue'),
        }}
      />
    </ClientMessages>
  )
}
