import { inject } from 'vitest'
import { connected, connection } from '@/scripts/platform/connection.mjs'
import { secretsOf } from '@/scripts/platform/data-dir.mjs'
import { urlsFor } from '@/scripts/platform/database.mjs'

/**
 * A fresh copy of `test_base` for every test file, one name per worker. Set before `lib/db` is
 * imported: DATABASE_URL as the desk has it (role `app`), TEST_OWNER_URL for what `app` may not do.
 */
const port = inject('port')
const secrets = secretsOf(inject('home'))
const database = `test_${process.env.VITEST_POOL_ID ?? '1'}`

await connected(connection('postgres', secrets.superuser, port, 'postgres'), async (client) => {
  await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${database} TEMPLATE test_base OWNER owner`)
})

const urls = urlsFor(port, secrets, database)
process.env.DATABASE_URL = urls.app
process.env.TEST_OWNER_URL = urls.owner
process.env.AUTH_SECRET = secrets.auth
