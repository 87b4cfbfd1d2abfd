import type { CommandContext } from '@/lib/journal/command'
import { dataDirectory } from './data-dir.mjs'
import { withDatabase } from './open-database.mjs'
import { ensureClient } from './products.mjs'

/**
 * A command given at the machine itself, beside a running desk or without one. What it needs of `lib`
 * is imported inside `work`, once the address of the database is known.
 */
export async function asOperator<T>(
  purpose: string,
  work: (context: CommandContext) => Promise<T>,
) {
  await ensureClient()
  return withDatabase(dataDirectory(), purpose, async ({ app, authSecret }) => {
    Object.assign(process.env, { DATABASE_URL: app, AUTH_SECRET: authSecret })
    const { OPERATOR } = await import('@/lib/accounts/commands')
    return work({ actor: OPERATOR, now: new Date() })
  })
}
