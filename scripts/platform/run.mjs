import { spawn } from 'node:child_process'
import { refusal } from './refusal.mjs'
import { ROOT } from './root.mjs'

/** Node with what our TypeScript needs: `@/` paths, and `server-only` as the server sees it. */
export const TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx']

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()

/**
 * Runs a program in the checkout; its words are shown. Refuses when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 */
export async function run(command, args, { env = {}, quiet = false } = {}) {
  const { code, output } = await attempt(command, args, { env, quiet })
  if (code === 0) return output
  if (quiet) process.stderr.write(output)
  throw refusal(`Bước này không chạy được: ${[command, ...args].join(' ')}`, `exit ${code}`)
}

/**
 * The same, with its exit code for an answer.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function attempt(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    children.add(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk
      })
    }
    child.on('error', reject)
    child.on('close', (code) => {
      children.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** @param {string} script @param {string[]} args @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options] */
export const runTypeScript = (script, args = [], options = {}) =>
  run(process.execPath, [...TYPESCRIPT, script, ...args], options)

export const endChildren = () => {
  for (const child of children) child.kill('SIGTERM')
}
