import { inject } from 'vitest'
import { connected, connection } from '@/scripts/platform/connection.mjs'
import { secretsOf } from '@/scripts/platform/data-dir.mjs'
import { urlsFor } from '@/scripts/platform/database.mjs'

const port = inject('port')
const secrets = secretsOf(inject('home'))
const asSuperuser = (sql: string) =>
  connected(connection('postgres', secrets.superuser, port, 'postgres'), (client) =>
    client.query(sql),
  )

/** A database of the test's own, empty or a copy of another, owned by `owner`. */
export async function scratchDatabase(name: string, template = 'template1') {
  const database = `scratch_${process.pid}_${name}`
  await asSuperuser(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  await asSuperuser(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER owner`)
  return urlsFor(port, secrets, database)
}
