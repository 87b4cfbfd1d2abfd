import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Board } from '@/components/board/board'
import { can } from '@/lib/accounts/permissions'
import { requireUser } from '@/lib/accounts/session'
import { getBoard } from '@/lib/desk/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('board')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ incident?: string | string[] }> }

export default async function BoardPage({ searchParams }: Props) {
  const user = await requireUser('desk:view')
  const { incident } = await searchParams
  return (
    <Board
      first={await getBoard(user, new Date())}
      selected={typeof incident === 'string' ? incident : null}
      userId={user.id}
      canOrder={can(user, 'dispatch:order')}
      canRecord={can(user, 'incident:report')}
    />
  )
}
