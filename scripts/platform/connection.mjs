import pg from 'pg'

/**
 * @param {string} role
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
export const connection = (role, password, port, database) =>
  `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/**
 * One connection for one piece of work, closed whatever happens.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A server that goes away also tells the idle client; the query in hand reports it.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** @param {string} url */
export const isReady = (url) =>
  connected(url, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  )
