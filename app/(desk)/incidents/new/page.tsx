import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Intake } from '@/components/intake/intake'
import { ClientMessages } from '@/components/shell/client-messages'
import { requireUser } from '@/lib/accounts/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('intake')
  return { title: t('title') }
}

export default async function NewIncidentPage() {
  const user = await requireUser('incident:report')
  return (
    <ClientMessages areas={['intake', 'dispatch', 'outbox', 'rules', 'hazards']}>
      <Intake user={{ id: user.id, name: user.name }} />
    </ClientMessages>
  )
}
