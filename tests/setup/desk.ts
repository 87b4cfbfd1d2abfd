import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../scripts/platform/free-port.mjs'
import { ROOT } from '../../scripts/platform/root.mjs'

/** A desk of the journeys' own: `npm start` as anyone runs it, on a free port, with an empty data folder. */
export default async function setup() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truc-ban-e2e-'))
  fs.chmodSync(home, 0o711)
  const port = await freePort()
  const desk = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: `${port}`,
      DATA_DIR: home,
      DATABASE_URL: undefined,
      // An operator's map of which no tile ever comes: every journey goes on without it.
      MAP_TILES_URL: 'http://127.0.0.1:9/{z}/{x}/{y}.png',
      MAP_TILES_ATTRIBUTION: 'Bản đồ của đơn vị',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await isUp(desk).catch((error: unknown) => {
    fs.rmSync(home, { recursive: true, force: true })
    throw error
  })
  process.env.E2E_BASE_URL = `http://localhost:${port}`
  process.env.E2E_DATA_DIR = home

  return async () => {
    const ended = new Promise((done) => desk.once('exit', done))
    desk.kill('SIGTERM')
    await ended
    fs.rmSync(home, { recursive: true, force: true })
  }
}

/** Until it prints its address. */
const isUp = (desk: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let said = ''
    desk.stdout?.on('data', (chunk) => {
      said += chunk
      if (said.includes('http://')) resolve()
    })
    desk.once('exit', (code) => reject(new Error(`the desk ended with ${code}\n${said}`)))
  })
