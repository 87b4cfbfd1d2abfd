import type { Client } from 'pg'
import type { Line } from './backup-file'
import { appliedMigrations, listSequences, listTables, type Table } from './tables'

const AT_ONCE = 2_000

/** The whole database as of one instant, while others go on writing. */
export async function* dump(client: Client, madeAt: string): AsyncGenerator<Line> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  yield { format: 'truc-ban-backup/1', madeAt, migrations: await appliedMigrations(client) }
  for (const table of await listTables(client)) {
    yield { table: table.name, columns: table.columns.map(({ name }) => name) }
    yield* rowsOf(client, table)
  }
  for (const { name, ...state } of await listSequences(client)) yield { sequence: name, ...state }
  await client.query('COMMIT')
}

async function* rowsOf(client: Client, { name, columns, key }: Table): AsyncGenerator<Line> {
  // As text, which PostgreSQL reads back to the same value for every type; JavaScript's numbers would not.
  const values = columns.map((column) => `${client.escapeIdentifier(column.name)}::text`).join(', ')
  // In the order of the key, so that equal databases make equal files.
  const order = key.length > 0 ? `ORDER BY ${key.map(client.escapeIdentifier).join(', ')}` : ''
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT ${values} FROM ${client.escapeIdentifier(name)} ${order}`,
  )
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `FETCH ${AT_ONCE} FROM rows`,
      rowMode: 'array',
    })
    yield* rows
    if (rows.length < AT_ONCE) break
  }
  await client.query('CLOSE rows')
}
