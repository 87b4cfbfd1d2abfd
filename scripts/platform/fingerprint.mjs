import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './root.mjs'

/**
 * A hash over the names and contents of files and folders (relative to the checkout); tests aside,
 * since no product is made from them.
 * @param {string[]} sources
 */
export function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn).sort()) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * Makes a product again only when what it is made from has changed; the stamp is written last, so
 * an interrupted run is repeated.
 * @param {{ stamp: string, sources: string[], make: () => Promise<unknown> }} product
 */
export async function makeWhenStale({ stamp, sources, make }) {
  const file = path.join(ROOT, stamp)
  const now = fingerprint(sources)
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === now) return false
  fs.rmSync(file, { force: true })
  await make()
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, now)
  return true
}

/**
 * Every file of ours that a module reaches by its imports, itself included; none when it is not there.
 * @param {string} entry relative to the checkout
 */
export function importsOf(entry, seen = new Set()) {
  if (seen.has(entry) || !fs.existsSync(path.join(ROOT, entry))) return [...seen]
  seen.add(entry)
  const source = fs.readFileSync(path.join(ROOT, entry), 'utf8')
  for (const [, wanted] of source.matchAll(/(?:from|import)\s*\(?\s*'([@.]\.?\/[^']+)'/g)) {
    const base = wanted?.startsWith('@/')
      ? wanted.slice(2)
      : path.join(path.dirname(entry), wanted ?? '')
    const found = [base, `${base}.ts`, `${base}.tsx`].find((file) => isFile(file))
    if (found && !found.startsWith('prisma/generated')) importsOf(found, seen)
  }
  return [...seen]
}

/** @param {string} file */
const isFile = (file) => fs.statSync(path.join(ROOT, file), { throwIfNoEntry: false })?.isFile()

/** @param {string} source @returns {string[]} */
function filesIn(source) {
  const found = fs.statSync(path.join(ROOT, source), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return /\.test\.tsx?$/.test(source) ? [] : [source]
  return fs.readdirSync(path.join(ROOT, source)).flatMap((name) => filesIn(`${source}/${name}`))
}
