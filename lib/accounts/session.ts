import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/lib/db'
import { auth } from './auth'
import { hashKey } from './keys'
import { can, type Permission, type Viewer } from './permissions'

/** A signed-in person, or a program with a key. */
export type User = Viewer & { via: 'session' | 'key'; isDemo: boolean }

/** Who asks, by session cookie; null when nobody is signed in or the account is disabled. */
export const currentUser = cache(
  async (): Promise<User | null> => findUserBySession(await headers()),
)

/** First line of every page. Layouts cannot do this: they are not re-run on navigation. */
export async function requireUser(needs: Permission): Promise<User> {
  const user = await currentUser()
  if (!user) redirect('/sign-in')
  if (!can(user, needs)) {
    if (user.role === 'crew') redirect('/crew')
    notFound()
  }
  return user
}

export async function findUserBySession(requestHeaders: Headers): Promise<User | null> {
  const session = await auth().api.getSession({ headers: requestHeaders })
  if (!session) return null
  const row = await db.user.findUnique({
    where: { id: session.user.id },
    select: {
      id: true,
      name: true,
      agency: true,
      role: true,
      stationCode: true,
      isDemo: true,
      disabledAt: true,
    },
  })
  if (!row || row.disabledAt) return null
  const { disabledAt: _, ...user } = row
  return { ...user, via: 'session' }
}

export async function findUserByKey(key: string, now: Date): Promise<User | null> {
  const row = await db.apiKey.findUnique({
    where: { hash: hashKey(key) },
    select: {
      id: true,
      name: true,
      agency: true,
      role: true,
      stationCode: true,
      expiresAt: true,
      revokedAt: true,
    },
  })
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return null
  const { expiresAt: _e, revokedAt: _r, ...user } = row
  return { ...user, via: 'key', isDemo: false }
}
