import http from 'node:http'
import { refusal } from './refusal.mjs'
import { ROOT } from './root.mjs'

/**
 * Refuses before anything is made where somebody else listens already.
 * @param {string} host
 * @param {number} port
 */
export async function checkPort(host, port) {
  const probe = http.createServer()
  await listen(probe, host, port)
  await new Promise((done) => probe.close(done))
}

/**
 * The built application inside this process; a child would not end while a live stream is open.
 * @param {{ host: string, port: number }} address
 */
export async function serve({ host, port }) {
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: ROOT, hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = http.createServer((request, response) => handle(request, response))
  await listen(server, host, port)

  /** Lets answers in flight finish, then closes the streams that never would. */
  const close = async () => {
    const closed = new Promise((done) => server.close(done))
    server.closeIdleConnections()
    const timer = setTimeout(() => server.closeAllConnections(), 1_000)
    await closed
    clearTimeout(timer)
    await app.close()
  }
  return { close }
}

/**
 * @param {http.Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
const listen = (server, host, port) =>
  new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      reject(
        error.code === 'EADDRINUSE'
          ? refusal(
              `Cổng ${port} đã có chương trình khác dùng; hãy dừng nó hoặc đặt PORT khác, ví dụ: PORT=${port + 1} npm start`,
              `port ${port} is taken; stop what uses it or set another PORT`,
            )
          : refusal(
              `Không mở được cổng ${port} trên ${host} (${error.code}).`,
              `port ${port} on ${host} cannot be opened`,
            ),
      ),
    )
    server.listen(port, host, resolve)
  })
