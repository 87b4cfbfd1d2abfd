import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDataDirectory, secretsOf } from '@/scripts/platform/data-dir.mjs'
import { provision } from '@/scripts/platform/database.mjs'
import { fingerprint, importsOf } from '@/scripts/platform/fingerprint.mjs'
import { migrate } from '@/scripts/platform/migrations'
import { runningServer, startPostgres, stopPostgres } from '@/scripts/platform/postgres.mjs'
import { ensureClient } from '@/scripts/platform/products.mjs'
import { ROOT } from '@/scripts/platform/root.mjs'
import { runTypeScript } from '@/scripts/platform/run.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    home: string
    port: number
  }
}

/** Tests may lose their data with the power; they want speed. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}
const CACHE = path.join(os.tmpdir(), `truc-ban-tests-${process.getuid?.() ?? 0}`)
const SEED = 'prisma/seed/seed.ts'

/** A PostgreSQL of this run's own, with `test_base`: every migration and the demonstration seed. */
export default async function setup(project: TestProject) {
  await ensureClient()
  openDataDirectory(CACHE)
  const home = path.join(CACHE, `run-${process.pid}`)
  copy(await preparedHome(), home)

  const server = await startPostgres(home, {
    superuser: secretsOf(home).superuser,
    settings: SETTINGS,
  })
  project.provide('home', home)
  project.provide('port', server.port)
  return async () => {
    await stopPostgres(home, 'immediate')
    fs.rmSync(home, { recursive: true, force: true })
  }
}

/** Kept between runs for as long as migrations, seed and the code that seeds stay the same. */
async function preparedHome() {
  const sources = ['prisma/migrations', 'prisma/seed', 'package-lock.json', ...importsOf(SEED)]
  const prepared = path.join(CACHE, `base-${fingerprint(sources).slice(0, 16)}`)
  if (!fs.existsSync(prepared)) {
    forgetOlderThan(12 * 3_600_000)
    const draft = path.join(CACHE, `draft-${process.pid}`)
    await prepare(draft)
    if (fs.existsSync(prepared)) fs.rmSync(draft, { recursive: true })
    else fs.renameSync(draft, prepared)
  }
  return prepared
}

async function prepare(home: string) {
  openDataDirectory(home)
  const secrets = secretsOf(home)
  const { port } = await startPostgres(home, { superuser: secrets.superuser, settings: SETTINGS })
  try {
    const { owner, app } = await provision(port, secrets, 'test_base')
    await migrate(owner)
    if (fs.existsSync(path.join(ROOT, SEED))) {
      const env = { DATABASE_URL: app, AUTH_SECRET: secrets.auth }
      await runTypeScript('scripts/seed.ts', [], { env, quiet: true })
    }
  } catch (error) {
    await stopPostgres(home, 'immediate')
    fs.rmSync(home, { recursive: true, force: true })
    throw error
  }
  await stopPostgres(home)
}

/** With owners: as root the data belong to PostgreSQL's account. */
const copy = (from: string, to: string) => execFileSync('cp', ['-a', from, to])

function forgetOlderThan(ms: number) {
  for (const name of fs.readdirSync(CACHE)) {
    const folder = path.join(CACHE, name)
    const isOld = Date.now() - fs.statSync(folder).mtimeMs > ms
    if (isOld && !runningServer(folder)) fs.rmSync(folder, { recursive: true, force: true })
  }
}
