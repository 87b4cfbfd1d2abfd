import { checkNode, ensureInstalled } from './platform/install.mjs'
import { runScript } from './platform/refusal.mjs'

/** npm run build: everything that is made from the source, without starting anything. */
runScript(async () => {
  checkNode()
  await ensureInstalled()
  const { ensureAssets, ensureBuild, ensureClient } = await import('./platform/products.mjs')
  await ensureClient()
  await ensureAssets()
  await ensureBuild()
})
