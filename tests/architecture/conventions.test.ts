import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { files, modules, ROOT } from './modules'

describe('conventions', () => {
  test('no file is named for nothing', () => {
    const named = ['app', 'components', 'lib', 'scripts', 'tests', 'prisma']
      .flatMap((folder) => files(folder, /\.(tsx?|mjs)$/))
      .filter((path) => /(^|\/)(utils?|helpers?|common|misc|index)(\.|\/)/.test(path))
    expect(named).toEqual([])
  })

  test('no word for the user stands in TSX', () => {
    const literals = modules
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, source }) =>
        [...withoutComments(source).replace(KEY_NAMES, '').matchAll(LITERAL)].map(
          ([, jsx, attribute]) => `${path}: ${(jsx ?? attribute ?? '').trim()}`,
        ),
      )
    expect(literals).toEqual([])
  })

  test('Vietnamese letters stand in messages and data, not in components and pages', () => {
    const spelled = modules
      .filter(({ path }) => /^(app|components)\//.test(path))
      .filter(({ source }) => VIETNAMESE.test(withoutComments(source)))
      .map(({ path }) => path)
    expect(spelled).toEqual([])
  })

  test('every page of the desk and of the crew asks who is there', () => {
    const silent = modules
      .filter(({ path }) => /^app\/\((desk|crew)\)\/.*page\.tsx$/.test(path))
      .filter(({ source }) => !/requireUser\(/.test(source))
      .map(({ path }) => path)
    expect(silent).toEqual([])
  })

  test('every route of the API goes through the one door', () => {
    const open = modules
      .filter(({ path }) => /^app\/api\/v1\/.*route\.ts$/.test(path))
      .filter(({ path, source }) => !/defineRoute\(/.test(source) && !PUBLIC_ROUTES.includes(path))
      .map(({ path }) => path)
    expect(open).toEqual([])
  })

  test('only the frame of commands opens a transaction and appends to the journal', () => {
    const writers = modules
      .filter(({ source }) => /\$transaction\(|journalEntry\s*\.\s*create/.test(source))
      .map(({ path }) => path)
    expect(writers).toEqual(['lib/journal/command.ts'])
  })

  test('only commands write: no query, page or route changes a row', () => {
    const WRITE =
      /\b(?:tx|db)\.\w+\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(/
    const writers = modules
      .filter(({ source }) => WRITE.test(source))
      .map(({ path }) => path)
      .filter((path) => !/command/.test(path))
    // The door remembers the first response of an idempotency key; that is no command.
    expect(writers).toEqual(['app/api/define-route.ts'])
  })

  test('no type is escaped from', () => {
    const escapes = modules
      .filter(({ source }) =>
        /\bas any\b|: any\b|@ts-ignore|@ts-expect-error/.test(withoutComments(source)),
      )
      .map(({ path }) => path)
    expect(escapes).toEqual([])
  })

  test('nothing tracked names a machine or a registry', () => {
    const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
    expect(lock).not.toMatch(/"resolved"\s*:\s*"https?:\/\/(?!registry\.npmjs\.org)/)
  })
})

/** Text between tags with a letter in it, or a label given as a string. */
const LITERAL =
  />\s*([^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*)<\/|\s(?:aria-label|title|placeholder|alt)="([^"]*\p{L}{2,}[^"]*)"/gu
/** What is printed on the keys themselves. */
const KEY_NAMES = /<Kbd>(?:Enter|Esc|Tab|Ctrl|Shift)<\/Kbd>/g
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i

/** Read without a session: the description of the API itself. */
const PUBLIC_ROUTES = ['app/api/v1/openapi.json/route.ts']

const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1')
