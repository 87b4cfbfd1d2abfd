import { expect, test } from 'vitest'
import { connected } from '@/scripts/platform/connection.mjs'
import { currentSchema, lastSchema, migrate, wholeDatabaseSql } from '@/scripts/platform/migrations'
import { schemaDiff } from '@/scripts/platform/schema-engine'
import { scratchDatabase } from '@/tests/setup/scratch-database'

/** Everything that makes a database behave as it does, one line each, without the order of columns. */
const CATALOG = `
  SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') AS line
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')
  UNION ALL SELECT 'rights ' || c.relname || ' ' || coalesce(r::text, '')
  FROM pg_class c LEFT JOIN LATERAL unnest(c.relacl) r ON true
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'S')
  UNION ALL SELECT 'default rights ' || defaclobjtype::text || ' ' || defaclacl::text FROM pg_default_acl
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid)
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
  WHERE p.pronamespace = 'public'::regnamespace AND l.lanname IN ('sql', 'plpgsql')
  UNION ALL SELECT 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname
  UNION ALL SELECT 'extension ' || extname FROM pg_extension`

const catalog = (url: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `SELECT line FROM (${CATALOG}) all_lines ORDER BY line`,
    )
    return rows.map(({ line }) => line).filter((line) => !line.includes('_prisma_migrations'))
  })

test('the migrations together make the database that the schema and prisma/sql describe', async () => {
  const migrated = await scratchDatabase('migrated')
  const described = await scratchDatabase('described')
  await migrate(migrated.owner)
  await connected(described.owner, async (client) => client.query(await wholeDatabaseSql()))

  const lines = await catalog(migrated.owner)

  expect(lines).toEqual(await catalog(described.owner))
  expect(lines.some((line) => line.startsWith('trigger "JournalEntry"'))).toBe(true)
  expect(lines.some((line) => line.startsWith('rights JournalEntry app='))).toBe(true)
})

test('the schema saved beside the last migration is the one in force', async () => {
  expect(await schemaDiff(lastSchema(), currentSchema())).toBe('')
})

test('a changed schema is noticed', async () => {
  const changed = currentSchema().map(({ path, content }) => ({
    path,
    content: content.replace('model JournalSeal {', 'model JournalSeal {\n  note String?'),
  }))

  expect(await schemaDiff(lastSchema(), changed)).toContain('ADD COLUMN     "note" TEXT')
})

test('what is applied already is not applied again', async () => {
  const { owner } = await scratchDatabase('twice')
  const first = await migrate(owner)

  expect(first).toContain('0001_init')
  expect(await migrate(owner)).toEqual([])
})
