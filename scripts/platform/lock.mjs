import fs from 'node:fs'
import path from 'node:path'
import { bornAt, isAlive } from './process.mjs'
import { refusal } from './refusal.mjs'

/** @typedef {{ pid: number, born: string, purpose: string, url?: string }} Holder */

/** @param {string} home */
const lockOf = (home) => path.join(home, 'desk.lock')

/**
 * One process at a time decides when the database of a data folder starts and stops.
 * @param {string} home
 * @param {string} purpose
 */
export function acquireLock(home, purpose) {
  const holder = lockHolder(home)
  if (holder) throw inUse(home, holder)
  const draft = `${lockOf(home)}.${process.pid}`
  fs.writeFileSync(draft, JSON.stringify({ pid: process.pid, born: bornAt(process.pid), purpose }))
  try {
    fs.rmSync(lockOf(home), { force: true })
    fs.linkSync(draft, lockOf(home))
  } catch {
    throw inUse(home, lockHolder(home))
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

/** @param {string} home */
export function releaseLock(home) {
  if (lockHolder(home)?.pid === process.pid) fs.rmSync(lockOf(home), { force: true })
}

/** Who holds it and still lives; a number alone may be another program's by now. @param {string} home @returns {Holder | null} */
export function lockHolder(home) {
  try {
    const holder = JSON.parse(fs.readFileSync(lockOf(home), 'utf8'))
    return isAlive(holder.pid) && bornAt(holder.pid) === holder.born ? holder : null
  } catch {
    return null
  }
}

/** @param {string} home @param {Holder | null} holder */
const inUse = (home, holder) =>
  refusal(
    `Dữ liệu trong ${home} đang được một tiến trình khác dùng (${holder?.purpose ?? '?'}, PID ${holder?.pid ?? '?'}); hãy dừng nó trước hoặc đặt DATA_DIR khác.`,
    `the data in ${home} are in use by ${holder?.purpose ?? 'another process'} (PID ${holder?.pid ?? '?'}); stop it or set another DATA_DIR`,
  )
