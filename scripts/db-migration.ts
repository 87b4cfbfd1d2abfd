import fs from 'node:fs'
import { parseArgs } from 'node:util'
import {
  currentSchema,
  lastSchema,
  listMigrations,
  MIGRATIONS,
  SQL_FILES,
  sqlFile,
  wholeDatabaseSql,
  writeMigration,
} from './platform/migrations'
import { refusal, runScript, say } from './platform/refusal.mjs'
import { schemaDiff } from './platform/schema-engine'

/**
 * npm run db:migration -- add-tide-gauges [--sql functions.sql]
 *   what changed in prisma/schema since the last migration, and the named files of prisma/sql
 * npm run db:migration -- --reset-init
 *   before the first release only: one first migration from the schema and all of prisma/sql
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sql: { type: 'string', multiple: true }, 'reset-init': { type: 'boolean' } },
})

runScript(async () => {
  if (values['reset-init']) {
    const sql = await wholeDatabaseSql()
    fs.rmSync(MIGRATIONS, { recursive: true, force: true })
    writeMigration('0001_init', sql)
    return say('prisma/migrations/0001_init')
  }
  const title = positionals[0]
  if (!title || !/^[a-z0-9-]+$/.test(title)) {
    throw refusal(
      'Hãy đặt tên cho thay đổi, ví dụ: npm run db:migration -- add-tide-gauges',
      'name the migration',
    )
  }
  const appended = values.sql ?? []
  const unknown = appended.find((name) => !SQL_FILES.includes(name))
  if (unknown)
    throw refusal(`Không có prisma/sql/${unknown}.`, `no such file: prisma/sql/${unknown}`)

  const sql = [await schemaDiff(lastSchema(), currentSchema()), ...appended.map(sqlFile)]
    .filter(Boolean)
    .join('\n\n')
  if (!sql) throw refusal('Không có gì thay đổi.', 'nothing has changed')
  const name = `${String(listMigrations().length + 1).padStart(4, '0')}_${title}`
  writeMigration(name, sql)
  say(`prisma/migrations/${name}`)
})
