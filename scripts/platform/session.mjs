import { explain } from './refusal.mjs'
import { endChildren } from './run.mjs'

/**
 * A program that starts things and must end them: on Ctrl+C, on SIGTERM, or when it fails half way.
 * What was started last ends first. A number returned by `main` ends it too; nothing returned: it goes on.
 * @param {(undoLater: (step: () => unknown) => void) => Promise<unknown>} main
 */
export async function session(main) {
  /** @type {(() => unknown)[]} */
  const undo = []
  let isEnding = false

  const end = async (/** @type {number} */ code) => {
    if (isEnding) return
    isEnding = true
    endChildren()
    for (const step of undo.reverse()) await Promise.resolve().then(step).catch(console.error)
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0))

  try {
    const code = await main((step) => undo.push(step))
    if (typeof code === 'number') await end(code)
  } catch (error) {
    if (!isEnding) console.error(`✗ ${explain(error)}`)
    await end(1)
  }
}
