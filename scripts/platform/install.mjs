import fs from 'node:fs'
import path from 'node:path'
import { refusal, say } from './refusal.mjs'
import { ROOT } from './root.mjs'
import { run } from './run.mjs'

/** Before anything else: Prisma and Next refuse older ones in words that help nobody. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw refusal(
    `Cần Node.js 20.19 trở lên, máy này có ${version}.`,
    `Node.js 20.19 or newer is needed, this is ${version}`,
  )
}

/** Installs what the lockfile names, when it is not all there. No install scripts: some download. */
export async function ensureInstalled() {
  if (isInstalled()) return
  say('Cài các gói phần mềm (npm ci, khoảng một phút)')
  await run('npm', [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
}

/** npm writes its own list last, so an interrupted installation has none. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  if (!installed) return false
  return Object.entries(wanted ?? {}).every(
    ([name, { version, optional }]) => !name || optional || installed[name]?.version === version,
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesIn(file) {
  const at = path.join(ROOT, file)
  return fs.existsSync(at) ? JSON.parse(fs.readFileSync(at, 'utf8')).packages : null
}
