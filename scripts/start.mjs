import { checkNode, ensureInstalled } from './platform/install.mjs'
import { announce, settings } from './platform/instance.mjs'
import { occupy } from './platform/occupy.mjs'
import { checkPort, serve } from './platform/serve.mjs'
import { session } from './platform/session.mjs'

/** npm start: from a fresh clone to a running desk. Plain Node until the packages are installed. */
await session(async (undoLater) => {
  checkNode()
  const { host, port, home } = settings()
  await checkPort(host, port)
  undoLater(occupy(home, 'npm start'))
  await ensureInstalled()

  const { prepareDesk } = await import('./platform/prepare.mjs')
  Object.assign(process.env, await prepareDesk(home, undoLater), { NODE_ENV: 'production' })
  const server = await serve({ host, port })
  undoLater(server.close)
  await announce(host, port, home)
})
