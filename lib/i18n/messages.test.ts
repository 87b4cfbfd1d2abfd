import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en } from './en'
import { LOCALES } from './locale'
import { MESSAGES } from './messages'
import { vi } from './vi'

type Tree = { [key: string]: string | Tree }

/** `board.groups.decide` → text. */
function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value)
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text)
  }
  return found
}

/** Names filled in by the code and tags drawn by it. */
function placeholders(text: string): string[] {
  const tags = [...text.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`)
  return [...new Set([...names(text), ...tags])].sort()
}

/** Arguments of an ICU message, branches read through: `{n, plural, one {# day of {total}}}` has n and total. */
function names(text: string): string[] {
  const found: string[] = []
  for (const argument of braced(text)) {
    const [name = '', , ...branches] = argument.split(',')
    found.push(name.trim())
    for (const branch of braced(branches.join(','))) found.push(...names(branch))
  }
  return found
}

/** What stands in the outermost braces. */
function braced(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) start = at + 1
    if (text[at] === '}' && --depth === 0) found.push(text.slice(start, at))
  }
  return found
}

const source = flat(vi)
const second = flat(en)

describe('messages', () => {
  test('both languages have the same keys', () => {
    expect([...second.keys()].sort()).toEqual([...source.keys()].sort())
  })

  test('both languages fill in the same values', () => {
    const differing = [...source].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(second.get(key) ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test.each(LOCALES)('every file under messages/%s is loaded', (locale) => {
    const files = readdirSync(new URL(`./messages/${locale}`, import.meta.url)).map((file) =>
      file.replace('.json', '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    )
    expect(files.sort()).toEqual(Object.keys(MESSAGES[locale]).sort())
  })

  test('no message is empty, and none shouts', () => {
    const bad = [...source, ...second].filter(
      ([, text]) => text.trim() === '' || text.includes('!'),
    )
    expect(bad).toEqual([])
  })

  test('Vietnamese is stored composed, so that it compares and draws alike everywhere', () => {
    expect([...source.values()].filter((text) => text !== text.normalize('NFC'))).toEqual([])
  })
})
