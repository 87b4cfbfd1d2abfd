import { inject } from 'vitest'
import { connected, connection } from '@/scripts/platform/connection.mjs'
import { secretsOf } from '@/scripts/platform/data-dir.mjs'
import { urlsFor } from '@/scripts/platform/database.mjs'

/**
 * A fresh copy of `test_base` for every test file, under a name no other worker has. Set before `lib/db` is
 * imported: DATABASE_URL as the desk has it (role `app`), TEST_OWNER_URL for what `app` may not do.
 */
const port = inject('port')
const secrets = secretsOf(inject('home'))
// Workers of a run may share a pool id; no two processes share these.
const database = `test_${process.pid}_${process.env.VITEST_WORKER_ID ?? '0'}`

await connected(connection('postgres', secrets.superuser, port, 'postgres'), async (client) => {
  await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${database} TEMPLATE test_base OWNER owner`)
})

const urls = urlsFor(port, secrets, database)
process.env.DATABASE_URL = urls.app
process.env.TEST_OWNER_URL = urls.owner
process.env.AUTH_SECRET = secrets.auth
