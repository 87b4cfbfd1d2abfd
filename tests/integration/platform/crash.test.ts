import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clusterIn } from '@/scripts/platform/cluster.mjs'
import { connected } from '@/scripts/platform/connection.mjs'
import { openDataDirectory, secretsOf } from '@/scripts/platform/data-dir.mjs'
import { provision } from '@/scripts/platform/database.mjs'
import { migrate } from '@/scripts/platform/migrations'
import { runningServer, startPostgres, stopPostgres } from '@/scripts/platform/postgres.mjs'
import { processesIn } from '@/scripts/platform/process.mjs'

/** Durable, as the desk runs it: the databases of the other tests may lose what they were told. */
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truc-ban-crash-'))
fs.chmodSync(home, 0o711)
openDataDirectory(home)
const secrets = secretsOf(home)

const start = async () => {
  const server = await startPostgres(home, { superuser: secrets.superuser })
  return { server, urls: await provision(server.port, secrets) }
}

beforeAll(async () => {
  const { urls } = await start()
  await migrate(urls.owner)
})

afterAll(async () => {
  await stopPostgres(home)
  fs.rmSync(home, { recursive: true, force: true })
})

/** Writes entries one by one until the connection breaks; answers those the database said were written. */
async function writeUntilCut(url: string, told: string[]) {
  await connected(url, async (client) => {
    for (;;) {
      const id = randomUUID()
      await client.query(
        `INSERT INTO "JournalEntry" ("id", "at", "actorId", "actor", "world", "kind")
         VALUES ($1, now(), 'u', 'Trực ban', 'real', 'note')`,
        [id],
      )
      told.push(id)
    }
  }).catch(() => {})
}

const written = (url: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT "id" FROM "JournalEntry"')
    return rows.map(({ id }) => id)
  })

test.each([
  ['the server alone is killed', (pid: number) => process.kill(pid, 'SIGKILL')],
  [
    'the server and all its workers are killed',
    () =>
      processesIn(fs.realpathSync(clusterIn(home))).forEach(
        (pid) => void process.kill(pid, 'SIGKILL'),
      ),
  ],
])('loses nothing it acknowledged when %s during writes', async (_what, kill) => {
  const { server, urls } = await start()
  const told: string[] = []
  const writers = [1, 2, 3, 4].map(() => writeUntilCut(urls.app, told))
  while (told.length < 500) await new Promise((done) => setTimeout(done, 5))
  kill(server.pid)
  await Promise.all(writers)

  const again = await start()
  const found = await written(again.urls.app)

  expect(again.server.adopted).toBe(false)
  expect(new Set(found).size).toBe(found.length)
  expect(told.filter((id) => !found.includes(id))).toEqual([])
})

test('a server that outlived its parent is taken over', async () => {
  const first = await start()
  const second = await start()

  expect(second.server).toMatchObject({
    pid: first.server.pid,
    port: first.server.port,
    adopted: true,
  })
})

test('a number left in the lock file that belongs to another program now does not stop the start', async () => {
  await start()
  const lock = path.join(clusterIn(home), 'postmaster.pid')
  const lines = fs.readFileSync(lock, 'utf8').split('\n')
  await stopPostgres(home)
  fs.writeFileSync(lock, [process.pid, ...lines.slice(1)].join('\n'), { mode: 0o600 })

  expect(runningServer(home)).toBeNull()
  expect((await start()).server.adopted).toBe(false)
})
