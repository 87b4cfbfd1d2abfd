import { secretsOf } from './data-dir.mjs'
import { startPostgres } from './postgres.mjs'
import { isAlive } from './process.mjs'
import { explain, say } from './refusal.mjs'

/**
 * Starts PostgreSQL again, where the desk expects it, when it ends without being asked.
 * Answers what stops the watch.
 * @param {string} home
 * @param {import('./postgres.mjs').Server} server
 */
export function keepRunning(home, server) {
  let { pid } = server
  let isBusy = false
  const timer = setInterval(async () => {
    if (isBusy || isAlive(pid)) return
    isBusy = true
    say('PostgreSQL dừng bất ngờ; đang khởi động lại')
    try {
      const { superuser } = secretsOf(home)
      pid = (await startPostgres(home, { superuser, port: server.port })).pid
    } catch (error) {
      console.error(`✗ ${explain(error)}`)
    }
    isBusy = false
  }, 1_000)
  timer.unref()
  return () => clearInterval(timer)
}
