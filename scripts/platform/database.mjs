import { connected, connection } from './connection.mjs'

/** @typedef {{ owner: string, app: string }} Urls */

/**
 * The roles and the database, made once: `owner` changes tables, `app` serves the desk.
 * @param {number} port
 * @param {import('./data-dir.mjs').Secrets} secrets
 * @returns {Promise<Urls>}
 */
export async function provision(port, secrets, database = 'truc_ban') {
  await connected(connection('postgres', secrets.superuser, port, 'postgres'), async (client) => {
    for (const role of /** @type {const} */ (['owner', 'app'])) {
      const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
      if (found.rowCount === 0) {
        await client.query(
          `CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(secrets[role])}`,
        )
      }
    }
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER owner`)
  })
  return urlsFor(port, secrets, database)
}

/**
 * @param {number} port
 * @param {import('./data-dir.mjs').Secrets} secrets
 * @returns {Urls}
 */
export const urlsFor = (port, secrets, database = 'truc_ban') => ({
  owner: connection('owner', secrets.owner, port, database),
  app: connection('app', secrets.app, port, database),
})
