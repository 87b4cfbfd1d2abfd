import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { checkNode, ensureInstalled } from './platform/install.mjs'

/** npm run bench: each subject beside a naive baseline in the same run; ratios count, machines differ. */
checkNode()
await ensureInstalled()
const { ensureAssets, ensureClient } = await import('./platform/products.mjs')
await ensureClient()
await ensureAssets()

const subjects = readdirSync('tests/bench').filter((file) => /^[a-z]+\.ts$/.test(file))
for (const subject of subjects) {
  console.log(`\n── ${subject.replace('.ts', '')}`)
  const flags = ['--conditions=react-server', '--import', 'tsx']
  spawnSync(process.execPath, [...flags, `tests/bench/${subject}`], { stdio: 'inherit' })
}
