import { checkNode, ensureInstalled } from './platform/install.mjs'
import { explain } from './platform/refusal.mjs'
import { session } from './platform/session.mjs'

/**
 * npm test: everything that can be shown on this machine, from a fresh clone; the last line counts.
 * npm run check (--quick): types, lint, unit and architecture, under half a minute.
 */
const isQuick = process.argv.includes('--quick')

await session(async () => {
  checkNode()
  await ensureInstalled()
  const { check, journeys, lint, types, vitest } = await import('./platform/phases.mjs')
  const { ensureAssets, ensureBuild, ensureClient } = await import('./platform/products.mjs')
  const { ensureChromium } = await import('./platform/chromium.mjs')
  await ensureClient()
  await ensureAssets()

  const build = check('build', () => ensureBuild().then(() => ({ code: 0 })))
  const phases = isQuick
    ? [types, lint, vitest(['unit', 'architecture'])]
    : [types, lint, vitest(['unit', 'architecture', 'integration']), build]
  if (!isQuick) phases.push({ ...journeys, run: () => ensureChromium().then(journeys.run) })

  let passed = 0
  const failed = []
  for (const { name, run } of phases) {
    console.log(`\n── ${name}`)
    const count = await run().catch((error) => {
      console.error(`✗ ${explain(error)}`)
      return { passed: 0, failed: 1 }
    })
    passed += count.passed
    for (let i = 0; i < count.failed; i++) failed.push(name)
  }
  if (failed.length > 0) console.log(`\n✗ ${[...new Set(failed)].join(', ')}`)
  console.log(`\n${passed} passed, ${failed.length} failed`)
  return failed.length > 0 ? 1 : 0
})
