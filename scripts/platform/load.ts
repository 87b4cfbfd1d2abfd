import type { Client } from 'pg'
import type { Header, Line } from './backup-file'
import { refusal } from './refusal.mjs'
import { isTableEmpty, listTables, type Table } from './tables'

const AT_ONCE = 1_000

/**
 * Fills empty tables from a backup, all of it or nothing. References are taken off and put back at
 * the end, which checks every one, so the order of tables does not matter.
 */
export async function load(client: Client, lines: AsyncIterable<Line>) {
  await client.query('BEGIN')
  const tables = await listTables(client)
  for (const table of tables) {
    if (!(await isTableEmpty(client, table))) throw notEmpty(table)
  }
  const references = await takeReferences(client)
  for (const { name } of tables)
    await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`)

  let table: Table | undefined
  let rows: (string | null)[][] = []
  const flush = async () => {
    if (table && rows.length > 0) await insert(client, table, rows)
    rows = []
  }
  for await (const line of lines) {
    if (Array.isArray(line)) {
      rows.push(line)
      if (rows.length >= AT_ONCE) await flush()
    } else if ('table' in line) {
      await flush()
      table = columnsOf(tables, line)
    } else if ('sequence' in line) {
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        quoted(line.sequence),
        line.value,
        line.isCalled,
      ])
    }
  }
  await flush()
  for (const { table, name, definition } of references) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`)
  }
  for (const { name } of tables)
    await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`)
  await client.query('COMMIT')
}

/** Which of this product's migrations made the backup; those it lacks are applied after it is loaded. */
export function migrationsOf(header: Header, known: { name: string; checksum: string }[]) {
  const isKnown = header.migrations.every(
    ({ name, checksum }, i) => known[i]?.name === name && known[i]?.checksum === checksum,
  )
  if (isKnown) return header.migrations.length
  throw refusal(
    'Bản sao lưu do một phiên bản khác hoặc mới hơn tạo ra; hãy dùng đúng phiên bản đó.',
    'the backup was made by another or a newer version; use that version',
  )
}

async function takeReferences(client: Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`)
  for (const { table, name } of rows)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`)
  return rows
}

function columnsOf(tables: Table[], line: { table: string; columns: string[] }): Table {
  const found = tables.find(({ name }) => name === line.table)
  const columns = line.columns.flatMap(
    (name) => found?.columns.find((column) => column.name === name) ?? [],
  )
  if (columns.length === line.columns.length) return { name: line.table, columns, key: [] }
  throw refusal(
    `Bản sao lưu có bảng lạ: ${line.table}.`,
    `the backup holds an unknown table: ${line.table}`,
  )
}

/** One array per column, so that the number of values is not limited by the number of parameters. */
async function insert(client: Client, { name, columns }: Table, rows: (string | null)[][]) {
  const names = columns.map((column) => quoted(column.name))
  const values = columns.map(({ type }, i) => `c${i}::${type}`)
  const arrays = columns.map((_column, i) => `$${i + 1}::text[]`)
  await client.query(
    `INSERT INTO ${quoted(name)} (${names.join(', ')}) OVERRIDING SYSTEM VALUE
     SELECT ${values.join(', ')} FROM unnest(${arrays.join(', ')}) AS r(${columns.map((_column, i) => `c${i}`).join(', ')})`,
    columns.map((_column, i) => rows.map((row) => row[i] ?? null)),
  )
}

const notEmpty = ({ name }: Table) =>
  refusal(
    `Chỉ khôi phục được vào một cơ sở dữ liệu trống (bảng ${name} đã có dữ liệu); hãy đặt DATA_DIR tới một thư mục mới.`,
    `a backup is restored into an empty database only (${name} holds rows); set DATA_DIR to a new folder`,
  )

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
