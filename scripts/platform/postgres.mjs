import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { serverAccount } from './account.mjs'
import { serverBinaries } from './binaries.mjs'
import { clusterIn, refuseUnusable } from './cluster.mjs'
import { connection, isReady } from './connection.mjs'
import { freePort } from './free-port.mjs'
import { isAlive, isTaken, processesIn, workingFolder } from './process.mjs'
import { pause, refusal } from './refusal.mjs'

const execute = promisify(execFile)

/** @typedef {{ port: number, pid: number, adopted: boolean }} Server */

/**
 * A running server on the data in `home`: made, started, or taken over when one survived its parent.
 * @param {string} home
 * @param {{ superuser: string, settings?: Record<string, string>, port?: number }} options
 * @returns {Promise<Server>}
 */
export async function startPostgres(home, { superuser, settings = {}, port }) {
  refuseUnusable(home)
  const account = serverAccount(clusterIn(home))
  const binaries = serverBinaries(home, account)
  if (!fs.existsSync(clusterIn(home))) await initialise(home, binaries, account, superuser)

  const survivor = await adopt(home, superuser)
  if (survivor) return { ...survivor, adopted: true }
  return { ...(await launch(home, binaries, account, settings, port)), adopted: false }
}

/** The process that serves the data in `home`, or null. @param {string} home */
export function runningServer(home) {
  const file = path.join(clusterIn(home), 'postmaster.pid')
  if (!fs.existsSync(file)) return null
  const [pid, , , port] = fs.readFileSync(file, 'utf8').split('\n').map(Number)
  return pid && port && isServerOf(pid, clusterIn(home)) ? { pid, port } : null
}

/** Lets transactions end or rolls them back, writes everything out, and waits. @param {string} home */
export async function stopPostgres(home, mode = 'fast') {
  if (!runningServer(home)) return
  const account = serverAccount(clusterIn(home))
  const { pgCtl } = serverBinaries(home, account)
  await execute(pgCtl, ['-D', clusterIn(home), '-w', '-t', '60', '-m', mode, 'stop'], as(account))
}

/**
 * @param {string} home
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {import('./account.mjs').Account | null} account
 * @param {string} superuser
 */
async function initialise(home, { initdb }, account, superuser) {
  const draft = path.join(home, `postgres.${process.pid}`)
  const secret = path.join(home, `superuser.${process.pid}`)
  try {
    fs.mkdirSync(draft, { mode: 0o700 })
    fs.writeFileSync(secret, superuser, { mode: 0o600 })
    if (account) for (const file of [draft, secret]) fs.chownSync(file, account.uid, account.gid)
    await execute(
      initdb,
      [
        ...['-D', draft, '--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256'],
        // Without these `lower('ĐÀ NẴNG')` depends on the machine's locale, or is wrong.
        ...[
          '--encoding=UTF8',
          '--locale=C',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
        ],
      ],
      as(account),
    )
    fs.renameSync(draft, clusterIn(home))
  } finally {
    fs.rmSync(secret, { force: true })
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * @param {string} home
 * @param {string} superuser
 */
async function adopt(home, superuser) {
  for (const giveUp = Date.now() + 20_000; Date.now() < giveUp; await pause(200)) {
    const server = runningServer(home)
    if (!server) return null
    if (await isReady(connection('postgres', superuser, server.port, 'postgres'))) return server
  }
  await stopPostgres(home, 'immediate')
  return null
}

/**
 * @param {string} home
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {import('./account.mjs').Account | null} account
 * @param {Record<string, string>} settings
 * @param {number} [wanted]
 */
async function launch(home, { pgCtl }, account, settings, wanted) {
  // Workers of a killed server need a moment to notice.
  const cluster = fs.realpathSync(clusterIn(home))
  for (let i = 0; i < 100 && processesIn(cluster).length > 0; i++) await pause(100)
  // After a crash the number may be another program's, and PostgreSQL would wait for that.
  const lock = path.join(cluster, 'postmaster.pid')
  if (fs.existsSync(lock) && isTaken(pidIn(lock))) fs.rmSync(lock)

  const port = wanted ?? (await freePort())
  const log = logFile(home, account)
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: "''", ...settings }
  const line = [
    `-p ${port}`,
    ...Object.entries(options).map(([key, value]) => `-c ${key}=${value}`),
  ]
  const start = ['-D', clusterIn(home), '-w', '-t', '120', '-l', log, '-o', line.join(' '), 'start']
  try {
    await execute(pgCtl, start, as(account))
  } catch {
    throw didNotStart(log)
  }
  return { port, pid: pidIn(lock) }
}

/** @param {string} log */
function didNotStart(log) {
  const tail = fs.readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ')
  return refusal(`PostgreSQL không khởi động được: ${tail}`, `PostgreSQL did not start, see ${log}`)
}

/**
 * @param {string} home
 * @param {import('./account.mjs').Account | null} account
 */
function logFile(home, account) {
  const file = path.join(home, 'postgres.log')
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10_000_000) fs.renameSync(file, `${file}.1`)
  fs.closeSync(fs.openSync(file, 'a', 0o640))
  if (account) fs.chownSync(file, account.uid, account.gid)
  return file
}

/** @param {string} file */
const pidIn = (file) => Number(fs.readFileSync(file, 'utf8').split('\n')[0])

/**
 * A number in a file proves nothing after a crash: a server sits in its own data folder.
 * @param {number} pid
 * @param {string} cluster
 */
const isServerOf = (pid, cluster) =>
  isAlive(pid) && (process.platform !== 'linux' || workingFolder(pid) === fs.realpathSync(cluster))

/** Its own account, and a folder that account can stand in. @param {import('./account.mjs').Account | null} account */
const as = (account) => ({ cwd: '/', ...(account ?? {}) })
