import type { ReactNode } from 'react'
import { CrewShell } from '@/components/crew/crew-shell'
import { ClientMessages } from '@/components/shell/client-messages'
import { currentUser } from '@/lib/accounts/session'

/** The phone's own room: clock, live stream and outbox, nothing of the desk. Pages ask who it is. */
export default async function CrewLayout({ children }: { children: ReactNode }) {
  const user = await currentUser()
  if (!user) return children
  return (
    <ClientMessages areas={['crew', 'dispatch', 'hazards', 'outbox', 'board']}>
      <CrewShell userId={user.id} at={new Date().toISOString()}>
        {children}
      </CrewShell>
    </ClientMessages>
  )
}
