import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './root.mjs'
import { applyMigrations, type Migration, type SchemaFile, schemaDiff } from './schema-engine'

export const MIGRATIONS = path.join(ROOT, 'prisma/migrations')
export const SCHEMA = path.join(ROOT, 'prisma/schema')
export const SQL = path.join(ROOT, 'prisma/sql')

/** What a schema file cannot say, in the order that it must run after the tables exist. */
export const SQL_FILES = ['functions.sql', 'constraints.sql', 'indexes.sql', 'roles.sql']

/** @returns oldest first; names begin with their number. */
export const listMigrations = (): Migration[] =>
  fs
    .readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: read(path.join(MIGRATIONS, name, 'migration.sql')) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

export const migrate = (ownerUrl: string) => applyMigrations(ownerUrl, MIGRATIONS, listMigrations())

export const currentSchema = (): SchemaFile[] =>
  fs
    .readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: read(path.join(SCHEMA, name)) }))

export const sqlFile = (name: string) => read(path.join(SQL, name)).trim()

/** Tables from the schema, then everything in `prisma/sql`: what all migrations together must amount to. */
export async function wholeDatabaseSql(): Promise<string> {
  return [await schemaDiff([], currentSchema()), ...SQL_FILES.map(sqlFile)].join('\n\n')
}

/** The schema as it was when the last migration was made, which the next one starts from. */
export function lastSchema(): SchemaFile[] {
  const last = listMigrations().at(-1)
  if (!last) return []
  return [
    { path: 'schema.prisma', content: read(path.join(MIGRATIONS, last.name, 'schema.prisma')) },
  ]
}

export function writeMigration(name: string, sql: string) {
  const folder = path.join(MIGRATIONS, name)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'migration.sql'), `${sql.trim()}\n`)
  const schema = currentSchema().map(({ content }) => content.trim())
  fs.writeFileSync(path.join(folder, 'schema.prisma'), `${schema.join('\n\n')}\n`)
}

const read = (file: string) => fs.readFileSync(file, 'utf8')
