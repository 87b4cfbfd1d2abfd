import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Wall } from '@/components/board/wall'
import { requireUser } from '@/lib/accounts/session'
import { getBoard } from '@/lib/desk/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('board')
  return { title: t('wall.title') }
}

/** The same board for a screen on the wall: read from across the room, touched by nobody. */
export default async function WallPage() {
  const user = await requireUser('desk:view')
  return <Wall first={await getBoard(user, new Date())} />
}
