import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { refusal } from './refusal.mjs'

/** Outside the checkout, so that no `git clean` can lose an incident. */
export function dataDirectory(env = process.env) {
  if (env.DATA_DIR) return path.resolve(env.DATA_DIR)
  if (process.getuid?.() === 0) return '/var/lib/truc-ban'
  return path.join(env.XDG_DATA_HOME || path.join(os.homedir(), '.local/share'), 'truc-ban')
}

/**
 * Makes the folder, or says why it cannot be used; leaves nothing behind when it cannot.
 * @param {string} directory
 */
export function openDataDirectory(directory) {
  const probe = path.join(directory, `.probe-${process.pid}`)
  try {
    makeFolder(directory)
    fs.writeFileSync(probe, '')
    fs.rmSync(probe)
  } catch (error) {
    throw refusal(
      `Không ghi được vào thư mục dữ liệu ${directory}; hãy cấp quyền ghi hoặc đặt DATA_DIR khác.`,
      `the data folder ${directory} cannot be written (${codeOf(error)}); allow it or set DATA_DIR`,
    )
  }
}

/** Not `recursive`: on a file system that takes no folders (`/proc`) Node would try for ever. @param {string} directory */
function makeFolder(directory) {
  if (fs.existsSync(directory)) return
  if (directory !== path.dirname(directory)) makeFolder(path.dirname(directory))
  fs.mkdirSync(directory, { mode: 0o711 })
}

/** @typedef {{ superuser: string, owner: string, app: string, auth: string }} Secrets */

/**
 * Random on first use; only the account that runs the desk can read them.
 * @param {string} directory
 * @returns {Secrets}
 */
export function secretsOf(directory) {
  const file = path.join(directory, 'secrets.json')
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'))
  const secret = () => randomBytes(24).toString('base64url')
  const secrets = { superuser: secret(), owner: secret(), app: secret(), auth: secret() }
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(draft, file)
  return secrets
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : String(error))
