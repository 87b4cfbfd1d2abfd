import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from './root.mjs'
import { attempt } from './run.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Phase */

const bin = (/** @type {string} */ file) => path.join(ROOT, 'node_modules', file)
const node = (/** @type {string} */ file, /** @type {string[]} */ args, env = {}) =>
  attempt(process.execPath, [bin(file), ...args], { env })

/** A phase that either holds or does not. @param {string} name @param {() => Promise<{ code: number }>} work @returns {Phase} */
export const check = (name, work) => ({
  name,
  run: async () =>
    (await work()).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
})

export const types = check('types', () => node('typescript/bin/tsc', ['--noEmit']))
export const lint = check('lint', () =>
  node('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
)

/** @param {string[]} projects @returns {Phase} */
export const vitest = (projects) => ({
  name: projects.join(', '),
  run: async () => {
    const file = reportFile('vitest')
    const chosen = projects.flatMap((project) => ['--project', project])
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await node('vitest/vitest.mjs', ['run', ...chosen, ...reporters])
    const report = readReport(file)
    const passed = report?.numPassedTests ?? 0
    // A file that could not be loaded holds no test that failed, and the run says so by its exit alone.
    const unloaded = (report?.testResults ?? []).filter(
      (
        /** @type {{ status: string, assertionResults: unknown[] }} */ { status, assertionResults },
      ) => status === 'failed' && assertionResults.length === 0,
    ).length
    return { passed, failed: atLeastOneIf(code, (report?.numFailedTests ?? 0) + unloaded) }
  },
})

/** @type {Phase} */
export const journeys = {
  name: 'e2e',
  run: async () => {
    const file = reportFile('playwright')
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file }
    const { code } = await node('@playwright/test/cli.js', ['test', '--reporter=list,json'], env)
    const { stats } = readReport(file) ?? { stats: null }
    const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0)
    return { passed, failed: atLeastOneIf(code, stats?.unexpected ?? 0) }
  },
}

/** @param {number} code @param {number} failed */
const atLeastOneIf = (code, failed) => (code === 0 ? failed : Math.max(1, failed))

/** @param {string} name */
const reportFile = (name) => path.join(os.tmpdir(), `truc-ban-${name}-${process.pid}.json`)

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  } finally {
    fs.rmSync(file, { force: true })
  }
}
