/**
 * An expected end: one sentence for a person, no stack. Vietnamese first, English in brackets.
 * @param {string} vi
 * @param {string} en
 */
export const refusal = (vi, en) => Object.assign(new Error(`${vi} [${en}]`), { isRefusal: true })

/** @param {unknown} error */
export function explain(error) {
  if (!(error instanceof Error)) return String(error)
  return 'isRefusal' in error ? error.message : (error.stack ?? error.message)
}

/**
 * Runs a script to its end and leaves at once: an idle connection must not keep it alive.
 * @param {() => Promise<unknown>} main
 */
export async function runScript(main) {
  try {
    await main()
    process.exit(0)
  } catch (error) {
    console.error(`✗ ${explain(error)}`)
    process.exit(1)
  }
}

/** @param {string} line */
export const say = (line) => console.log(`· ${line}`)

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms))
