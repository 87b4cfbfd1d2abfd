import { expect, test } from 'vitest'
import { connected } from '@/scripts/platform/connection.mjs'
import { MIGRATIONS, migrate } from '@/scripts/platform/migrations'
import { hasPendingMigrations } from '@/scripts/platform/pending.mjs'
import { applyMigrations, markRolledBack } from '@/scripts/platform/schema-engine'
import { scratchDatabase } from '@/tests/setup/scratch-database'

const good = { name: '0001_good', sql: 'CREATE TABLE "Good" ("id" int);' }
const broken = {
  name: '0002_broken',
  sql: 'CREATE TABLE "Half" ("id" int); CREATE TABLE "Other" ("id" no_such_type);',
}
const mended = { name: '0002_broken', sql: 'CREATE TABLE "Half" ("id" int);' }

const tablesIn = (url: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    )
    return rows.map(({ name }) => name)
  })

test('a migration that fails leaves nothing behind, and can be tried again once resolved', async () => {
  const { owner } = await scratchDatabase('broken')
  const apply = (second: typeof broken) => applyMigrations(owner, MIGRATIONS, [good, second])

  await expect(apply(broken)).rejects.toThrow('no_such_type')
  expect(await tablesIn(owner)).toEqual(['Good', '_prisma_migrations'])
  await expect(apply(mended)).rejects.toThrow('`0002_broken` migration')

  await markRolledBack(owner, '0002_broken')
  expect(await apply(mended)).toEqual(['0002_broken'])
  expect(await tablesIn(owner)).toEqual(['Good', 'Half', '_prisma_migrations'])
})

test('the start script sees what is pending, and refuses a database of another history', async () => {
  const { owner } = await scratchDatabase('pending')
  const isPending = () => connected(owner, hasPendingMigrations)

  expect(await isPending()).toBe(true)
  await migrate(owner)
  expect(await isPending()).toBe(false)
  await connected(owner, (client) =>
    client.query(`UPDATE _prisma_migrations SET checksum = 'other'`),
  )
  await expect(isPending()).rejects.toThrow('0001_init')
})
