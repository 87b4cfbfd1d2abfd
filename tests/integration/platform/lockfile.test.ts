import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ROOT } from '@/scripts/platform/root.mjs'

const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8')
const packages = z
  .record(
    z.string(),
    z.object({
      version: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  )
  .parse(JSON.parse(read('package-lock.json')).packages)

test('the lockfile names every platform’s optional packages, without which `npm ci` refuses it', () => {
  const names = new Set(Object.keys(packages).map((key) => key.replace(/^.*node_modules\//, '')))
  const missing = Object.entries(packages).flatMap(([name, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((wanted) => !names.has(wanted))
      .map((wanted) => `${name} → ${wanted}`),
  )

  expect(missing).toEqual([])
})

test('every version is pinned, so that a desk installed tomorrow is the one tested today', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })

  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual(
    [],
  )
})
