import fs from 'node:fs'
import path from 'node:path'
import { dataDirectory } from './data-dir.mjs'
import { refusal } from './refusal.mjs'
import { ROOT } from './root.mjs'

/** Where this instance listens and keeps its data. Other machines reach it only when HOST says so. */
export function settings(env = process.env) {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw refusal(
      `PORT=${env.PORT} không phải là số cổng.`,
      `PORT=${env.PORT} is not a port number`,
    )
  }
  return { host: env.HOST || '127.0.0.1', port, home: dataDirectory(env) }
}

/** What `/api/health` tells of this copy. */
export function identity() {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  return { APP_VERSION: version, APP_COMMIT: commit() }
}

function commit() {
  try {
    const git = path.join(ROOT, '.git')
    const head = fs.readFileSync(path.join(git, 'HEAD'), 'utf8').trim()
    const ref = head.startsWith('ref: ') ? head.slice(5) : null
    const hash = ref ? fs.readFileSync(path.join(git, ref), 'utf8').trim() : head
    return hash.slice(0, 12)
  } catch {
    return 'unknown'
  }
}

/**
 * Where to look, and in a demonstration how to get in.
 * @param {string} host
 * @param {number} port
 * @param {string} home
 */
export async function announce(host, port, home) {
  const shown = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host
  console.log(`\n  Trực Ban đang chạy: http://${shown}:${port}`)
  for (const line of await demoAccounts()) console.log(`  ${line}`)
  console.log(`  Dữ liệu: ${home}`)
  if (host === '127.0.0.1')
    console.log('  Chỉ máy này vào được; mở cho mạng nội bộ: HOST=0.0.0.0 npm start')
  console.log('  Ctrl+C để dừng\n')
}

async function demoAccounts() {
  const { connected } = await import('./connection.mjs')
  const { rows } = await connected(process.env.DATABASE_URL ?? '', (client) =>
    client.query(`SELECT "username" FROM "User" WHERE "isDemo"`),
  )
  const access = JSON.parse(
    fs.readFileSync(path.join(ROOT, 'prisma/seed/demo-access.json'), 'utf8'),
  )
  const names = rows.map(({ username }) => username)
  const shown = access.shown.filter((/** @type {string} */ name) => names.includes(name))
  return shown.length > 0
    ? [`Tài khoản trình diễn: ${shown.join(' · ')}`, `Mật khẩu chung: ${access.password}`]
    : []
}
