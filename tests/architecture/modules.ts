import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Module = {
  path: string
  source: string
  imports: string[]
  isServer: boolean
  isClient: boolean
}

/** `import type` is left out: it is erased, so it pulls nothing into a bundle or a cycle. */
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

const SKIP = /(^|\/)(node_modules|\.next|generated|public)(\/|$)/

export const files = (folder: string, pattern: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => pattern.test(file) && !SKIP.test(file))
    .sort()

const known = ['app', 'components', 'lib', 'prisma'].flatMap((folder) =>
  files(folder, /\.(tsx?|json)$/),
)

export const modules: Module[] = ['app', 'components', 'lib']
  .flatMap((folder) => files(folder, /\.tsx?$/))
  .filter((path) => !/\.test\.tsx?$|\.d\.ts$/.test(path))
  .map((path) => {
    const source = readFileSync(join(ROOT, path), 'utf8')
    const imports = [...source.matchAll(IMPORT)].map(([, from, lazy]) =>
      resolve(path, from ?? lazy ?? ''),
    )
    return {
      path,
      source,
      imports,
      isServer: /^import 'server-only'/m.test(source) || /^['"]use server['"]/m.test(source),
      isClient: /^['"]use client['"]/m.test(source),
    }
  })

/** A path below the root for our own modules, the package's name for others. */
function resolve(from: string, to: string): string {
  const path = to.startsWith('@/')
    ? to.slice(2)
    : to.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(from), to))
      : null
  if (path === null) return to
  return known.find((file) => file === path || file.replace(/\.tsx?$/, '') === path) ?? path
}

export const edges = (breaks: (from: Module, to: string) => boolean): string[] =>
  modules.flatMap((from) =>
    from.imports.filter((to) => breaks(from, to)).map((to) => `${from.path} -> ${to}`),
  )

export const byPath = new Map(modules.map((module) => [module.path, module]))
