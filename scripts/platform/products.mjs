import path from 'node:path'
import { makeWhenStale } from './fingerprint.mjs'
import { say } from './refusal.mjs'
import { ROOT } from './root.mjs'
import { run, runTypeScript } from './run.mjs'

/** What is made from the sources and never committed, each again only when its sources changed. */

const bin = (/** @type {string} */ name) => path.join(ROOT, 'node_modules', name)

export const ensureClient = () =>
  makeWhenStale({
    stamp: 'prisma/generated/.sources',
    sources: ['prisma/schema', 'package-lock.json'],
    make: () => {
      say('Sinh mã truy cập cơ sở dữ liệu')
      // `generate` never calls the native engine; any executable keeps it from being downloaded.
      const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
      return run(process.execPath, [bin('prisma/build/index.js'), 'generate'], { env, quiet: true })
    },
  })

export const ensureAssets = () =>
  makeWhenStale({
    stamp: 'public/assets/.sources',
    sources: [
      'scripts/assets.ts',
      'scripts/assets',
      'prisma/seed/network.json',
      'prisma/seed/places',
      'lib/places',
      'lib/geo',
      'package-lock.json',
    ],
    make: () => {
      say('Dựng bản đồ nền và danh mục địa danh (khoảng 20 giây)')
      return runTypeScript('scripts/assets.ts', [], { quiet: true })
    },
  })

const BUILD_SOURCES = [
  ...['app', 'components', 'lib', 'prisma/schema', 'next.config.ts', 'postcss.config.mjs'],
  ...['package.json', 'package-lock.json', 'tsconfig.json'],
]

export const ensureBuild = () =>
  makeWhenStale({ stamp: '.next/.sources', sources: BUILD_SOURCES, make: build })

export const build = () => {
  say('Dựng ứng dụng (khoảng 20–60 giây)')
  return run(process.execPath, [bin('next/dist/bin/next'), 'build'], { quiet: true })
}
