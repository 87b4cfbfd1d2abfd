import { createHash } from 'node:crypto'
import { type Header, type Line, readBackup } from './backup-file'
import { connected } from './connection.mjs'
import { load, migrationsOf } from './load'
import { listMigrations, MIGRATIONS, migrate } from './migrations'
import { markSeeded } from './pending.mjs'
import { refusal } from './refusal.mjs'
import { applyMigrations } from './schema-engine'

/** Reads the whole file before touching anything, makes the tables it was taken from, fills them, and brings them up to date. */
export async function restore(file: string, ownerUrl: string) {
  const header = await verifiedHeader(file)
  const migrations = listMigrations()
  const count = migrationsOf(
    header,
    migrations.map(({ name, sql }) => ({
      name,
      checksum: createHash('sha256').update(sql).digest('hex'),
    })),
  )
  await applyMigrations(ownerUrl, MIGRATIONS, migrations.slice(0, count))
  await connected(ownerUrl, (client) => load(client, readBackup(file)))
  await migrate(ownerUrl)
  // What was deleted from the demonstration before the backup does not come back.
  await connected(ownerUrl, markSeeded)
  return header
}

async function verifiedHeader(file: string): Promise<Header> {
  let first: Line | undefined
  for await (const line of readBackup(file)) first ??= line
  if (first && 'format' in first) return first
  throw refusal(
    `${file} không phải bản sao lưu của Trực Ban.`,
    `${file} is not a backup of this product`,
  )
}
