import path from 'node:path'
import { checkNode, ensureInstalled } from './platform/install.mjs'
import { announce, settings } from './platform/instance.mjs'
import { occupy } from './platform/occupy.mjs'
import { ROOT } from './platform/root.mjs'
import { attempt } from './platform/run.mjs'
import { checkPort } from './platform/serve.mjs'
import { session } from './platform/session.mjs'

/** npm run dev: the same desk and data, drawn again as its source is edited. */
await session(async (undoLater) => {
  checkNode()
  const { host, port, home } = settings()
  await checkPort(host, port)
  undoLater(occupy(home, 'npm run dev'))
  await ensureInstalled()

  const { prepareDesk } = await import('./platform/prepare.mjs')
  Object.assign(process.env, await prepareDesk(home, undoLater, { isDev: true }))
  await announce(host, port, home)
  const next = path.join(ROOT, 'node_modules/next/dist/bin/next')
  const { code } = await attempt(process.execPath, [next, 'dev', '-H', host, '-p', `${port}`])
  return code
})
