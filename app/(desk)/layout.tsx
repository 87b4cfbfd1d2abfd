import type { ReactNode } from 'react'
import { OperatorTiles } from '@/components/map/operator-tiles'
import { ClientMessages } from '@/components/shell/client-messages'
import { Shell } from '@/components/shell/shell'
import { can } from '@/lib/accounts/permissions'
import { currentUser } from '@/lib/accounts/session'
import { env } from '@/lib/env'

/** Draws the desk. It lets nobody in: every page asks `requireUser` itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const user = await currentUser()
  if (!user) return children
  return (
    <ClientMessages areas={['board', 'palette', 'incidents', 'dispatch', 'rules']}>
      <Shell
        at={new Date().toISOString()}
        user={{
          id: user.id,
          name: user.name,
          agency: user.agency,
          canRecord: can(user, 'incident:report'),
          canOrder: can(user, 'dispatch:order'),
          simulated: user.isDemo,
        }}
      >
        <OperatorTiles tiles={env.mapTiles}>{children}</OperatorTiles>
      </Shell>
    </ClientMessages>
  )
}
