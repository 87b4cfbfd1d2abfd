import fs from 'node:fs'
import path from 'node:path'
import { refusal } from './refusal.mjs'

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the one that owns the
 * data already, else `postgres`, else `nobody`. Null: the account that runs this process.
 * @param {string} cluster the cluster's folder
 * @returns {Account | null}
 */
export function serverAccount(cluster) {
  if (process.getuid?.() !== 0) return null
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find((fields) => fields[0] === name)
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw refusal(
    'Cần một tài khoản không phải root (postgres hoặc nobody) để chạy PostgreSQL.',
    'an account other than root (postgres or nobody) is needed to run PostgreSQL',
  )
}

/**
 * Whether the account can walk to the folder, as far as that exists: `/root` and private homes stop it.
 * @param {string} folder
 * @param {Account} account
 */
export function canReach(folder, account) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const stat = fs.statSync(at, { throwIfNoEntry: false })
    const bit = stat?.uid === account.uid ? 0o100 : stat?.gid === account.gid ? 0o010 : 0o001
    if (stat && !(stat.mode & bit)) return false
    if (at === path.dirname(at)) return true
  }
}
