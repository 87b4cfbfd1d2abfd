import 'server-only'
import type { Agency } from '@/lib/accounts/agency'
import { createUser, OPERATOR } from '@/lib/accounts/commands'
import type { Role } from '@/lib/accounts/permissions'
import type { Tx } from '@/lib/db'
import access from './demo-access.json'

/** Printed by the start script; refused by the database outside demo mode. */
export const DEMO_PASSWORD = access.password

type DemoAccount = {
  username: string
  name: string
  agency: Agency
  role: Role
  stationCode: string | null
}

const desk = (agency: Agency): DemoAccount[] => {
  const suffix = agency.toLowerCase()
  const of = (username: string, name: string, role: Role): DemoAccount => ({
    username: `${username}.${suffix}`,
    name,
    agency,
    role,
    stationCode: null,
  })
  return [
    of('trucban', `Trực ban ${agency}`, 'coordinator'),
    of('trucban2', `Trực ban 2 ${agency}`, 'coordinator'),
    of('chihuy', `Chỉ huy ${agency}`, 'commander'),
    of('quantri', `Quản trị ${agency}`, 'admin'),
    of('xem', `Người xem ${agency}`, 'viewer'),
  ]
}

/** Shift accounts of both desks and one for the crew of every station: `tram.76-01`. */
export async function seedAccounts(tx: Tx, now: Date) {
  const stations = await tx.station.findMany({
    select: { code: true, name: true, agency: true },
    orderBy: { code: 'asc' },
  })
  const crews = stations.map(
    ({ code, name, agency }): DemoAccount => ({
      username: `tram.${code}`,
      name: `Trạm ${code} ${name}`,
      agency,
      role: 'crew',
      stationCode: code,
    }),
  )
  const known = new Set(
    (await tx.user.findMany({ select: { username: true } })).map(({ username }) => username),
  )
  const fresh = [...desk('SOS'), ...desk('NACCET'), ...crews].filter(
    ({ username }) => !known.has(username),
  )
  // Hashing a password is slow by design; a few at a time keep every core busy.
  for (let at = 0; at < fresh.length; at += AT_ONCE)
    await Promise.all(
      fresh.slice(at, at + AT_ONCE).map(async (account) => {
        const made = await createUser(
          { actor: OPERATOR, now },
          { ...account, password: DEMO_PASSWORD, isDemo: true },
        )
        if (!made.ok) throw new Error(`${account.username}: ${made.error.code}`)
      }),
    )
}

const AT_ONCE = 8
