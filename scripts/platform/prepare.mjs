import { connected } from './connection.mjs'
import { identity } from './instance.mjs'
import { openDatabase } from './open-database.mjs'
import { hasPendingMigrations, markSeeded, needsSeed } from './pending.mjs'
import { stopPostgres } from './postgres.mjs'
import { ensureAssets, ensureBuild, ensureClient } from './products.mjs'
import { say } from './refusal.mjs'
import { runTypeScript } from './run.mjs'
import { keepRunning } from './watch.mjs'

/**
 * Everything between installed packages and a desk that can be served; answers its environment.
 * @param {string} home
 * @param {(step: () => unknown) => unknown} undoLater called as soon as there is something to undo
 */
export async function prepareDesk(home, undoLater, { isDev = false } = {}) {
  const isOwnDatabase = !process.env.DATABASE_URL
  if (isOwnDatabase) undoLater(() => stopPostgres(home))
  say(isOwnDatabase ? 'Mở cơ sở dữ liệu' : 'Kết nối cơ sở dữ liệu')
  const database = await openDatabase(home)
  if (database.server) undoLater(keepRunning(home, database.server))

  const env = {
    DATABASE_URL: database.app,
    AUTH_SECRET: database.authSecret,
    ...identity(),
  }
  await ensureClient()
  if (await connected(database.owner, hasPendingMigrations)) {
    say('Cập nhật cấu trúc dữ liệu')
    await runTypeScript('scripts/db-migrate.ts', [], {
      env: { OWNER_DATABASE_URL: database.owner },
    })
  }
  await ensureAssets()
  if (await connected(database.owner, needsSeed)) {
    say('Nạp dữ liệu trình diễn')
    await runTypeScript('scripts/seed.ts', [], { env, quiet: true })
    await connected(database.owner, markSeeded)
  }
  if (!isDev) await ensureBuild()
  // The desk itself never holds what could change tables or the journal.
  delete process.env.OWNER_DATABASE_URL
  return env
}
