import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { refusal } from './refusal.mjs'
import { ROOT } from './root.mjs'

/**
 * Whether the database has yet to see a migration; asked with one query, so that the engine is only
 * loaded when there is work. Refuses where a migration that it has seen reads differently now.
 * @param {import('pg').Client} client
 */
export async function hasPendingMigrations(client) {
  const table = await client.query(`SELECT to_regclass('public._prisma_migrations') AS found`)
  if (!table.rows[0].found) return true
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const seen = new Map(rows.map((row) => [row.migration_name, row]))
  const folder = path.join(ROOT, 'prisma/migrations')
  return fs.readdirSync(folder).some((name) => {
    const row = seen.get(name)
    if (!row?.finished_at) return true
    const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'))
    if (row.checksum === createHash('sha256').update(sql).digest('hex')) return false
    throw refusal(
      `Cơ sở dữ liệu được dựng bằng một bản ${name} khác với bản trong mã nguồn; hãy đặt DATA_DIR khác.`,
      `the database was made by another ${name} than this source holds; set another DATA_DIR`,
    )
  })
}

/** Written by the owner of the tables once the demonstration is all there; an interrupted one is taken up again. */
const SEEDED = 'seeded'

/** @param {import('pg').Client} client */
export async function needsSeed(client) {
  const { rows } = await client.query(
    `SELECT obj_description('"Instance"'::regclass) AS note, (SELECT "mode" FROM "Instance") AS mode`,
  )
  return rows[0].mode !== 'live' && rows[0].note !== SEEDED
}

/** @param {import('pg').Client} client */
export const markSeeded = (client) => client.query(`COMMENT ON TABLE "Instance" IS '${SEEDED}'`)
