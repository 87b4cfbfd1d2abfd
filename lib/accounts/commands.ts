import 'server-only'
import { randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { v7 as uuid } from 'uuid'
import { type CommandContext, command } from '@/lib/journal/command'
import { err, ok } from '@/lib/result'
import { hashKey } from './keys'
import type { CreateApiKey, CreateUser } from './schema'

export type AccountRefusal = { code: 'username-taken' } | { code: 'unknown-station' }

/** What an operator at the machine does, outside any session. */
export const OPERATOR = { id: 'operator', name: 'Quản trị máy chủ', agency: null } as const

/** Adds an account that can sign in. The address is only a formality of the sign-in library. */
export async function createUser(context: CommandContext, input: CreateUser) {
  const password = await hashPassword(input.password)
  const id = uuid()
  return command<{ userId: string }, AccountRefusal>(context, async (tx) => {
    if (await tx.user.findUnique({ where: { username: input.username }, select: { id: true } }))
      return err({ code: 'username-taken' })
    if (
      input.stationCode &&
      !(await tx.station.findUnique({ where: { code: input.stationCode }, select: { code: true } }))
    )
      return err({ code: 'unknown-station' })
    await tx.user.create({
      data: {
        id,
        name: input.name,
        username: input.username,
        displayUsername: input.username,
        email: `${input.username}@desk.invalid`,
        agency: input.agency,
        role: input.role,
        stationCode: input.stationCode,
        isDemo: input.isDemo,
        accounts: { create: { id: uuid(), accountId: id, providerId: 'credential', password } },
      },
      select: { id: true },
    })
    return ok({
      value: { userId: id },
      entry: {
        kind: 'user-added',
        world: 'real',
        incidentId: null,
        audience: 'desk',
        values: { username: input.username, role: input.role, agency: input.agency },
        touches: [{ type: 'account', id, version: 1 }],
      },
    })
  })
}

/** Makes a key and returns it once; only its hash is stored. */
export async function createApiKey(context: CommandContext, input: CreateApiKey) {
  const key = `tb_${randomBytes(24).toString('base64url')}`
  const result = await command<{ id: string }, AccountRefusal>(context, async (tx) => {
    if (
      input.stationCode &&
      !(await tx.station.findUnique({ where: { code: input.stationCode }, select: { code: true } }))
    )
      return err({ code: 'unknown-station' })
    const id = uuid()
    await tx.apiKey.create({
      data: { ...input, id, hash: hashKey(key), prefix: key.slice(0, 7) },
      select: { id: true },
    })
    return ok({
      value: { id },
      entry: {
        kind: 'api-key-added',
        world: 'real',
        incidentId: null,
        audience: 'desk',
        values: { name: input.name, role: input.role, agency: input.agency },
        touches: [{ type: 'account', id, version: 1 }],
      },
    })
  })
  return result.ok ? ok({ id: result.value.id, key }) : result
}
