import { connected } from './connection.mjs'
import { openDataDirectory, secretsOf } from './data-dir.mjs'
import { provision } from './database.mjs'
import { acquireLock, lockHolder, releaseLock } from './lock.mjs'
import { runningServer, startPostgres, stopPostgres } from './postgres.mjs'
import { pause, refusal } from './refusal.mjs'

/**
 * The database of this instance, reached as `owner` (tables) and as `app` (the desk).
 * @typedef {{ owner: string, app: string, authSecret: string, server: import('./postgres.mjs').Server | null }} Database
 */

/**
 * @param {string} home the data folder
 * @returns {Promise<Database>}
 */
export async function openDatabase(home, env = process.env) {
  const urls = env.DATABASE_URL && (await external(env.DATABASE_URL, env.OWNER_DATABASE_URL))
  openDataDirectory(home)
  const secrets = secretsOf(home)
  const authSecret = env.AUTH_SECRET ?? secrets.auth
  if (urls) return { ...urls, authSecret, server: null }

  const server = await startPostgres(home, { superuser: secrets.superuser })
  return { ...(await provision(server.port, secrets)), authSecret, server }
}

/**
 * For one piece of work beside a running desk, or without one: then the database runs just for it.
 * @template T
 * @param {string} home
 * @param {string} purpose
 * @param {(database: Database) => Promise<T>} work
 */
export async function withDatabase(home, purpose, work) {
  if (process.env.DATABASE_URL) return work(await openDatabase(home))
  openDataDirectory(home)
  for (const giveUp = Date.now() + 60_000; lockHolder(home) && Date.now() < giveUp; ) {
    if (runningServer(home)) return work(await openDatabase(home))
    await pause(200)
  }
  acquireLock(home, purpose)
  try {
    return await work(await openDatabase(home))
  } finally {
    await stopPostgres(home)
    releaseLock(home)
  }
}

/**
 * A database of the operator's own. With one address only, its role makes the tables and the desk
 * steps down to `app` at every connection.
 * @param {string} appUrl
 * @param {string | undefined} ownerUrl
 */
async function external(appUrl, ownerUrl) {
  const owner = ownerUrl ?? appUrl
  try {
    for (const url of new Set([appUrl, owner]))
      await connected(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    throw refusal(
      `Không kết nối được cơ sở dữ liệu trong DATABASE_URL (${reason(error)}).`,
      'the database in DATABASE_URL cannot be reached',
    )
  }
  await connected(owner, makeAppRole)
  return { owner, app: ownerUrl ? appUrl : asApp(appUrl) }
}

/** @param {import('pg').Client} client */
async function makeAppRole(client) {
  const found = await client.query(
    `SELECT pg_has_role(oid, 'SET') AS mine FROM pg_roles WHERE rolname = 'app'`,
  )
  if (found.rows[0]?.mine) return
  try {
    if (found.rowCount === 0) await client.query('CREATE ROLE app')
    else await client.query('GRANT app TO CURRENT_USER')
  } catch (error) {
    throw refusal(
      `Tài khoản trong DATABASE_URL không tạo được vai trò "app" (${reason(error)}); xem docs/operations.md.`,
      'the role in DATABASE_URL can neither create nor become the role "app"; see docs/operations.md',
    )
  }
}

/** @param {string} url */
function asApp(url) {
  const address = new URL(url)
  address.searchParams.set('options', '-c role=app')
  return address.href
}

/** @param {unknown} error */
function reason(error) {
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : error.name)
}
