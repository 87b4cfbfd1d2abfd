import { refuseUnusable } from './cluster.mjs'
import { openDataDirectory } from './data-dir.mjs'
import { acquireLock, releaseLock } from './lock.mjs'

/**
 * Takes a data folder for this process, before anything is installed or made. Answers what gives it back.
 * @param {string} home
 * @param {string} purpose
 */
export function occupy(home, purpose) {
  if (!process.env.DATABASE_URL) refuseUnusable(home)
  openDataDirectory(home)
  if (process.env.DATABASE_URL) return () => {}
  acquireLock(home, purpose)
  return () => releaseLock(home)
}
